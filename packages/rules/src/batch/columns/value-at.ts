import { Exact, type Measurement, measureAmount, measureRatio } from "@cchc/core";
import type { Column } from "./column.ts";

/** The value of a row with counts that doubles hold. */
export function valueAt({ numerator, denominator }: Column, row: number): Exact {
  return Exact.ratio(BigInt(numerator[row] ?? 0), BigInt(denominator[row] ?? 1));
}

/** The measurement of a row with a value: the one that was put there, or one of the same counts. */
export function measurementOf(column: Column, row: number, kind: "ratio" | "amount"): Measurement {
  const of = { measure: "", unit: "", period: "" };
  return (
    column.exact.get(row) ??
    (kind === "amount"
      ? measureAmount(of, valueAt(column, row))
      : measureRatio(of, column.numerator[row] ?? 0, column.denominator[row] ?? 0))
  );
}
