import type { Language } from "@cchc/core";
import { type Impact, renderMessage } from "@cchc/rules";
import { csvText } from "./csv-text.ts";
import { numberCell as number, textCell as text } from "./number-cell.ts";

const unitColumns = [
  ...["unit", "name", "level", "before", "after", "change"],
  ...["rank_before", "rank_after", "grade_before", "grade_after"],
];

/**
 * The impact as CSV, a row for each unit: points before and after, change, rank and grade on both sides. A decimal
 * that does not end has six places, since a spreadsheet would take a fraction for a date; the JSON is exact. What is not
 * there is an empty cell.
 */
export function impactUnitsCsv({ units }: Impact): string {
  const rows = units.map(({ unit, before, after, change, rank, grade }) => [
    ...[text(unit.code), text(unit.name), text(unit.level)],
    ...[number(before?.points), number(after?.points), number(change)],
    ...[number(rank.before?.place), number(rank.after?.place), text(grade.before), text(grade.after)],
  ]);
  return csvText(unitColumns, rows);
}

const indicatorColumns = [
  ...["unit", "name", "indicator", "code", "title", "before", "after", "change"],
  ...["status_before", "status_after", "cause", "cause_text"],
];

/** The impact as CSV, a row for each indicator of a unit that changed, with the first cause of it. */
export function impactIndicatorsCsv(impact: Impact, language: Language, digits: number): string {
  const known = new Map(impact.indicators.map((one) => [one.id, one]));
  const rows = impact.units.flatMap(({ unit, indicators }) =>
    indicators.map(({ id, before, after, change, cause }) => [
      ...[text(unit.code), text(unit.name), text(id), text(known.get(id)?.code), text(known.get(id)?.title[language])],
      ...[number(before?.points), number(after?.points), number(change), text(before?.status), text(after?.status)],
      ...[text(cause.kind), text(renderMessage(cause.message, { language, digits }))],
    ]),
  );
  return csvText(indicatorColumns, rows);
}
