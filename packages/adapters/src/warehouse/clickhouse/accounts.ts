import { clickhouse } from "../dialect/clickhouse.ts";
import type { ClickHouseAddress } from "./address.ts";
import { clickhouseError } from "./clickhouse-problem.ts";
import { placed } from "./entity-tables.ts";
import type { ClickHouseLink } from "./link.ts";

/** What is said of records that were loaded, so that whoever counts them later can say what they are. */
export interface LoadAccount {
  /** What was read: the name of a file or a folder, or an address without a user. */
  readonly source: string;
  readonly sha256: string;
  /** Anything else, as JSON. */
  readonly json: string;
}

/** A load that came to its end. Only such a load is ever looked at. */
export interface FinishedLoad extends LoadAccount {
  readonly entity: string;
  readonly table: string;
  readonly records: number;
}

/** The table of accounts: whoever finds a load in it finds all of its records. */
const accountTable = "cchc_account";

/** Makes the table of accounts where there is none; on a cluster every server has all of it. */
export async function createAccounts(link: ClickHouseLink, address: ClickHouseAddress): Promise<void> {
  if (await hasTable(link, accountTable)) {
    return;
  }
  const engine =
    address.cluster === undefined
      ? "MergeTree"
      : `ReplicatedMergeTree('/clickhouse/cchc/${address.database}/${accountTable}', '{shard}-{replica}')`;
  const columns =
    "place UInt64, entity String, table_name String, records UInt64, source String, sha256 String, account String";
  const name = placed(accountTable, address);
  await onCluster(link, `CREATE TABLE IF NOT EXISTS ${name} (${columns}) ENGINE = ${engine} ORDER BY (entity, place)`);
}

/** A statement for all servers of a cluster: those that are away run it when they are back. */
export async function onCluster(link: ClickHouseLink, text: string): Promise<void> {
  try {
    await link.run(text);
  } catch (error) {
    if (!isQueued(error)) {
      throw error;
    }
  }
}

function isQueued(error: unknown): boolean {
  const { problems } = clickhouseError(error, "");
  return problems[0]?.given === queued;
}

/** TIMEOUT_EXCEEDED: some servers have not answered; the statement waits for them in ZooKeeper. */
const queued = "159";

/** The last load of each entity that came to its end. */
export async function finishedLoads(link: ClickHouseLink): Promise<readonly FinishedLoad[]> {
  const found = new Map<string, FinishedLoad>();
  if (!(await hasTable(link, accountTable))) {
    return [];
  }
  const columns = "entity, table_name, records, source, sha256, account";
  for await (const row of link.rows(`SELECT ${columns} FROM ${accountTable} ORDER BY place`)) {
    const [entity = "", table = "", records = "", source = "", sha256 = "", json = ""] = row.map(String);
    found.delete(entity);
    found.set(entity, { entity, table, records: Number(records), source, sha256, json });
  }
  return [...found.values()];
}

/** Whether there is a table of this name in the database of the link. */
async function hasTable(link: ClickHouseLink, table: string): Promise<boolean> {
  for await (const _ of link.rows(
    `SELECT name FROM system.tables WHERE database = currentDatabase() AND name = ${clickhouse.text(table)}`,
  )) {
    return true;
  }
  return false;
}

/** Writes that a load came to its end: from now on its records are what is counted. */
export async function writeAccount(link: ClickHouseLink, load: FinishedLoad): Promise<void> {
  let place = 0;
  for await (const [last] of link.rows(`SELECT max(place) FROM ${accountTable}`)) {
    place = Number(last) + 1;
  }
  const { entity, table, records, source, sha256, json } = load;
  await link.insert(accountTable, [[place, entity, table, records, source, sha256, json]]);
}
