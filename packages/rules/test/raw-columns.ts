import type { Measurement, PublishedScore } from "@cchc/core";
import {
  type AmountColumn,
  type PeriodColumns,
  type PublishedColumn,
  type RatioColumn,
  statusCode,
} from "../src/index.ts";
import type { AnyInput } from "./any-input.ts";

/** The same data as arrays, as somebody would have them from a file of columns. Entries without a value hold `NaN`. */
export function rawColumns({ period, units, measurements, published }: AnyInput): PeriodColumns {
  const rowOf = new Map(units.map(({ code }, row) => [code, row]));
  const rows = units.length;
  const measures = new Map<string, RatioColumn | AmountColumn>();
  for (const one of measurements) {
    const amount = one.measure === "days" || one.measure === "faults";
    const column = measures.get(one.measure) ?? (amount ? noAmounts(rows) : noCounts(rows));
    measures.set(one.measure, column);
    put(column, rowOf.get(one.unit) ?? 0, one);
  }
  return { period, units, measures, published: publishedColumns(published, rowOf) };
}

function put(column: RatioColumn | AmountColumn, row: number, measurement: Measurement): void {
  column.status[row] = statusCode(measurement.status);
  if ("amount" in column && "amount" in measurement) {
    column.amount[row] = measurement.amount.toNumber();
  }
  if ("numerator" in column && "numerator" in measurement) {
    column.numerator[row] = measurement.numerator.toNumber();
    column.denominator[row] = measurement.denominator.toNumber();
  }
}

function publishedColumns(published: readonly PublishedScore[], rowOf: ReadonlyMap<string, number>) {
  const columns = new Map<string, PublishedColumn>();
  for (const { unit, item, points } of published) {
    const column = columns.get(item) ?? { given: new Uint8Array(rowOf.size), points: numbers(rowOf.size) };
    const row = rowOf.get(unit) ?? 0;
    columns.set(item, column);
    column.given[row] = Number(points !== undefined);
    column.points[row] = points?.toNumber() ?? Number.NaN;
  }
  return columns;
}

function noAmounts(rows: number): AmountColumn {
  return { status: noData(rows), amount: numbers(rows) };
}

function noCounts(rows: number): RatioColumn {
  return { status: noData(rows), numerator: numbers(rows), denominator: numbers(rows) };
}

function noData(rows: number): Uint8Array {
  return new Uint8Array(rows).fill(statusCode("no-data"));
}

function numbers(rows: number): Float64Array {
  return new Float64Array(rows).fill(Number.NaN);
}
