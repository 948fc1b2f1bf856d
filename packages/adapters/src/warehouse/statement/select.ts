import { calendarIndex } from "@cchc/core";
import { type PeriodColumn, periodColumns, periodValues } from "../compile/period-columns.ts";
import { countedUnitColumn, type Named, type Scope, unitEndColumn, workingDaysColumn } from "../compile/scope.ts";
import type { Sql } from "../sql/sql.ts";
import { always } from "../sql/truth.ts";
import { unfolded, unitColumns } from "./by-functions.ts";
import { type Counted, movedUnits, unitEnds } from "./relation.ts";
import type { Statement } from "./statement.ts";

/** What a statement gives for the records of an entity, row by row or in groups. */
export interface Selection {
  /** What is selected. */
  readonly select: readonly string[];
  /** Which rows are looked at, for each period. */
  readonly where: Sql;
  /** GROUP BY, ORDER BY and what else follows. */
  readonly tail?: string;
}

/** Writes a statement over the records of an entity: one SELECT, whose named expressions the dialect lays in its own way. */
export function statementOf(scope: Scope, counted: Counted, selection: Selection): Statement {
  return { text: nested(scope, counted, selection), values: scope.bindings.values };
}

function nested(scope: Scope, counted: Counted, { select, where, tail = "" }: Selection): string {
  const named = layers(scope.named.filter(({ sql }) => !sql.dated));
  const dated = layers(scope.named.filter(({ sql }) => sql.dated));
  // A condition on columns alone leaves rows out where they are joined to the periods; one on named expressions, at the end.
  const early = where.depth === 0 && where !== always;
  const condition = scope.dialect.kleene ? (where.loose ?? where.text) : where.text;
  const base = named.reduce((from, layer) => laid(scope, from, layer), rowsOf(scope, counted));
  const joined = `${withPeriods(scope, base, counted)}${early ? ` WHERE ${condition}` : ""}`;
  const whole = dated.reduce((from, layer) => laid(scope, from, layer), joined);
  const kept = early || where === always ? "" : ` WHERE ${condition}`;
  return `SELECT ${select.join(", ")} FROM (${whole}) AS t${kept} ${tail}`;
}

function laid({ dialect }: Scope, from: string, layer: readonly Named[]): string {
  const columns = layer.map(({ name, sql }) => `${sql.text} AS ${dialect.quote(name)}`);
  return `SELECT *, ${columns.join(", ")} FROM (${from}) AS t${dialect.fence ?? ""}`;
}

/** Named expressions by how deep they lie, so that each finds those under it as columns. */
function layers(named: readonly Named[]): readonly (readonly Named[])[] {
  const found: Named[][] = [];
  for (const one of named) {
    const layer = found[one.sql.depth] ?? [];
    layer.push(one);
    found[one.sql.depth] = layer;
  }
  return found.filter((layer) => layer !== undefined);
}

function rowsOf(scope: Scope, counted: Counted): string {
  return scope.dialect.lookups === "joined" ? rowsWithJoins(scope, counted) : rowsWithFunctions(scope, counted);
}

function rowsWithJoins(scope: Scope, { relation, unitDays, countedUnder }: Counted): string {
  const { dialect } = scope;
  const columns = columnsOf(scope).map((name) => `r.${dialect.quote(name)}`);
  const from = `${relation} AS r${withCalendar(scope)}`;
  const ends = scope.columns.has(unitEndColumn) ? unitEnds(dialect, unitDays ?? new Map()) : undefined;
  const moved = scope.columns.has(countedUnitColumn) ? movedUnits(dialect, countedUnder ?? new Map()) : undefined;
  const unit = `r.${dialect.quote("unit")}`;
  const [end, counted] = [unitEndColumn, countedUnitColumn].map((name) => dialect.quote(name));
  const more = [
    ...(scope.columns.has(workingDaysColumn) ? [`c.${dialect.quote(workingDaysColumn)}`] : []),
    ...(ends === undefined ? [] : [`u.cchc_value AS ${end}`]),
    ...(moved === undefined ? [] : [`COALESCE(m.cchc_value, ${unit}) AS ${counted}`]),
  ];
  const joins = [lookedUp(ends, "u", unit), lookedUp(moved, "m", unit)].join("");
  return `SELECT ${[...columns, ...more].join(", ")} FROM ${from}${joins}`;
}

function rowsWithFunctions(scope: Scope, counted: Counted): string {
  const columns = columnsOf(scope).map((name) => scope.dialect.quote(name));
  return `SELECT ${[...columns, ...unitColumns(scope, counted)].join(", ")} FROM ${counted.relation}`;
}

type Pairs = readonly (readonly [code: string, value: string])[];

/** A list of values by the code of a unit, joined to the records; a list without entries joins one that no record has. */
function lookedUp(pairs: Pairs | undefined, name: string, unit: string): string {
  if (pairs === undefined) {
    return "";
  }
  const rows = (pairs.length === 0 ? [["NULL", "NULL"]] : pairs).map(([code, value]) => `(${code}, ${value})`);
  const list = `(SELECT * FROM (VALUES ${rows.join(", ")}) AS v(cchc_code, cchc_value)) AS ${name}`;
  return ` LEFT JOIN ${list} ON ${name}.cchc_code = ${unit}`;
}

/** The calendar as a table of one row, so that it stands in a statement once. */
function withCalendar(scope: Scope): string {
  const name = scope.dialect.quote(workingDaysColumn);
  return scope.columns.has(workingDaysColumn) ? ` CROSS JOIN (SELECT ${totals(scope)} AS ${name}) AS c` : "";
}

function totals({ dialect, setting }: Scope): string {
  return dialect.list(Array.from(calendarIndex(setting.calendar).before));
}

/** Columns of the table itself. */
function columnsOf({ columns }: Scope): string[] {
  const made: readonly string[] = [unitEndColumn, countedUnitColumn, workingDaysColumn];
  return [...new Set(["unit", ...columns])].filter((name) => !made.includes(name));
}

function withPeriods({ dialect, fixed }: Scope, from: string, { periods }: Counted): string {
  if (fixed) {
    return `SELECT * FROM (${from}) AS r`;
  }
  const all = periods.map((period, place) => periodValues(dialect, period, place));
  if (dialect.lookups === "functions") {
    return unfolded(dialect, from, all);
  }
  const names = periodKeys.map((key) => dialect.quote(periodColumns[key]));
  const rows = all.map((values) => {
    return `(${periodKeys.map((key) => values[key]).join(", ")})`;
  });
  return `SELECT * FROM (${from}) AS r CROSS JOIN (VALUES ${rows.join(", ")}) AS p(${names.join(", ")})`;
}

const periodKeys: readonly PeriodColumn[] = [
  "place",
  "first",
  "last",
  "after",
  "firstMoment",
  "afterMoment",
  "lastMoment",
];
