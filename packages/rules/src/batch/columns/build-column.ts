import type { Exact, Measurement } from "@cchc/core";
import { type Column, largestIn } from "./column.ts";
import { exactCode, statusCode } from "./status-code.ts";

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** A column as it is filled from measurements. */
export class ColumnBuilder {
  private readonly status: Uint8Array;
  private readonly numerator: Float64Array;
  private readonly denominator: Float64Array;
  private readonly exact = new Map<number, Measurement>();

  constructor(rows: number) {
    this.status = new Uint8Array(rows).fill(statusCode("no-data"));
    this.numerator = new Float64Array(rows);
    this.denominator = new Float64Array(rows);
  }

  /** Puts a measurement into its row; counts that no double holds are kept as they are. */
  put(row: number, measurement: Measurement): void {
    this.status[row] = statusCode(measurement.status);
    const pair = pairOf(measurement);
    if (pair === undefined) {
      return;
    }
    if (pair.every(isSafe)) {
      this.numerator[row] = Number(pair[0]);
      this.denominator[row] = Number(pair[1]);
    } else {
      this.status[row] = exactCode;
      this.exact.set(row, measurement);
    }
  }

  /** The column. */
  finish(): Column {
    const { status, numerator, denominator, exact } = this;
    return { status, numerator, denominator, exact, largest: largestIn({ status, numerator, denominator }) };
  }
}

/** Two whole numbers with the value as their ratio; of a share they are its counts, which conditions may ask for. */
function pairOf(measurement: Measurement): readonly [bigint | undefined, bigint | undefined] | undefined {
  if ("amount" in measurement) {
    return [measurement.amount.numerator, measurement.amount.denominator];
  }
  return "numerator" in measurement && measurement.status === "measured"
    ? [wholeOf(measurement.numerator), wholeOf(measurement.denominator)]
    : undefined;
}

function wholeOf(count: Exact): bigint | undefined {
  return count.isWhole() ? count.numerator : undefined;
}

function isSafe(whole: bigint | undefined): boolean {
  return whole !== undefined && whole <= largestSafe && whole >= -largestSafe;
}
