import { Exact, type Measure, type Measurement, measuresUnder } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { WithheldCounts } from "../result/result.ts";
import { countsRespondents } from "./counts-respondents.ts";

/** What decides about the counts of one unit. */
export interface Cells {
  /** The threshold of the policy: `smallCells.below`. */
  readonly below: number;
  readonly measures: ReadonlyMap<string, Measure>;
  /** What the card says of each measure. */
  readonly known: ReadonlyMap<string, Measurement>;
}

/** Whether so many respondents are too few to be published; nobody is no cell. */
export function isSmallCell(count: Exact | number, below: number): boolean {
  const exact = Exact.of(count);
  return exact.compare(0) > 0 && exact.compare(below) < 0;
}

/**
 * What is published in the place of a measurement, or undefined where it may be published as it is. It may not be where the
 * numerator, what is left of the denominator, or the whole denominator is a small cell, or where it is made of such a one.
 *
 * @example
 * withheldCounts(measurement, cells)?.counts; // "> 35/40" for 37 of 40, since 3 are left
 */
export function withheldCounts(measurement: Measurement, cells: Cells): WithheldCounts | undefined {
  const { measure: id } = measurement;
  const measure = cells.measures.get(id);
  if (measure === undefined || !countsRespondents(measure, cells.measures) || !hasNumbers(measurement)) {
    return undefined;
  }
  const under = measuresUnder(measure).flatMap((one) => cells.measures.get(one) ?? []);
  const made = under.filter((one) => countsRespondents(one, cells.measures));
  if (made.some((one) => mayBeSmall(one, cells))) {
    return { measure: id, below: cells.below };
  }
  const counts = bandsOf(measurement, measure, cells.below);
  return counts === undefined ? undefined : { measure: id, below: cells.below, ...counts };
}

/** That counts are withheld and by which key of the policy, in the place of a reason. */
export function withheldReason({ below, counts }: WithheldCounts): Message {
  const values = { below: { text: String(below) } };
  return counts === undefined
    ? { key: "small-cells/derived", values }
    : { key: "small-cells/counts", values: { ...values, counts: { text: counts } } };
}

function hasNumbers(measurement: Measurement): boolean {
  return "numerator" in measurement || "amount" in measurement || refusedIn(measurement) !== undefined;
}

function refusedIn(measurement: Measurement) {
  return "refused" in measurement ? measurement.refused : undefined;
}

/** What is not on the card may be small. */
function mayBeSmall(measure: Measure, cells: Cells): boolean {
  const measurement = cells.known.get(measure.id);
  return measurement === undefined || withheldCounts(measurement, cells) !== undefined;
}

type Bands = Pick<WithheldCounts, "counts">;

function bandsOf(measurement: Measurement, { count }: Measure, below: number): Bands | undefined {
  const share = "numerator" in measurement ? measurement : refusedIn(measurement);
  if (share !== undefined) {
    return shareBands(share, below);
  }
  if (!("amount" in measurement) || count === undefined || !("entity" in count)) {
    return undefined;
  }
  if (count.by !== "count") {
    // How many answers a mean or a sum was taken over is not told, so it may be of one.
    return {};
  }
  return isSmallCell(measurement.amount, below) ? { counts: `< ${below}` } : undefined;
}

function shareBands(
  { numerator, denominator }: { readonly numerator: Exact; readonly denominator: Exact },
  below: number,
): Bands | undefined {
  const left = denominator.minus(numerator);
  if (isSmallCell(denominator, below)) {
    return { counts: `< ${below}/< ${below}` };
  }
  if (isSmallCell(numerator, below)) {
    return { counts: `< ${below}/${denominator}` };
  }
  return isSmallCell(left.abs(), below) ? { counts: `> ${denominator.minus(below)}/${denominator}` } : undefined;
}
