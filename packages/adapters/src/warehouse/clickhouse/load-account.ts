import { clickhouse } from "../dialect/clickhouse.ts";
import { otherTable } from "./clickhouse-problem.ts";
import type { ClickHouseLink } from "./link.ts";
import { everywhere, inDatabase, keptAt, type TablesAt } from "./record-table.ts";

/** A table of records that a load made. */
export interface LoadedTable {
  readonly entity: string;
  readonly table: string;
  /** How many records were loaded into it. */
  readonly rows: number;
}

/** What one load put there. Its row is written last: with it the load counts, and those before it no longer do. */
export interface LoadRow {
  /** Later loads come after earlier ones. */
  readonly load: string;
  readonly tables: readonly LoadedTable[];
  readonly account: string;
}

/** The table that keeps the accounts of loads. */
export const accountTable = "cchc_account";

/** The last load that came to its end; undefined when there is none. */
export async function lastLoad(link: ClickHouseLink, at: TablesAt, shown: string): Promise<LoadRow | undefined> {
  if (!(await hasAccounts(link, at, shown))) {
    return undefined;
  }
  const text = `SELECT load, tables, account FROM ${inDatabase(at, accountTable)} ORDER BY load DESC LIMIT 1`;
  for await (const [load, tables, account] of link.rows(text)) {
    return { load: String(load), tables: JSON.parse(String(tables)), account: String(account) };
  }
  return undefined;
}

async function hasAccounts(link: ClickHouseLink, at: TablesAt, shown: string): Promise<boolean> {
  const where = `database = ${clickhouse.text(at.database)} AND table = '${accountTable}'`;
  const columns: string[] = [];
  for await (const [name] of link.rows(`SELECT name FROM system.columns WHERE ${where}`)) {
    columns.push(String(name));
  }
  if (columns.length > 0 && ["load", "tables", "account"].some((name) => !columns.includes(name))) {
    throw otherTable(`${at.database}.${accountTable}`, shown);
  }
  return columns.length > 0;
}

/** The statement that makes the table of accounts, where it is not there yet; on a cluster every node keeps all of it. */
export async function accountsToMake(link: ClickHouseLink, at: TablesAt, shown: string): Promise<string | undefined> {
  if (await hasAccounts(link, at, shown)) {
    return undefined;
  }
  const engine =
    at.cluster === undefined
      ? "MergeTree"
      : `ReplicatedMergeTree('${keptAt(at, accountTable)}/all', '{shard}-{replica}')`;
  const columns = "(load String, tables String, account String)";
  return `CREATE TABLE IF NOT EXISTS ${inDatabase(at, accountTable)}${everywhere(at)} ${columns} ENGINE = ${engine} ORDER BY load`;
}
