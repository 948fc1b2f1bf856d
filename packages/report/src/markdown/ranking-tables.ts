import { formatPeriod, parsePeriod } from "@cchc/core";
import { type Policy, type PrintStyle, printPoints, printShare, type Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { type SinceBefore, sinceBefore } from "../subject/since-before.ts";
import { besideWords } from "../terminal/beside-words.ts";
import { flagCell } from "../terminal/flags.ts";
import { levelTitle } from "../terminal/level-title.ts";
import { signedPoints } from "../terminal/measurement-text.ts";
import { alignedPoints } from "../terminal/print.ts";
import { nameText } from "../terminal/safe-text.ts";
import { fill, words } from "../terminal/words.ts";
import { type MarkdownColumn, markdownTable } from "./markdown-table.ts";
import { markdownText } from "./markdown-text.ts";
import { markdownWords } from "./markdown-words.ts";

type Column = MarkdownColumn<Scorecard>;

/** The ranking: a table for each level, the best first, units without a place last; what changed since the period before. */
export function rankingTables(subject: ReportSubject, style: PrintStyle): string[] {
  const { result } = subject;
  const { language } = style;
  const since = sinceBefore(subject);
  const columns = columnsOf(subject, since, style);
  const levels = [...new Set(result.cards.map((card) => card.unit.level))];
  return [
    `## ${markdownWords.ranking[language]}`,
    "",
    ...sinceLines(since, style),
    ...(levels.length === 0 ? [markdownWords.noUnits[language], ""] : []),
    ...levels.flatMap((level) => {
      const cards = result.cards.filter((card) => card.unit.level === level);
      const title = `${levelTitle(level, language)} (${cards.length})`;
      return [`### ${markdownText(title)}`, "", ...markdownTable(columns, bestFirst(cards)), ""];
    }),
  ];
}

function bestFirst(cards: readonly Scorecard[]): Scorecard[] {
  const placeOf = (card: Scorecard) => card.rank?.place ?? Number.POSITIVE_INFINITY;
  return [...cards].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

function sinceLines(since: SinceBefore, { language }: PrintStyle): string[] {
  if (since.kind === "no-before") {
    return [];
  }
  const text =
    since.kind === "not-comparable"
      ? since.why[language]
      : fill(markdownWords.comparedWith[language], { period: formatPeriod(parsePeriod(since.period), language) });
  return [markdownText(text), ""];
}

function columnsOf({ result: { cards }, policy }: ReportSubject, since: SinceBefore, style: PrintStyle): Column[] {
  const { language } = style;
  const right = (title: string, cell: Column["cell"]): Column => ({ title, align: "right", cell });
  const left = (title: string, cell: Column["cell"]): Column => ({ title, align: "left", cell });
  const titles = new Map(policy.grades?.bands.map((band) => [band.id, band.title[language]]));
  const unearned = cards.some(({ total }) => !total.withoutEvidence.isZero());
  return [
    right(words.rank[language], ({ rank }) => rank?.place.toString() ?? "–"),
    left(words.unit[language], ({ unit }) => nameText(unit.name, language)),
    left(markdownWords.code[language], ({ unit }) => nameText(unit.code, language)),
    right(words.total[language], ({ total }) => alignedPoints(total.points, style)),
    ...sinceColumns(since, style),
    ...areaColumns(cards, policy, style),
    ...(titles.size === 0 ? [] : [left(words.grade[language], ({ grade }) => titles.get(grade ?? "") ?? "–")]),
    right(words.evidence[language], ({ total }) => printShare(total.evidence, { ...style, digits: 0 })),
    ...(unearned ? [right(words.unearned[language], ({ total }) => alignedPoints(total.withoutEvidence, style))] : []),
    ...(policy.flags.length === 0 ? [] : [right(besideWords.flagColumn[language], flagCell)]),
  ];
}

function sinceColumns(since: SinceBefore, style: PrintStyle): Column[] {
  if (since.kind !== "compared") {
    return [];
  }
  const { language } = style;
  const change: Column["cell"] = ({ unit }) => {
    const points = since.of(unit.code)?.points;
    return points === undefined ? "–" : signedPoints(points, style);
  };
  const before: Column["cell"] = ({ unit }) => since.of(unit.code)?.place?.toString() ?? "–";
  return [
    { title: markdownWords.change[language], align: "right", cell: change },
    { title: markdownWords.rankBefore[language], align: "right", cell: before },
  ];
}

/** Areas that are followed and never scored, and areas that were not part of the index then, have no column: it would be empty. */
function areaColumns(cards: readonly Scorecard[], { areas }: Policy, style: PrintStyle): Column[] {
  const standing = new Set(cards.flatMap((card) => card.areas.map(({ id }) => id)));
  return areas
    .filter(({ id, max }) => standing.has(id) && !max.isZero())
    .map(({ id, short, max }) => ({
      title: `${short[style.language]}/${printPoints(max, style)}`,
      align: "right" as const,
      cell: (card) => alignedPoints(card.areas.find((area) => area.id === id)?.points, style),
    }));
}
