import { CchcError, type Entity, type Problem } from "@cchc/core";
import { type FileMapping, mappedName, type RecordMapping } from "../mapping/record-mapping.ts";
import type { TablesOfRecords } from "../records/open-records.ts";
import type { RecordTable } from "../records/tables-in-file.ts";
import { databaseAddress } from "./address.ts";
import { type DatabaseTable, findTable, tablesOf } from "./catalog.ts";
import { defaultPostgresLimits, type PostgresLimits } from "./limits.ts";
import { PostgresSession } from "./session.ts";
import { tableSource } from "./table-source.ts";

/** What tables may be of, and how long the database may take. */
export interface PostgresOptions {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Entries with `table`; without a mapping tables are named after entities: `case_file`. */
  readonly mapping?: RecordMapping | undefined;
  readonly limits?: Partial<PostgresLimits>;
  readonly signal?: AbortSignal | undefined;
}

/** Tables of a database. */
export interface PostgresTables extends TablesOfRecords {
  /** Ends the connection. It never keeps a process alive by itself. */
  close(): Promise<void>;
}

/**
 * Finds the tables of records in a PostgreSQL database. All are read in one transaction that cannot write. The password comes from
 * `PGPASSWORD` or `~/.pgpass`. Needs the libraries `pg` and `pg-cursor`.
 *
 * @throws CchcError `postgres/…`, `records/…` or `source/missing-library`.
 * @example
 * const found = await postgresTables("postgresql://reader@db.example.vn/motcua", { entities });
 * const source = await openTables(found, { entities });
 */
export async function postgresTables(url: string, options: PostgresOptions): Promise<PostgresTables> {
  const session = new PostgresSession(databaseAddress(url), { ...defaultPostgresLimits, ...options.limits });
  try {
    return { ...sourcesOf(session, await findTables(session, options)), close: () => session.close() };
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Tables that were found, as sources of rows. */
export function sourcesOf(session: PostgresSession, { uses, units }: FoundTables): TablesOfRecords {
  return {
    tables: uses.map(({ table, ...use }) => ({ ...use, source: tableSource(session, table) })),
    warnings: [],
    ...(units === undefined ? {} : { units: tableSource(session, units) }),
  };
}

/**
 * Finds the tables of records, and a list of units if there is one.
 *
 * @throws CchcError as {@link postgresTables} does.
 */
export async function findTables(session: PostgresSession, options: PostgresOptions): Promise<FoundTables> {
  const all = await tablesOf(session, options.signal);
  const entries = options.mapping?.files;
  const found = entries === undefined ? namedAfterEntities(all, options) : mapped(entries, all, options);
  if (found.problems.length > 0) {
    throw new CchcError(found.problems.map((problem) => ({ ...problem, place: { file: session.shown } })));
  }
  const units = unitsIn(all);
  return { uses: found.uses, ...(units === undefined ? {} : { units }) };
}

/** A table of records as it was found. */
export interface TableUse extends Omit<RecordTable, "source"> {
  readonly table: DatabaseTable;
}

/** The tables of records of a database. */
export interface FoundTables {
  readonly uses: readonly TableUse[];
  readonly units?: DatabaseTable;
}

interface Found {
  readonly uses: readonly TableUse[];
  readonly problems: readonly Problem[];
}

function unitsIn(all: readonly DatabaseTable[]): DatabaseTable | undefined {
  return all.find(({ visible, name }) => visible && name === "units");
}

/** `case_file` and `case-file` are tables of the entity `case-file`. */
function namedAfterEntities(all: readonly DatabaseTable[], { entities }: PostgresOptions): Found {
  const visible = all.filter((table) => table.visible);
  const uses = [...entities.values()].flatMap((entity) => {
    const names = [entity.id, entity.id.replaceAll("-", "_")];
    return visible.filter(({ name }) => names.includes(name)).map((table) => ({ entity, table, part: false }));
  });
  const twice = uses.filter(({ entity }, index) => uses.findIndex((one) => one.entity === entity) !== index);
  const problems = twice.map(({ entity }) => twoTables(entity.id));
  return { uses, problems: uses.length === 0 ? [noTables(visible)] : problems };
}

function mapped(entries: readonly FileMapping[], all: readonly DatabaseTable[], { entities }: PostgresOptions): Found {
  const uses: TableUse[] = [];
  const problems: Problem[] = [];
  for (const mapping of entries) {
    const { table, near } = mapping.table === undefined ? { near: [] } : findTable(mapping.table, all);
    const entity = entities.get(mapping.entity);
    if (table === undefined || entity === undefined) {
      problems.push(noSuchTable(mappedName(mapping), near));
    } else {
      uses.push({ entity, table, mapping, part: mapping.parts === true });
    }
  }
  const whole = uses.filter(({ entity, part }) => !part && uses.filter((one) => one.entity === entity).length > 1);
  return { uses, problems: [...problems, ...[...new Set(whole.map(({ entity }) => entity.id))].map(twoTables)] };
}

function noSuchTable(given: string, near: readonly string[]): Problem {
  return {
    code: "postgres/no-table",
    what: { vi: "không có bảng này, hoặc không có quyền đọc", en: "no such table, or no permission to read it" },
    given,
    expected: {
      vi: "tên bảng hoặc khung nhìn đọc được: lược-đồ.bảng",
      en: "the name of a table or view that can be read: schema.table",
    },
    ...(near[0] === undefined ? {} : { example: near[0] }),
  };
}

const mostListed = 20;

function noTables(visible: readonly DatabaseTable[]): Problem {
  const names = visible.map(({ name }) => name);
  return {
    code: "records/none",
    what: { vi: "cơ sở dữ liệu không có bảng nào mang tên thực thể", en: "no table is named after an entity" },
    ...(names.length === 0 ? {} : { given: names.slice(0, mostListed).join(", ") }),
    expected: { vi: "bảng mang tên thực thể, hoặc tệp ánh xạ", en: "tables named after entities, or a mapping" },
    example: "case_file",
  };
}

function twoTables(entity: string): Problem {
  return {
    code: "records/two-files",
    what: { vi: `nhiều bảng cùng là ${entity}`, en: `several tables claim to be ${entity}` },
    given: entity,
    expected: {
      vi: "một bảng; hoặc parts: true trong tệp ánh xạ",
      en: "one table; or parts: true in the mapping",
    },
  };
}
