import { formatProblem, type Problem } from "@cchc/core";
import type {
  CardDifference,
  Difference,
  InputCheck,
  Result,
  StockVerification,
  Verification,
  VerificationNote,
} from "@cchc/rules";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { verificationWords as words } from "./verification-words.ts";
import { fill } from "./words.ts";

/** What was verified, and how. */
export interface VerificationView {
  readonly equal: boolean;
  readonly verification: Verification;
  /** When the data was read again: its files. */
  readonly inputs?: readonly InputCheck[] | undefined;
  /** When another engine judged too: its name and what came of it. */
  readonly stock?: (StockVerification & { readonly engine: string }) | undefined;
}

/** So many differences are printed; of more, how many there are. */
const mostPrinted = 20;

/** Whether a result came out again as it is stored, every place where it did not, and what was not checked. */
export function renderVerification(result: Result, view: VerificationView, style: TerminalStyle): string {
  const { verification, inputs, stock, equal } = view;
  const { language } = style;
  const { cards, indicators, notes } = verification;
  const source = words[inputs === undefined ? "fromCards" : "fromData"][language];
  const counts = { cards: count(cards, style), indicators: count(indicators, style) };
  const lines = [
    fill(words.head[language], { policy: result.policy.id, period: result.period.text }),
    `  ${fill(source, counts)}`,
    ...inputLines(inputs, style),
    ...problemLines(verification.problems, style),
    ...outsideLines(verification.differences, style),
    ...cardLines(words.cards[language], { of: cards, differences: verification.cardDifferences }, style),
    ...(stock === undefined ? [] : stockLines(stock, style)),
    ...noteLines(notes, style),
    words[equal ? "equal" : "differs"][language],
  ];
  return safePage(lines.join("\n"));
}

function count(number: number, { language }: TerminalStyle): string {
  return number.toLocaleString(language);
}

function inputLines(inputs: readonly InputCheck[] | undefined, { language }: TerminalStyle): string[] {
  const files = inputs?.map(({ name, state }) => `    ${nameText(name, language)}: ${words[state][language]}`) ?? [];
  return files.length === 0 ? [] : [`  ${words.files[language]}`, ...files];
}

function problemLines(problems: readonly Problem[], style: TerminalStyle): string[] {
  const { language } = style;
  const told = problems.map((problem) => formatProblem(problem, language));
  return problems.length === 0 ? [] : [`  ${words.problems[language]}`, ...someOf(told, style)];
}

function outsideLines(differences: readonly Difference[], style: TerminalStyle): string[] {
  const { language } = style;
  return differences.length === 0
    ? [`  ${words.outside[language]}: ${words.noDifference[language]}`]
    : [
        `  ${words.outside[language]}`,
        ...someOf(
          differences.map((one) => differenceText(one, style)),
          style,
        ),
      ];
}

interface Cards {
  readonly of: number;
  readonly differences: readonly CardDifference[];
  /** What is said when nothing differs. */
  readonly same?: string;
}

function cardLines(label: string, { of, differences, same }: Cards, style: TerminalStyle): string[] {
  const { language } = style;
  if (differences.length === 0) {
    return [`  ${label}: ${same ?? words.noDifference[language]}`];
  }
  const head = fill(words.cardsDiffer[language], { count: count(differences.length, style), all: count(of, style) });
  const rows = differences.map(({ unit, first, count: all }) => {
    const more = all === 1 ? "" : fill(words.furtherValues[language], { count: count(all - 1, style) });
    return `${nameText(unit.name, language)} (${nameText(unit.code, language)}): ${differenceText(first, style)}${more}`;
  });
  return [`  ${label}: ${head}`, ...someOf(rows, style)];
}

function differenceText({ path, stored, recomputed }: Difference, { language }: TerminalStyle): string {
  const text = (value: string | undefined) =>
    value === undefined ? words.nothing[language] : nameText(value, language);
  return fill(words.difference[language], { path, stored: text(stored), recomputed: text(recomputed) });
}

function someOf(rows: readonly string[], style: TerminalStyle): string[] {
  const left = rows.length - mostPrinted;
  const more = left > 0 ? [fill(words.further[style.language], { count: count(left, style) })] : [];
  return [...rows.slice(0, mostPrinted), ...more].map((row) => `    ${row}`);
}

function stockLines(
  { engine, rules, judgements, cards, cardDifferences, refused }: NonNullable<VerificationView["stock"]>,
  style: TerminalStyle,
): string[] {
  const { language } = style;
  const counts = { rules: count(rules, style), judgements: count(judgements, style), cards: count(cards, style) };
  const label = fill(words.stock[language], { engine, ...counts });
  const notJudged = refused.map(({ unit, problem }) =>
    fill(words.refused[language], { unit: nameText(unit, language), problem: formatProblem(problem, language) }),
  );
  return [
    ...cardLines(label, { of: cards, differences: cardDifferences, same: words.stockSame[language] }, style),
    ...someOf(notJudged, style),
  ];
}

function noteLines(notes: readonly VerificationNote[], { language }: TerminalStyle): string[] {
  return notes.length === 0
    ? []
    : [`  ${words.notes[language]}`, ...notes.map(({ what }) => `    – ${what[language]}`)];
}
