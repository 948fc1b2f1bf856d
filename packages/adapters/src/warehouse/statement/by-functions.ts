import { type PeriodColumn, type PeriodValues, periodColumns } from "../compile/period-columns.ts";
import { countedUnitColumn, type Scope, unitEndColumn } from "../compile/scope.ts";
import type { Dialect } from "../dialect/dialect.ts";
import { type Counted, movedUnits, unitEnds } from "./relation.ts";

/** Rows of a table, each once for each period: its place is unfolded, and the rest is looked up by it. */
export function unfolded(dialect: Dialect, from: string, periods: readonly PeriodValues[]): string {
  const place = dialect.quote(periodColumns.place);
  const places = `arrayJoin([${periods.map((one) => one.place).join(", ")}]) AS ${place}`;
  const keys: readonly PeriodColumn[] = ["first", "last", "after", "firstMoment", "afterMoment", "lastMoment"];
  const edges = keys.map((key) => {
    const list = `[${periods.map((one) => one[key]).join(", ")}]`;
    return `arrayElement(${list}, ${place} + 1) AS ${dialect.quote(periodColumns[key])}`;
  });
  return `SELECT * FROM (SELECT *, ${edges.join(", ")} FROM (SELECT *, ${places} FROM (${from})))`;
}

/** What is known of the unit of a record, by functions over lists of literals. */
export function unitColumns({ dialect, columns }: Scope, { unitDays, countedUnder }: Counted): readonly string[] {
  const ends = columns.has(unitEndColumn) ? unitEnds(dialect, unitDays ?? new Map()) : undefined;
  const moved = columns.has(countedUnitColumn) ? movedUnits(dialect, countedUnder ?? new Map()) : undefined;
  const unit = dialect.quote("unit");
  return [
    ...(ends === undefined ? [] : [`${endOf(unit, ends)} AS ${dialect.quote(unitEndColumn)}`]),
    ...(moved === undefined ? [] : [`${looked(unit, moved, unit)} AS ${dialect.quote(countedUnitColumn)}`]),
  ];
}

type Pairs = readonly (readonly [code: string, value: string])[];

const unknown = "-2147483647";

function endOf(unit: string, ends: Pairs): string {
  return ends.length === 0 ? "CAST(NULL AS Nullable(Int32))" : `nullIf(${looked(unit, ends, unknown)}, ${unknown})`;
}

function looked(unit: string, pairs: Pairs, otherwise: string): string {
  const [codes, values] = [pairs.map(([code]) => code), pairs.map(([, value]) => value)];
  return pairs.length === 0
    ? otherwise
    : `transform(${unit}, [${codes.join(", ")}], [${values.join(", ")}], ${otherwise})`;
}
