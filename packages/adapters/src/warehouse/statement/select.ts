import { type Belongs, calendarIndex } from "@cchc/core";
import { type Span, spanOf } from "../compile/belongs.ts";
import { type PeriodColumn, periodColumns, periodValues } from "../compile/period-columns.ts";
import { placeColumns } from "../compile/period-places.ts";
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
  /** How records belong to periods; with it they are looked at in those alone, where the engine can tell. */
  readonly belonging?: readonly Belongs[];
}

/** Writes a statement over the records of an entity: one SELECT, whose named expressions the dialect lays in its own way. */
export function statementOf(scope: Scope, counted: Counted, selection: Selection): Statement {
  return { text: nested(scope, counted, selection), values: scope.bindings.values };
}

function nested(scope: Scope, counted: Counted, { select, where, tail = "", belonging = [] }: Selection): string {
  const spans = belonging.flatMap((belongs) => spanOf(belongs, scope) ?? []);
  const named = layers(scope.named.filter(({ sql }) => !sql.dated));
  const dated = layers(scope.named.filter(({ sql }) => sql.dated));
  // A condition on columns alone leaves rows out where they are joined to the periods; one on named expressions, at the end.
  const early = where.depth === 0 && where !== always;
  const condition = scope.dialect.kleene ? (where.loose ?? where.text) : where.text;
  const base = named.reduce((from, layer) => laid(scope, from, layer), rowsOf(scope, counted));
  const joined = `${withPeriods(scope, base, { counted, spans })}${early ? ` WHERE ${condition}` : ""}`;
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
  const lists = listsOf(scope);
  const from = `${relation} AS r${withLists(scope, lists)}`;
  const ends = scope.columns.has(unitEndColumn) ? unitEnds(dialect, unitDays ?? new Map()) : undefined;
  const moved = scope.columns.has(countedUnitColumn) ? movedUnits(dialect, countedUnder ?? new Map()) : undefined;
  const unit = `r.${dialect.quote("unit")}`;
  const [end, counted] = [unitEndColumn, countedUnitColumn].map((name) => dialect.quote(name));
  const more = [
    ...lists.map(([name]) => `c.${dialect.quote(name)}`),
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

/** Lists that are looked up in: the calendar, and the places of days among periods. */
function listsOf({ columns, setting }: Scope): [name: string, numbers: readonly number[]][] {
  const { calendar, places } = setting;
  const lists: [string, readonly number[]][] = [
    [placeColumns.over, places?.over ?? []],
    [placeColumns.begun, places?.begun ?? []],
  ];
  const calendars = columns.has(workingDaysColumn) ? [Array.from(calendarIndex(calendar).before)] : [];
  const all = [...calendars.map((before): [string, readonly number[]] => [workingDaysColumn, before]), ...lists];
  return all.filter(([name]) => columns.has(name));
}

/** The lists as a table of one row, so that each stands in a statement once. */
function withLists(
  { dialect }: Scope,
  lists: readonly (readonly [name: string, numbers: readonly number[]])[],
): string {
  const columns = lists.map(([name, numbers]) => `${dialect.list(numbers)} AS ${dialect.quote(name)}`);
  return columns.length === 0 ? "" : ` CROSS JOIN (SELECT ${columns.join(", ")}) AS c`;
}

/** Columns of the table itself. */
function columnsOf({ columns }: Scope): string[] {
  const { over, begun } = placeColumns;
  const made: readonly string[] = [unitEndColumn, countedUnitColumn, workingDaysColumn, over, begun];
  return [...new Set(["unit", ...columns])].filter((name) => !made.includes(name));
}

interface Spread {
  readonly counted: Counted;
  /** The stretches of periods in which a record is looked at; all of them without any. */
  readonly spans: readonly Span[];
}

function withPeriods({ dialect, fixed }: Scope, from: string, { counted: { periods }, spans }: Spread): string {
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
  const table = `(VALUES ${rows.join(", ")}) AS p(${names.join(", ")})`;
  return spans.length === 0 ? `SELECT * FROM (${from}) AS r CROSS JOIN ${table}` : spreadOver(from, spans, table);
}

/** Rows, each once for every period from the first to the last that it may belong to. */
function spreadOver(from: string, spans: readonly Span[], periods: string): string {
  const [first, end] = [spans.map((span) => span.from.text), spans.map((span) => span.to.text)];
  const places = `unnest(range(LEAST(${first.join(", ")}), GREATEST(${end.join(", ")})))`;
  const spread = `(SELECT *, CAST(${places} AS INTEGER) AS cchc_place FROM (${from}) AS r) AS r`;
  return `SELECT * FROM ${spread} JOIN ${periods} ON p.${periodColumns.place} = r.cchc_place`;
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
