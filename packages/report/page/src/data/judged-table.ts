import { type Measurement, measureAmount, measureRatio } from "@cchc/core";
import {
  type BatchPlan,
  type BatchTable,
  columnsOf,
  compileBatch,
  type MeasurementChange,
  type PeriodColumns,
  type Policy,
  readColumns,
  type ScoredTable,
  statusCodes,
} from "@cchc/rules";
import { statusOf } from "../../../src/html/payload/counted-source.ts";
import type { MeasureColumn } from "../../../src/html/payload/page-payload.ts";
import type { PageData } from "./page-data.ts";

/** All units judged at once from the counts that the page carries, also with other counts or another policy. */
export class JudgedTable {
  readonly #data: PageData;
  readonly #table: BatchTable;
  readonly #columns: PeriodColumns | undefined;

  constructor(data: PageData) {
    this.#data = data;
    this.#columns = periodColumns(data);
    this.#table = this.#columns === undefined ? tableOf(data, data.policy) : readColumns(data.policy, this.#columns);
  }

  /** Indicators with their outcomes for every unit, totals, grades and ranks. */
  score(policy: Policy = this.#data.policy, changes: readonly MeasurementChange[] = []): ScoredTable {
    return planOf(policy, this.#data).score(
      changes.length === 0 && policy === this.#data.policy ? this.#table : this.#changed(policy, changes),
    );
  }

  #changed(policy: Policy, changes: readonly MeasurementChange[]): BatchTable {
    return this.#columns === undefined
      ? tableOf(this.#data, policy, changes)
      : readColumns(policy, withChanges(this.#columns, changes));
  }
}

function planOf(policy: Policy, { period }: PageData): BatchPlan {
  return compileBatch(policy, { on: period.first });
}

/** Columns of doubles; undefined when a count needs more than a double. */
function periodColumns({ counted, policy, period, units }: PageData): PeriodColumns | undefined {
  if (counted === undefined || counted.columns.some(needsMore)) {
    return undefined;
  }
  const measures = counted.columns.map((column) => [column.measure, doubles(column, policy)] as const);
  const published = counted.publishedRows.map(({ item, points }) => {
    const given = Uint8Array.from(points, (one) => (typeof one === "string" ? 1 : 0));
    return [item, { given, points: Float64Array.from(points, (one) => Number(one ?? 0)) }] as const;
  });
  return { period, units: units.map(({ unit }) => unit), measures: new Map(measures), published: new Map(published) };
}

function needsMore({ values, denominators = [] }: MeasureColumn): boolean {
  return values.some((one) => typeof one === "string") || denominators.some((one) => typeof one === "string");
}

function codeOf(status: string): number {
  return [...statusCodes].map(String).indexOf(status);
}

type Doubles = PeriodColumns["measures"] extends ReadonlyMap<string, infer One> ? One : never;

function doubles({ measure, statuses, values, denominators = [] }: MeasureColumn, policy: Policy): Doubles {
  const rows = statuses.length;
  const status = new Uint8Array(rows);
  const [first, second] = [new Float64Array(rows), new Float64Array(rows)];
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    const name = statusOf.get(statuses[row] ?? "-") ?? "no-data";
    status[row] = codeOf(name);
    if (name === "measured" || name === "empty-denominator") {
      first[row] = Number(values[next] ?? 0);
      second[row] = Number(denominators[next] ?? 0);
      next += 1;
    }
  }
  return policy.measures.get(measure)?.kind === "amount"
    ? { status, amount: first }
    : { status, numerator: first, denominator: second };
}

/** Columns with other counts of some units; those that are not changed are shared. */
function withChanges(columns: PeriodColumns, changes: readonly MeasurementChange[]): PeriodColumns {
  const measures = new Map(columns.measures);
  for (const change of changes) {
    const row = columns.units.findIndex(({ code }) => code === change.unit);
    const column = measures.get(change.measure);
    if (column !== undefined && row >= 0) {
      measures.set(change.measure, changedColumn(column, row, change));
    }
  }
  return { ...columns, measures };
}

function changedColumn(column: Doubles, row: number, change: MeasurementChange): Doubles {
  const status = column.status.slice();
  if ("status" in change) {
    status[row] = statusCodes.indexOf(change.status);
    return { ...column, status };
  }
  if ("amount" in change && "amount" in column) {
    status[row] = 0;
    return { status, amount: column.amount.with(row, Number(change.amount)) };
  }
  if ("numerator" in change && "numerator" in column) {
    const denominator = Number(change.denominator);
    status[row] = denominator === 0 ? statusCodes.indexOf("empty-denominator") : 0;
    return {
      status,
      numerator: column.numerator.with(row, Number(change.numerator)),
      denominator: column.denominator.with(row, denominator),
    };
  }
  return column;
}

/** A table from measurements one by one, for counts that are fractions. */
function tableOf(data: PageData, policy: Policy, changes: readonly MeasurementChange[] = []): BatchTable {
  const { counted, period, units } = data;
  if (counted === undefined) {
    throw new RangeError("the page carries no counts");
  }
  const changed = new Set(changes.map(({ unit, measure }) => `${unit} ${measure}`));
  const measurements = units.flatMap(({ row }) => counted.measurements(row));
  const kept = measurements.filter(({ unit, measure }) => !changed.has(`${unit} ${measure}`));
  const moved = changes.flatMap((change) => measurementOf(change, period.text));
  return columnsOf(policy, {
    period,
    units: units.map(({ unit }) => unit),
    measurements: [...kept, ...moved],
    published: units.flatMap(({ row }) => counted.published(row)),
  });
}

function measurementOf(change: MeasurementChange, period: string): Measurement[] {
  const of = { measure: change.measure, unit: change.unit, period };
  if ("status" in change) {
    return [{ ...of, status: change.status }];
  }
  return "amount" in change
    ? [measureAmount(of, change.amount)]
    : [measureRatio(of, change.numerator, change.denominator)];
}
