import { formatPlace } from "@cchc/core";
import { exampleYaml, type FindPlace, flowYaml, type SuggestedExample, type TriedMutant } from "@cchc/rules";
import { policyTestWords as words } from "./policy-tests-words.ts";
import { safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** So many equivalent mutants are listed for one reason; of more, how many there are. */
const mostListed = 5;

/** What became of the mutants of a policy: survivors with the example that would tell them, equivalents with why nobody could. */
export function renderMutants(mutants: readonly TriedMutant[], placeOf: FindPlace, style: TerminalStyle): string {
  const { language } = style;
  const of = (fate: TriedMutant["fate"]) => mutants.filter((one) => one.fate === fate);
  const [survived, equivalent] = [of("survived"), of("equivalent")];
  const counts = {
    total: mutants.length,
    killed: of("killed").length,
    refused: of("refused").length,
    equivalent: equivalent.length,
    survived: survived.length,
  };
  const lines = [
    ...(survived.length === 0 ? [] : [words.survivors[language]]),
    ...survived.flatMap((one) => survivorLines(one, placeOf, style)),
    ...equivalentLines(equivalent, placeOf, style),
    fill(words.mutants[language], counts),
  ];
  return safePage(lines.join("\n"));
}

function survivorLines(mutant: TriedMutant, placeOf: FindPlace, style: TerminalStyle): string[] {
  const { language } = style;
  const killer = killerText(mutant);
  const kill =
    killer === undefined
      ? [`      ${words.noWitness[language]}`]
      : [`      ${words.kill[language]}`, `        - ${killer}`];
  return [`  ${placed(mutant, placeOf, style)}`, ...kill];
}

function killerText(mutant: TriedMutant): string | undefined {
  if (mutant.fate !== "survived") {
    return undefined;
  }
  const { witness, card, from, to } = mutant;
  const name = `${from}, not ${to}`;
  return witness === undefined ? card && flowYaml({ name, ...card }) : exampleYaml({ ...witness.example, name });
}

function placed({ file, path, kind, from, to }: TriedMutant, placeOf: FindPlace, { language }: TerminalStyle): string {
  return `${formatPlace(placeOf(file, path), language)}: ${words[`kind-${kind}`][language]} ${from} → ${to}`;
}

/** Equivalent mutants under the reason that they share. */
function equivalentLines(mutants: readonly TriedMutant[], placeOf: FindPlace, style: TerminalStyle): string[] {
  const { language } = style;
  const reasons = new Map<string, string[]>();
  for (const mutant of mutants) {
    const why = mutant.fate === "equivalent" ? mutant.why[language] : "";
    reasons.set(why, [...(reasons.get(why) ?? []), `    ${placed(mutant, placeOf, style)}`]);
  }
  const lines = [...reasons].flatMap(([why, places]) => [
    `  ${why} (${places.length})`,
    ...places.slice(0, mostListed),
    ...(places.length > mostListed
      ? [`    ${fill(words.further[language], { count: places.length - mostListed })}`]
      : []),
  ]);
  return lines.length === 0 ? [] : [words.equivalents[language], ...lines];
}

/** What is missing: examples of indicators, and mutants that only a whole card could tell. */
export interface MissingExamples {
  readonly suggested: readonly SuggestedExample[];
  readonly mutants: readonly TriedMutant[];
}

/** Examples that nobody wrote yet, as YAML to paste: under `examples:` of each indicator, and as cases of whole cards. */
export function renderSuggested({ suggested, mutants }: MissingExamples, { language }: TerminalStyle): string {
  const indicators = [...new Set(suggested.map(({ indicator }) => indicator))];
  const cases = mutants.flatMap((one) =>
    one.fate === "survived" && one.card !== undefined ? `  - ${killerText(one) ?? ""}` : [],
  );
  const lines = indicators.flatMap((id) => [
    `# indicators/${id}.yaml`,
    ...suggested.filter(({ indicator }) => indicator === id).map(({ example }) => `  - ${exampleYaml(example)}`),
  ]);
  const cards = cases.length === 0 ? [] : [words.suggestedCards[language], ...cases];
  return safePage([words.suggested[language], ...lines, ...cards].join("\n"));
}
