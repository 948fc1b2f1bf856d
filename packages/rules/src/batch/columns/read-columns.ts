import { CchcError, Exact, type Measurement, type PublishedScore } from "@cchc/core";
import type { Policy } from "../../policy/policy.ts";
import { periodUnder } from "../../scorecard/check-period.ts";
import type { OwnInput } from "../../scorecard/prepare-input.ts";
import { type BatchTable, makeTable, publishedAmount } from "./batch-table.ts";
import { ColumnBuilder } from "./build-column.ts";
import { checkColumns } from "./check-columns.ts";
import { type Column, largestIn } from "./column.ts";
import { decimalScale } from "./decimal-scale.ts";
import {
  type AmountColumn,
  measurementAt,
  type PeriodColumns,
  type PublishedColumn,
  type RatioColumn,
} from "./period-columns.ts";

/**
 * A table from columns that are at hand as arrays, checked as a whole. Columns of whole counts are used as they are, not
 * copied: whoever changes them reads them again.
 *
 * @throws CchcError With every problem: unknown measures, other lengths, unknown statuses, impossible counts, `NaN`.
 *
 * @example
 * const onTime = { status: new Uint8Array(2), numerator: Float64Array.of(9, 5), denominator: Float64Array.of(10, 10) };
 * readColumns(policy, { period: "2026-08", units, measures: new Map([["dossier-on-time", onTime]]) });
 */
export function readColumns(policy: Policy, columns: PeriodColumns): BatchTable {
  const period = periodUnder(policy, columns.period);
  const problems = checkColumns(policy, columns);
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  const { units, measures, published = new Map<string, PublishedColumn>() } = columns;
  const settled = { ...columns, published };
  return makeTable({
    policy,
    period,
    units,
    measures: new Map([...measures].map(([id, column]) => [id, columnFrom(column, id)])),
    published: new Map([...published].map(([item, column]) => [item, publishedFrom(column, item)])),
    inputOf: (row) => inputAt(settled, row, period.text),
  });
}

function columnFrom(column: RatioColumn | AmountColumn, measure: string): Column {
  const counts = "amount" in column ? wholeAmounts(column) : wholeCounts(column);
  if (counts !== undefined) {
    return { ...counts, largest: largestIn(counts), exact: new Map() };
  }
  const builder = new ColumnBuilder(column.status.length);
  for (let row = 0; row < column.status.length; row += 1) {
    builder.put(row, measurementAt(column, { row, measure, unit: "", period: "" }));
  }
  return builder.finish();
}

function wholeCounts({ status, numerator, denominator }: RatioColumn): RatioColumn | undefined {
  const whole = status.every(
    (code, row) => code !== 0 || (Number.isSafeInteger(numerator[row]) && Number.isSafeInteger(denominator[row])),
  );
  return whole ? { status, numerator, denominator } : undefined;
}

/** Amounts as fractions over powers of ten; undefined when one of them has too many digits. */
function wholeAmounts({ status, amount }: AmountColumn): RatioColumn | undefined {
  const denominator = amount.map((value, row) => (status[row] === 0 ? decimalScale(value) : 1));
  return denominator.includes(0)
    ? undefined
    : { status, numerator: amount.map((value, row) => Math.round(value * (denominator[row] ?? 1))), denominator };
}

function publishedFrom({ given, points }: PublishedColumn, item: string): Column {
  const builder = new ColumnBuilder(given.length);
  for (let row = 0; row < given.length; row += 1) {
    if (given[row] === 1) {
      builder.put(row, publishedAmount(item, Exact.of(points[row] ?? 0)));
    }
  }
  return builder.finish();
}

type Settled = Required<PeriodColumns>;

function inputAt({ units, measures, published }: Settled, row: number, period: string): OwnInput {
  const unit = units[row] ?? { code: "", name: "", level: "" };
  const of = { unit: unit.code, period };
  const measurements = [...measures].map(
    ([measure, column]): Measurement => measurementAt(column, { row, measure, ...of }),
  );
  const scores = [...published].flatMap(([item, { given, points }]): PublishedScore[] =>
    given[row] === 1 ? [{ item, ...of, points: Exact.of(points[row] ?? 0) }] : [],
  );
  return { unit, measurements, published: scores, assessments: [], unitInForce: undefined };
}
