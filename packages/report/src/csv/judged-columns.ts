import type { Exact, Measurement } from "@cchc/core";
import { type PartScore, type Policy, type PrintStyle, renderMessage } from "@cchc/rules";
import type { CsvColumn } from "./csv-column.ts";
import { numberCell as number, textCell as text } from "./number-cell.ts";

/** What an indicator and a part of a sum have in common: counts, points, the reason, the next outcome. */
export interface JudgedRow {
  readonly score: Omit<PartScore, "id" | "title">;
}

/** Columns of what was judged. Counts that may not be published are empty, with the band that may in `withheld`. */
export function judgedColumns({ measures }: Policy, style: PrintStyle): CsvColumn<JudgedRow>[] {
  const count =
    (pick: (measurement: Measurement) => Exact | number | undefined): CsvColumn<JudgedRow>[1] =>
    ({ score: { measurement } }) =>
      number(measurement && pick(measurement));
  const unit = (id: string) => {
    const measure = measures.get(id);
    return measure?.kind === "amount" ? measure.unit[style.language] : undefined;
  };
  return [
    ["status", ({ score }) => text(score.status)],
    ["origin", ({ score }) => text(score.origin)],
    ["measure", ({ score }) => text(score.measurement?.measure ?? score.withheld?.measure)],
    ["numerator", count((one) => ("numerator" in one ? one.numerator : undefined))],
    ["denominator", count((one) => ("numerator" in one ? one.denominator : undefined))],
    ["amount", count((one) => ("amount" in one ? one.amount : undefined))],
    ["amount_unit", ({ score }) => text(unit(score.measurement?.measure ?? ""))],
    ["value", count(judgedValue)],
    ["excluded", count(({ excluded }) => excluded)],
    ["undecided", count(({ undecided }) => undecided)],
    ["undated", count(({ undated }) => undated)],
    ["withheld", ({ score: { withheld } }) => text(withheld && (withheld.counts ?? `< ${withheld.below}`))],
    ["points", ({ score }) => number(score.points)],
    ["max", ({ score }) => number(score.max)],
    ["applicable", ({ score }) => number(score.applicable)],
    ["reason", ({ score }) => text(renderMessage(score.reason, style))],
    ["next_points", ({ score }) => number(score.next?.points)],
    ["next_value", ({ score }) => number(score.next?.value)],
    ["next_more", ({ score }) => number(score.next?.more)],
  ];
}

/** The share or the amount that was judged. */
function judgedValue(measurement: Measurement): Exact | undefined {
  if ("numerator" in measurement) {
    const { numerator, denominator } = measurement;
    return denominator.isZero() ? undefined : numerator.dividedBy(denominator);
  }
  return "amount" in measurement ? measurement.amount : undefined;
}
