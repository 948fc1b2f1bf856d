import type { Exact, Measurement } from "@cchc/core";
import type { Expression, Test } from "./expression.ts";

/** A value that is scored, as cells: numerator and denominator of a share, or an amount. */
export type CountedCells =
  | { readonly kind: "ratio"; readonly numerator: ExactCell; readonly denominator: ExactCell }
  | { readonly kind: "amount"; readonly amount: ExactCell };

/** A cell with the exact number that stands in it. */
export interface ExactCell {
  readonly at: string;
  readonly exact: Exact;
}

/** An edge on the Rules sheet: a fraction in two cells, and whether it must be passed. */
export interface EdgeCells {
  readonly exact: Exact;
  readonly numerator: ExactCell;
  readonly denominator: ExactCell;
  readonly past: boolean;
}

/** The cells of a measurement, or undefined where it has no number. */
export function countedCells(
  measurement: Measurement | undefined,
  at: { readonly numerator: string; readonly denominator: string; readonly amount: string },
): CountedCells | undefined {
  if (measurement?.status !== "measured") {
    return undefined;
  }
  return "amount" in measurement
    ? { kind: "amount", amount: { at: at.amount, exact: measurement.amount } }
    : {
        kind: "ratio",
        numerator: { at: at.numerator, exact: measurement.numerator },
        denominator: { at: at.denominator, exact: measurement.denominator },
      };
}

/** The value itself: the share, or the amount. */
export function scoredValue(counted: CountedCells): Expression {
  if (counted.kind === "amount") {
    return { text: counted.amount.at, value: counted.amount.exact.toNumber() };
  }
  const { numerator, denominator } = counted;
  return {
    text: `${numerator.at}/${denominator.at}`,
    value: numerator.exact.toNumber() / denominator.exact.toNumber(),
  };
}

/**
 * Whether the value has come to an edge. Both sides are multiplied out, as the library does: 79.995 % is not 80 %, and a
 * quotient in floating point must not stand between them. What is not whole is rounded to 9 places, far under any unit.
 */
export function reaches(counted: CountedCells, edge: EdgeCells): Test {
  const ratio = counted.kind === "ratio";
  const top = ratio ? counted.numerator : counted.amount;
  const whole = [top, ...(ratio ? [counted.denominator] : [])].every(({ exact }) => exact.isWhole());
  const left = `${top.at}*${edge.denominator.at}`;
  const right = ratio ? `${edge.numerator.at}*${counted.denominator.at}` : edge.numerator.at;
  const difference = differenceOf(counted, edge);
  const sign = edge.past ? ">" : ">=";
  const rounded = whole ? difference : roundedTo9(difference);
  const text = whole ? `${left}${sign}${right}` : `ROUND(${left}-${right},9)${sign}0`;
  return { text, holds: edge.past ? rounded > 0 : rounded >= 0 };
}

function differenceOf(counted: CountedCells, edge: EdgeCells): number {
  const [top, below] =
    counted.kind === "ratio" ? [counted.numerator, counted.denominator.exact.toNumber()] : [counted.amount, 1];
  return top.exact.toNumber() * edge.denominator.exact.toNumber() - edge.numerator.exact.toNumber() * below;
}

/** `ROUND(…,9)` of a spreadsheet, for the small numbers at an edge; of large ones only the sign counts. */
export function roundedTo9(number: number): number {
  return Math.round(number * 1e9) / 1e9;
}
