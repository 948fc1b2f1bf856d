import { orderColumn } from "../compile/scope.ts";
import { clickhouse } from "../dialect/clickhouse.ts";
import type { ClickHouseLink } from "./link.ts";
import type { LoadedTable } from "./load-account.ts";
import { inDatabase, localName, type TablesAt } from "./record-table.ts";

/** Records of an earlier load, and the table to which those come that were not loaded again. */
export interface CarryingOver {
  readonly from: LoadedTable;
  readonly into: string;
  /** Where the records begin that were loaded again or anew. */
  readonly first: number;
  /** How many places are carried over at a time. */
  readonly places: number;
}

const order = clickhouse.quote(orderColumn);
const key = `(${clickhouse.quote("unit")}, ${clickhouse.quote("id")})`;

/** The place behind all records of a table. */
export async function placeAfter(link: ClickHouseLink, at: TablesAt, table: string): Promise<number> {
  // Of a table without records the greatest place is 0.
  const text = `SELECT toString(max(${order}) + if(count() = 0, 0, 1)) FROM ${inDatabase(at, table)}`;
  for await (const [place] of link.rows(text)) {
    return Number(place);
  }
  return 0;
}

/**
 * Puts those records of an earlier load into a table that were not loaded again, inside the engine; how many these are. A part that is
 * sent again leaves out what is there.
 */
export async function carryOver(link: ClickHouseLink, at: TablesAt, carrying: CarryingOver): Promise<number> {
  const { from, into, first, places } = carrying;
  const [source, target] = [from.table, into].map((table) => inDatabase(at, table));
  const columns = (await columnsOfBoth(link, at, [from.table, into])).map(clickhouse.quote).join(", ");
  const again = `${key} GLOBAL IN (SELECT ${key.slice(1, -1)} FROM ${target} WHERE ${order} >= ${first})`;
  for (let place = 0; place < first; place += places) {
    const part = `${order} >= ${place} AND ${order} < ${Math.min(first, place + places)}`;
    const there = `${order} GLOBAL IN (SELECT ${order} FROM ${target} WHERE ${part})`;
    await link.run(
      `INSERT INTO ${target} (${columns}) SELECT ${columns} FROM ${source} WHERE ${part} AND NOT (${again}) AND NOT (${there})`,
    );
  }
  for await (const [count] of link.rows(`SELECT toString(count()) FROM ${source} WHERE NOT (${again})`)) {
    return Number(count);
  }
  return 0;
}

/** Columns that both tables have: an earlier version of a table may lack some. */
async function columnsOfBoth(
  link: ClickHouseLink,
  at: TablesAt,
  tables: readonly string[],
): Promise<readonly string[]> {
  const found: string[][] = [];
  for (const table of tables) {
    const where = `database = ${clickhouse.text(at.database)} AND table = ${clickhouse.text(table)}`;
    const names: string[] = [];
    for await (const [name] of link.rows(`SELECT name FROM system.columns WHERE ${where}`)) {
      names.push(String(name));
    }
    found.push(names);
  }
  const [one = [], other = []] = found;
  return one.filter((name) => other.includes(name));
}

/** Whether a table, or that of a node under it, is one of these. */
export function isAmong(name: string, tables: readonly LoadedTable[]): boolean {
  return tables.some(({ table }) => name === table || name === localName(table));
}
