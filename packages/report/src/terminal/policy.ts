import { formatDate } from "@cchc/core";
import { basisWords, confidenceWords, type Policy, printPoints } from "@cchc/rules";
import { layerWords } from "./layer-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** A policy at a glance: whose decision, in force from when to when, what its rules stand on, and its notes. */
export function renderPolicy(policy: Policy, style: TerminalStyle): string {
  const { language } = style;
  const { id, title, decision, areas, indicators, max, notes = [], sha256 } = policy;
  const size = { areas: areas.length, indicators: indicators.length, points: printPoints(max, style) };
  const lines = [
    `${nameText(id, language)}  ${title[language]}`,
    `  ${words.decision[language]}: ${decision.document}, ${decision.issuedBy[language]}`,
    `  ${words.inForce[language]}: ${inForce(policy, style)}`,
    ...extendsLine(policy, style),
    `  ${fill(words.policySize[language], size)}`,
    `  ${words.rulesStandOn[language]}: ${standing(policy, style)}`,
    ...notes.map((note) => `  · ${note[language]}`),
    `  sha256 ${sha256}`,
  ];
  return safePage(lines.join("\n"));
}

/** What the policy extends, and how many of its values it changes. */
function extendsLine({ base, overrides = [] }: Policy, { language }: TerminalStyle): string[] {
  return base === undefined
    ? []
    : [`  ${fill(layerWords.extends[language], { base: base.id, count: overrides.length })}`];
}

function inForce({ from, to }: Policy, { language }: TerminalStyle): string {
  const until = to === undefined ? words.noEnd[language] : formatDate(to, language);
  return `${formatDate(from, language)} – ${until}`;
}

/** How many rules stand on what, with how sure the source is, the most first. */
function standing({ indicators }: Policy, { language }: TerminalStyle): string {
  const counts = new Map<string, number>();
  for (const { basis, source } of indicators.flatMap((indicator) => indicator.rules)) {
    const confidence = confidenceWords[source.confidence][language];
    const key = fill(words.basisWithConfidence[language], { basis: basisWords[basis][language], confidence });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join("; ");
}
