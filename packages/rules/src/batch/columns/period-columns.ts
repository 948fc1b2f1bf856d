import {
  type MeasuredUnit,
  type Measurement,
  type MeasurementOf,
  measureAmount,
  measureRatio,
  type Period,
} from "@cchc/core";
import { statusCodes } from "./status-code.ts";

/** Counts of a share by unit. Where the status is not `measured` (0), the counts are not looked at. */
export interface RatioColumn {
  /** Code of each unit's status: its place in `statusCodes`. */
  readonly status: Uint8Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** Amounts by unit, whole or decimal; `0.1` is one tenth. */
export interface AmountColumn {
  readonly status: Uint8Array;
  readonly amount: Float64Array;
}

/** What a source published for an item: points where `given` is 1. */
export interface PublishedColumn {
  readonly given: Uint8Array;
  readonly points: Float64Array;
}

/** Measures of one period as columns: entry 0 of each is of the first unit. */
export interface PeriodColumns {
  /** The period, or its text: `2026-08`. */
  readonly period: Period | string;
  readonly units: readonly MeasuredUnit[];
  /** Columns by measure; a measure that is left out has no data. */
  readonly measures: ReadonlyMap<string, RatioColumn | AmountColumn>;
  /** Published points by indicator or area. */
  readonly published?: ReadonlyMap<string, PublishedColumn>;
}

/** Which entry of a column: the unit's row, and what the measurement is of. */
export interface Entry {
  readonly row: number;
  readonly measure: string;
  readonly unit: string;
  readonly period: string;
}

/** One entry of a column as a measurement. */
export function measurementAt(column: RatioColumn | AmountColumn, { row, ...of }: Entry): Measurement {
  const status = statusCodes[column.status[row] ?? 0] ?? "error";
  if (status === "measured") {
    return measuredAt(column, row, of);
  }
  return status === "empty-denominator" ? measureRatio(of, 0, 0) : { ...of, status };
}

function measuredAt(column: RatioColumn | AmountColumn, row: number, of: MeasurementOf): Measurement {
  if ("amount" in column) {
    return measureAmount(of, column.amount[row] ?? 0);
  }
  const [numerator, denominator] = [column.numerator[row] ?? 0, column.denominator[row] ?? 0];
  // A measured share of nothing keeps its status, so that it is refused.
  return { ...measureRatio(of, numerator, denominator), status: "measured" };
}
