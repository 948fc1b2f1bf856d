import { formatPeriod, parsePeriod } from "@cchc/core";
import { type Impact, type IndicatorImpact, type Message, renderMessage } from "@cchc/rules";
import { areaTable, gradeTitle, signedPoints, unitTable } from "./impact-tables.ts";
import { impactWords as words } from "./impact-words.ts";
import { safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** So many causes of one indicator, and so many things that cannot be compared, are printed. */
const most = 5;

/** How the page of an impact is laid out. */
export interface ImpactView extends TerminalStyle {
  /** How many of the units that move the most are printed. */
  readonly top: number;
}

/** Whom a change of policy moves: the units that move most, grades, areas, and for each indicator what did it. */
export function renderImpact(impact: Impact, view: ImpactView): string {
  const { language, top } = view;
  const moving = impact.units.filter(({ change, indicators }) => change?.isZero() === false || indicators.length > 0);
  const shown = moving.slice(0, top);
  const movers = fill(words.movers[language], { shown: shown.length, all: moving.length });
  const parts = [
    headLines(impact, view),
    shown.length === 0 ? [] : [movers, unitTable(shown, impact, view)],
    gradeLines(impact, view),
    [words.areas[language], areaTable(impact, view)],
    impact.indicators.length === 0
      ? [words.nothing[language]]
      : [words.indicators[language], ...impact.indicators.flatMap((one) => indicatorLines(one, view))],
    listed(words.notComparable[language], impact.notComparable, view),
    listed(words.notes[language], impact.notes, view),
  ];
  return safePage(
    parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n"),
  );
}

function headLines({ before, after, period, units, moved, distribution }: Impact, view: ImpactView): string[] {
  const { language } = view;
  const named = ({ id, sha256 }: Impact["before"]) => `${id} (${sha256.slice(0, 8)})`;
  const head = {
    before: named(before),
    after: named(after),
    period: formatPeriod(parsePeriod(period.text), language),
  };
  const lines = [fill(words.head[language], head), fill(words.moved[language], { units: units.length, ...moved })];
  if (distribution === undefined) {
    return lines;
  }
  const { units: _, ...values } = distribution;
  const printed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, signedPoints(value, view)]));
  return [...lines, fill(words.distribution[language], printed)];
}

function gradeLines(impact: Impact, view: ImpactView): string[] {
  const { language } = view;
  const moves = impact.grades.map(({ before, after, units }) =>
    fill(words.gradeMove[language], {
      before: gradeTitle(impact.before, before, view),
      after: gradeTitle(impact.after, after, view),
      units,
    }),
  );
  return moves.length === 0 ? [] : [words.grades[language], ...moves];
}

function indicatorLines({ id: _, code, title, causes, ...counts }: IndicatorImpact, view: ImpactView): string[] {
  const { language } = view;
  const head = fill(words.indicator[language], { ...counts, code, title: title[language] });
  const lines = causes
    .slice(0, most)
    .map(({ cause, units }) => fill(words.cause[language], { units, cause: renderMessage(cause.message, view) }));
  const more = causes.length - lines.length;
  return [head, ...lines, ...(more > 0 ? [fill(words.moreCauses[language], { count: more })] : [])];
}

function listed(title: string, messages: readonly Message[], view: ImpactView): string[] {
  const lines = messages.slice(0, most).map((message) => `  · ${renderMessage(message, view)}`);
  const more = messages.length - lines.length;
  const rest = more > 0 ? [`  · ${fill(words.more[view.language], { count: more })}`] : [];
  return messages.length === 0 ? [] : [title, ...lines, ...rest];
}
