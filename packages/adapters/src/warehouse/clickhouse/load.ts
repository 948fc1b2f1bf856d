import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { AnyRecord, Entity } from "@cchc/core";
import { orderColumn } from "../compile/scope.ts";
import { clickhouse } from "../dialect/clickhouse.ts";
import type { Cell } from "../dialect/dialect.ts";
import { tableName } from "../warehouse.ts";
import {
  createAccounts,
  type FinishedLoad,
  finishedLoads,
  type LoadAccount,
  onCluster,
  writeAccount,
} from "./accounts.ts";
import type { ClickHouseAddress } from "./address.ts";
import { BatchInsert } from "./batch-insert.ts";
import { otherCount } from "./clickhouse-problem.ts";
import { createTable, dropTable } from "./entity-tables.ts";
import type { ClickHouseLink } from "./link.ts";
import { clickhouseRow } from "./values.ts";

/** Where records go. */
export interface LoadTarget {
  readonly link: ClickHouseLink;
  readonly address: ClickHouseAddress;
  /** Records in a batch; 50,000 when absent. */
  readonly batch?: number;
  /** Called after every batch, with how many records the servers have. */
  readonly progress?: (records: number) => void;
}

/** Records of an entity, in the order of their source, and what is said of them when all were read. */
export interface Loading {
  readonly entity: Entity;
  readonly records: AsyncIterable<AnyRecord> | Iterable<AnyRecord>;
  readonly account: () => LoadAccount;
}

const defaultBatch = 50_000;

/** A replica that has missed something for longer than a second is not asked; after two all that are asked have everything. */
const catchingUp = 2000;

/**
 * Loads the records of an entity, which then stand for all that was there before. They go into a table of their own, and one
 * row of accounts puts it in the place of the last: a load that was ended half-way is never seen, and the next takes its
 * table away. A batch whose answer was lost is in the table once.
 *
 * @throws CchcError `clickhouse/other-count` when the table has not each record once; the last load then stays in its place.
 */
export async function load(target: LoadTarget, { entity, records, account }: Loading): Promise<FinishedLoad> {
  const { link, address } = target;
  await createAccounts(link, address);
  await dropUnfinished(target, entity);
  const table = `${tableName(entity.id)}__${Date.now().toString(36)}${randomBytes(4).toString("hex")}`;
  for (const statement of createTable(table, entity, address)) {
    await onCluster(link, statement);
  }
  const count = await insertAll({ ...target, table, entity }, records);
  if (address.cluster !== undefined) {
    await pause(catchingUp);
  }
  await expectEachOnce(link, { table, entity: entity.id, count });
  const finished = { ...account(), entity: entity.id, table, records: count };
  await writeAccount(link, finished);
  return finished;
}

/** Tables of the entity that are not its last load: of loads that were ended, and of those before the last. */
async function dropUnfinished({ link, address }: LoadTarget, entity: Entity): Promise<void> {
  const kept = (await finishedLoads(link)).find((one) => one.entity === entity.id)?.table;
  const first = `${tableName(entity.id)}__`;
  const own = `database = currentDatabase() AND substring(name, 1, ${first.length}) = ${clickhouse.text(first)}`;
  const tables = new Set<string>();
  for await (const [name] of link.rows(`SELECT name FROM system.tables WHERE ${own}`)) {
    tables.add(String(name).replace(/__local$/, ""));
  }
  for (const table of tables) {
    for (const statement of table === kept ? [] : dropTable(table, address)) {
      await onCluster(link, statement);
    }
  }
}

interface Filling extends LoadTarget {
  readonly table: string;
  readonly entity: Entity;
}

async function insertAll(filling: Filling, records: Loading["records"]): Promise<number> {
  const { link, address, table, entity, batch = defaultBatch, progress } = filling;
  const into = new BatchInsert(link, table, address.cluster !== undefined);
  let rows: (readonly Cell[])[] = [];
  let count = 0;
  const put = async () => {
    await into.put(rows);
    rows = [];
    progress?.(count);
  };
  for await (const record of records) {
    rows.push([...clickhouseRow(record, entity), count]);
    count += 1;
    if (rows.length === batch) {
      await put();
    }
  }
  if (rows.length > 0) {
    await put();
  }
  return count;
}

interface Expected {
  readonly table: string;
  readonly entity: string;
  readonly count: number;
}

async function expectEachOnce(link: ClickHouseLink, { table, entity, count }: Expected): Promise<void> {
  const figures = `count(), uniqExact(${orderColumn})`;
  for await (const [all, different] of link.rows(`SELECT ${figures} FROM ${clickhouse.quote(table)}`)) {
    if (Number(all) !== count || Number(different) !== count) {
      throw otherCount(entity, `${all} (${different})`, count);
    }
  }
}
