import type { AreaScore, PrintStyle, Scorecard, TotalScore } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { sinceBefore } from "../subject/since-before.ts";
import { type CsvColumn, csvTable } from "./csv-column.ts";
import { numberCell as number, textCell as text } from "./number-cell.ts";
import { unitColumns } from "./unit-columns.ts";

interface TotalRow {
  readonly card: Scorecard;
  readonly score: TotalScore;
}

/** What an area and the total have in common. */
const rolledUpColumns: readonly CsvColumn<TotalRow>[] = [
  ["status", ({ score }) => text(score.status)],
  ["points", ({ score }) => number(score.points)],
  ["earned", ({ score }) => number(score.earned)],
  ["max", ({ score }) => number(score.max)],
  ["applicable", ({ score }) => number(score.applicable)],
  ["evidence", ({ score }) => number(score.evidence)],
  ["without_evidence", ({ score }) => number(score.withoutEvidence)],
  ["taken_over", ({ score }) => number(score.takenOver)],
  ["rescaled", ({ score }) => text(score.rescaled.toString())],
  ["published", ({ score }) => number(score.published?.published)],
  ["difference", ({ score }) => number(score.published?.difference)],
  ["agrees", ({ score }) => text(score.published?.agrees.toString())],
];

interface AreaRow extends TotalRow {
  readonly score: AreaScore;
}

/** A row for each area of each unit. */
export function areaTable(subject: ReportSubject, { language }: PrintStyle): string {
  const known = new Map(subject.policy.areas.map((area) => [area.id, area]));
  const columns: CsvColumn<AreaRow>[] = [
    ...unitColumns(subject),
    ["area", ({ score }) => text(score.id)],
    ["title", ({ score }) => text(known.get(score.id)?.title[language])],
    ["in_total", ({ score }) => text((known.get(score.id)?.inTotal ?? true).toString())],
    ...rolledUpColumns,
  ];
  const rows = subject.result.cards.flatMap((card) => card.areas.map((score) => ({ card, score })));
  return csvTable(columns, rows);
}

/** The ranking: a row for each unit, in the order of the result, with what changed since the period before where it can be compared. */
export function unitTable(subject: ReportSubject, { language }: PrintStyle): string {
  const grades = new Map(subject.policy.grades?.bands.map(({ id, title }) => [id, title[language]]));
  const since = sinceBefore(subject);
  const changeOf = ({ card }: TotalRow) => (since.kind === "compared" ? since.of(card.unit.code) : undefined);
  const columns: CsvColumn<TotalRow>[] = [
    ...unitColumns(subject),
    ["rank", ({ card }) => number(card.rank?.place)],
    ["ranked", ({ card }) => number(card.rank?.of)],
    ["ranked_among", ({ card }) => text(card.rank?.among)],
    ["rank_published", ({ card }) => number(card.rank?.published)],
    ["grade", ({ card }) => text(card.grade)],
    ["grade_title", ({ card }) => text(grades.get(card.grade ?? ""))],
    ...rolledUpColumns,
    ["flags", ({ card }) => number(new Set(card.flags.map(({ id }) => id)).size)],
    ["flags_unchecked", ({ card }) => number(new Set(card.unchecked.map(({ id }) => id)).size)],
    ["before", () => text(since.kind === "compared" ? since.period : undefined)],
    ["change", (row) => number(changeOf(row)?.points)],
    ["rank_before", (row) => number(changeOf(row)?.place)],
  ];
  return csvTable(
    columns,
    subject.result.cards.map((card) => ({ card, score: card.total })),
  );
}
