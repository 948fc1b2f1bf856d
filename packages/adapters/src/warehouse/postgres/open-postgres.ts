import type { Entity, Localized, MeasuredUnit, PlainDate, Problem } from "@cchc/core";
import type { RecordMapping } from "../../mapping/record-mapping.ts";
import { databaseAddress } from "../../postgres/address.ts";
import { defaultPostgresLimits, type PostgresLimits } from "../../postgres/limits.ts";
import { type FoundTables, findTables, sourcesOf } from "../../postgres/postgres-tables.ts";
import { PostgresSession } from "../../postgres/session.ts";
import { type OpenRecords, openTables, type RecordOptions } from "../../records/open-records.ts";
import type { RejectSink } from "../../records/reading.ts";
import { RecordUnits } from "../../records/record-units.ts";
import { UnitsGiven } from "../../unit/unit-list.ts";
import type { LoadAccount } from "../record-store.ts";
import type { Warehouse } from "../warehouse.ts";
import { closedColumns } from "./closed-columns.ts";
import { PostgresWarehouse } from "./postgres-warehouse.ts";
import { type ServerTable, serverTable } from "./server-table.ts";
import { NotOnServer } from "./streamed.ts";
import { countedSource, countTable, type TableCount } from "./table-account.ts";
import { type FieldsSql, fieldsSql, notPlain, recordsSelect } from "./table-select.ts";
import { namedUnits, refuseDuplicates, refuseOtherEncoding } from "./whole-tables.ts";

/** What the records of a database are checked against, as those of any other source are. */
export interface PostgresWarehouseOptions {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly mapping?: RecordMapping;
  /** What a register says of a name that no listed unit has. */
  readonly unitNames?: (text: string) => Localized | undefined;
  readonly asOf?: PlainDate;
  readonly rejects?: RejectSink;
  /** Told how far a reading of rows has come. */
  readonly progress?: NonNullable<RecordOptions["progress"]>;
  readonly limits?: Partial<PostgresLimits>;
  readonly signal?: AbortSignal;
}

/** Records of a database: counted by the server, or, where a row or column needs the reading of rows, a source of rows. */
export type PostgresRecords = (
  | { readonly counted: true; readonly warehouse: Warehouse; readonly account: LoadAccount }
  | { readonly counted: false; readonly source: OpenRecords; readonly why: Problem }
) & {
  /** Ends the connection, and the one transaction in which all of this is seen. */
  close(): Promise<void>;
};

/**
 * Opens the records of a PostgreSQL database for counting by the database itself. Everything is seen in one transaction that cannot
 * write. Each row is checked by the server; unless all are in plain form, the records are a source of rows, so that what comes of
 * them is never different from what the reading of rows gives.
 *
 * @throws CchcError as `postgresTables` and `openTables` do.
 * @example
 * const records = await openPostgres("postgresql://reader@db.example.vn/motcua", { entities });
 * const measured = records.counted ? await measureWarehouse(plan, records.warehouse) : undefined;
 */
export async function openPostgres(url: string, options: PostgresWarehouseOptions): Promise<PostgresRecords> {
  const session = new PostgresSession(databaseAddress(url), { ...defaultPostgresLimits, ...options.limits });
  try {
    const found = await findTables(session, options);
    const source = await openTables(sourcesOf(session, found), options);
    const close = () => session.close();
    return { ...(await countedOr({ session, found, source }, options)), close };
  } catch (error) {
    await session.close();
    throw error;
  }
}

interface Opened {
  readonly session: PostgresSession;
  readonly found: FoundTables;
  readonly source: OpenRecords;
}

async function countedOr(opened: Opened, options: PostgresWarehouseOptions) {
  try {
    return { counted: true, ...(await countedThere(opened, options)) } as const;
  } catch (error) {
    if (error instanceof NotOnServer) {
      return { counted: false, source: opened.source, why: error.problem } as const;
    }
    throw error;
  }
}

/** A table whose rows are all plain. */
interface PlainTable {
  readonly table: ServerTable;
  readonly fields: FieldsSql;
  readonly count: TableCount;
}

async function countedThere({ session, found, source }: Opened, options: PostgresWarehouseOptions) {
  const { signal } = options;
  await refuseOtherEncoding(session, signal);
  const listed = found.units === undefined ? undefined : source.units;
  const tables: PlainTable[] = [];
  for (const use of found.uses) {
    const table = await serverTable(session, use, options);
    tables.push(await plainTable(session, table, { ...options, listed }));
  }
  const warehouse = new PostgresWarehouse(session, relationsOf(tables), signal);
  for (const { entity, relation } of warehouse.tables) {
    const first = tables.find(({ table }) => table.entity.id === entity);
    await refuseDuplicates(session, { relation, file: first?.table.file ?? "" }, signal);
  }
  const report = await accountOf(session, { found, tables }, options);
  const units = listed ?? (await namedUnits(session, warehouse.tables, signal));
  const supplied = [...source.supplied];
  const account: LoadAccount = {
    version: 1,
    report,
    units,
    listed: units.length > 0 && listed !== undefined,
    supplied,
  };
  return { warehouse, account };
}

async function plainTable(
  session: PostgresSession,
  table: ServerTable,
  {
    listed,
    unitNames,
    asOf,
    signal,
  }: PostgresWarehouseOptions & { readonly listed: readonly MeasuredUnit[] | undefined },
): Promise<PlainTable> {
  const units = new RecordUnits(listed === undefined ? undefined : new UnitsGiven(listed), unitNames);
  const closed = await closedColumns(session, table, { units, signal });
  const fields = fieldsSql(table, closed, asOf);
  const count = await countTable(session, table, { notPlain: notPlain(table, fields), signal });
  return { table, fields, count };
}

/** One relation for each entity; parts of it come one after the other, as they would be read. */
function relationsOf(tables: readonly PlainTable[]) {
  const entities = [...new Set(tables.map(({ table }) => table.entity.id))];
  return entities.map((entity) => {
    const selects: string[] = [];
    let before = 0;
    for (const { table, fields, count } of tables.filter((one) => one.table.entity.id === entity)) {
      selects.push(recordsSelect(table, fields, before));
      before += count.read;
    }
    return { entity, relation: `(${selects.join(" UNION ALL ")})` };
  });
}

/** The account of the reading, made where that of every reading is made. */
async function accountOf(
  session: PostgresSession,
  { found, tables }: { readonly found: FoundTables; readonly tables: readonly PlainTable[] },
  options: PostgresWarehouseOptions,
) {
  const sources = sourcesOf(session, found);
  const counted = sources.tables.map((one, place) => {
    const plain = tables[place];
    return plain === undefined ? one : { ...one, source: countedSource(plain.table, plain.count) };
  });
  const source = await openTables({ ...sources, tables: counted }, options);
  for await (const { record } of source.records()) {
    throw new Error(`a table that was counted gives no records: ${record.unit}`);
  }
  return source.report();
}
