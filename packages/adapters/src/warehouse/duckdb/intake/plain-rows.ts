import type { Field } from "@cchc/core";
import { doubtsOf } from "../../../records/doubts.ts";
import type { TablePlan } from "../../../records/table-plan.ts";
import { orderColumn } from "../../compile/scope.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { fits, type PlainField, quotedText } from "./plain-field.ts";
import type { QuickTable } from "./quick-table.ts";

/** A table whose plain rows are told in SQL. */
export interface PlainTable {
  readonly quick: QuickTable;
  readonly plan: TablePlan;
  readonly fields: readonly PlainField[];
  /** Fields that the staged table has columns for. */
  readonly staged: Readonly<Record<string, Field>>;
}

/** Whether a row is plain; `cchc_raw` has the cells of those that are not. */
export const plainColumn = "cchc_plain";
/** The cells of a row that is not plain, as they stand. */
export const rawColumn = "cchc_raw";

/** Columns beside those of the fields: whether a row is plain, and its cells if it isn't. */
export const helperColumns: readonly string[] = [`${plainColumn} BOOLEAN`, `${rawColumn} VARCHAR[]`];

/** The statement that puts all rows of a file into a table: the values of its fields, and beside them {@link helperColumns}. */
export function stageRows(into: string, table: PlainTable): string {
  const { fields, quick, staged } = table;
  const values = fields.map(({ name, value }) => `${value} AS ${duckdb.quote(name)}`);
  const named = fields.flatMap(({ name }) => (name in staged ? [duckdb.quote(name)] : []));
  const raw = `CASE WHEN ${plainColumn} THEN NULL ELSE ${cellsOf(quick)} END`;
  const sql = [
    `INSERT INTO ${duckdb.quote(into)}`,
    `SELECT ${[...named, `NULL AS ${orderColumn}`, plainColumn, raw].join(", ")} FROM (`,
    `SELECT *, coalesce(${plainTests(table).join(" AND ")}, FALSE) AS ${plainColumn} FROM (`,
    `SELECT *, ${values.join(", ")} FROM ${quick.relation}`,
    "))",
  ];
  return sql.join(" ");
}

/** All cells of a row, as they are kept. */
export function cellsOf({ raw }: QuickTable): string {
  return `[${raw.join(", ")}]`;
}

/** What must be true of a plain row. */
function plainTests(table: PlainTable): readonly string[] {
  const { plan, fields, quick } = table;
  const present = new Set(fields.flatMap(({ name, cell }) => (cell === undefined ? [] : [name])));
  const known = plan.order.filter(({ earlier, later }) => present.has(earlier.name) && present.has(later.name));
  const order = known.map(({ earlier, later, length }) => {
    const [first, second] = [earlier, later].map(({ name }) =>
      length === 10 ? `CAST(${duckdb.quote(name)} AS DATE)` : duckdb.quote(name),
    );
    return `coalesce(${first} <= ${second}, TRUE)`;
  });
  const doubts = doubtsOf(plan.entity.id).map(({ given, absent, status, among }) => {
    const [one, other, state] = [given, absent, status].map((name) => duckdb.quote(name));
    return `NOT coalesce(${one} IS NOT NULL AND ${other} IS NULL AND (${among.map((value) => `${state} = ${quotedText(value)}`).join(" OR ")}), FALSE)`;
  });
  const { length } = quick.names;
  const width = [`r${length - 1} IS NOT NULL`, `r${length} IS NULL`];
  const wholly = quick.wholly === undefined ? [] : [quick.wholly];
  const own = [...wholly, ...fields.flatMap((field) => fieldTest(field, table)), ...order, ...doubts];
  return quick.isGrid ? [...width, ...own, ...roleTests(table)] : own;
}

function fieldTest(field: PlainField, table: PlainTable): readonly string[] {
  const { name, planned, cell, blank = `${cell} = ''` } = field;
  const { required } = planned.field;
  if (cell === undefined) {
    return required && planned.constant === undefined ? ["FALSE"] : [];
  }
  const isFirst = table.quick.isGrid && cell === firstCell;
  const holds = isFirst ? firstHolds(field, table) : ownHolds(field, table);
  const holding = [`${duckdb.quote(name)} IS NOT NULL`, ...holds].join(" AND ");
  return [required || isFirst ? `(${holding})` : `(${blank} OR (${holding}))`];
}

function ownHolds(field: PlainField, { plan }: PlainTable): readonly string[] {
  // There are few units: each is looked at once, and not in every row.
  return field.name === plan.unit.name ? [] : shapedOr(field, field.holds);
}

function firstHolds(field: PlainField, table: PlainTable): readonly string[] {
  const shapes = field.shapes?.filter(isNoLabel) ?? [];
  return shapedOr({ ...field, shapes }, [...ownHolds(field, table), labelTest(table.quick)]);
}

/** What is asked of a cell that has none of its field's shapes. */
function shapedOr({ cell = "", shapes = [] }: PlainField, otherwise: readonly string[]): readonly string[] {
  const cases = shapes.map((shape) => `WHEN ${fits(cell, [shape])} THEN TRUE`);
  return cases.length === 0 || otherwise.length === 0
    ? otherwise
    : [`CASE ${cases.join(" ")} ELSE ${otherwise.join(" AND ")} END`];
}

const fewCells = 3;
const firstCell = "r0";

/** A plain row is none of those that stand between records: a header again, totals, the foot of a form. */
function roleTests({ plan, fields, quick }: PlainTable): readonly string[] {
  const own = fields.find(({ name }) => name === plan.id.name)?.cell;
  const repeated = own === undefined ? [] : [`${own} <> ${quotedText(quick.names[Number(own.slice(1))] ?? "")}`];
  const cells = new Set(fields.flatMap(({ cell }) => cell ?? []));
  const required = new Set(
    fields.flatMap(({ cell, planned }) => (planned.field.required && cell !== undefined ? [cell] : [])),
  );
  // Where a field has the first cell, this is asked with what else is asked of it.
  const label = cells.has(firstCell) ? [] : [labelTest(quick)];
  return [...repeated, ...label, ...filledTests(cells, required)];
}

/** The first cell of a plain row is neither blank nor the label of totals, nor an ordinal number in front of one. */
function labelTest({ names }: QuickTable): string {
  const second = names.length > 1 ? `(${begins("r1")} AND NOT ${maybeTotal("r1")})` : "FALSE";
  const ordinal = "regexp_full_match(r0, '(?:[0-9]{1,4}|[IVX]{1,5}|[A-Z])[.)]?')";
  return `(${begins("r0")} AND CASE WHEN ${maybeTotal("r0")} THEN FALSE WHEN strlen(r0) > 6 THEN TRUE WHEN ${ordinal} THEN ${second} ELSE TRUE END)`;
}

/** A cell of such a shape is long enough and has a digit: it is no label and no ordinal number. */
function isNoLabel(shape: string): boolean {
  return shape.includes("[0-9]") && !shape.includes(":") && lengthOf(shape) > 6;
}

/** How long the cells are that fit a shape. */
function lengthOf(shape: string): number {
  return shape.replaceAll(/\[[^\]]+\]/g, "x").length;
}

/** The foot of a form fills a few cells; a plain row fills more. */
function filledTests(cells: ReadonlySet<string>, required: ReadonlySet<string>): readonly string[] {
  if (required.size > fewCells) {
    return [];
  }
  const others = [...cells].filter((cell) => !required.has(cell));
  if (required.size === fewCells) {
    // One more is enough, and most rows have it in the first that is looked at.
    const found = others.map((cell) => `WHEN ${cell} <> '' THEN TRUE`);
    return [found.length === 0 ? "FALSE" : `CASE ${found.join(" ")} ELSE FALSE END`];
  }
  const filled = [...cells].map((cell) => `(${cell} <> '')::INTEGER`).join(" + ");
  return [`(${filled || "0"}) > ${fewCells}`];
}

/** Whether a cell begins with a letter, a digit or a mark that everybody sees. */
function begins(cell: string): string {
  const beyond = `unicode(${cell}) BETWEEN 192 AND 591 OR unicode(${cell}) BETWEEN 7680 AND 7929`;
  return `CASE WHEN ascii(${cell}) BETWEEN 33 AND 126 THEN TRUE ELSE ${beyond} END`;
}

/** Whether a cell may be the label of totals, which has no digit in it. */
function maybeTotal(cell: string): string {
  // No list of values with IN: DuckDB makes a join of it, after which rows no longer come in their order.
  return `(${cell} GLOB '[CTLGSctlgs]*' AND regexp_full_match(${cell}, '(?s)[^0-9:(]*(?:[:(].*)?'))`;
}
