import { CchcError, type Entity, type EntityRecord } from "@cchc/core";
import type { OpenRecords } from "../records/open-records.ts";
import type { LoadAccount, RecordLoader, RecordStore } from "./record-store.ts";

/** What is loaded, and for whom. */
export interface Loading {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly signal?: AbortSignal | undefined;
}

/** What has a loader for the records of each entity. */
type LoadInto = Pick<RecordStore, "loader">;

/**
 * Puts all records of a source into a store, and the account of their reading beside them.
 *
 * @example
 * const account = await loadRecords(await openRecords("data/2024", { entities }), warehouse, { entities });
 */
export async function loadRecords(
  source: OpenRecords,
  store: RecordStore,
  { entities, signal }: Loading,
): Promise<LoadAccount> {
  const account = await loadSource(source, store, { entities, signal });
  await store.keep(JSON.stringify(account));
  return account;
}

/** Puts all records of a source into a store, and gives the account of their reading; it is not kept. */
export async function loadSource(source: OpenRecords, store: LoadInto, loading: Loading): Promise<LoadAccount> {
  const listed = source.units.length > 0;
  await loadEach(source.records(), store, loading);
  const supplied = [...source.supplied];
  return { version: 1, report: source.report(), units: source.units, listed, supplied };
}

/** Puts records of several entities into a store, in the order in which they come; no account is kept. */
export async function loadEach(
  records: AsyncIterable<EntityRecord> | Iterable<EntityRecord>,
  store: LoadInto,
  { entities, signal }: Loading,
): Promise<void> {
  const loaders = new Map<string, RecordLoader>();
  for await (const { entity: id, record } of records) {
    signal?.throwIfAborted();
    const entity = entities.get(id);
    const loader = loaders.get(id) ?? (entity && (await store.loader(entity)));
    if (loader !== undefined) {
      loaders.set(id, loader);
      await loader.add(record);
    }
  }
  for (const loader of loaders.values()) {
    await loader.close();
  }
}

/**
 * What was loaded into a store.
 *
 * @throws CchcError `warehouse/empty` when nothing was, or not to its end; `warehouse/other-version` for a store of another cchc.
 */
export async function accountOf(store: RecordStore, shown: string): Promise<LoadAccount> {
  return accountIn(await store.kept(), shown);
}

/** The account that a store kept as text; errors as of {@link accountOf}. */
export function accountIn(text: string | undefined, shown: string): LoadAccount {
  if (text === undefined) {
    throw new CchcError({ ...nothingLoaded, place: { file: shown } });
  }
  const account: LoadAccount = JSON.parse(text);
  if (account.version !== 1) {
    throw new CchcError({ ...otherVersion, given: `${account.version}`, place: { file: shown } });
  }
  return account;
}

const nothingLoaded = {
  code: "warehouse/empty",
  what: {
    vi: "kho chưa có bản ghi nào được nạp trọn vẹn",
    en: "no records were loaded here to their end",
  },
  expected: { vi: "nạp dữ liệu trước (cchc load)", en: "records that were loaded before (cchc load)" },
  example: "cchc load --data data/2026 --warehouse duckdb:records.duckdb",
} as const;

const otherVersion = {
  code: "warehouse/other-version",
  what: {
    vi: "kho do phiên bản khác của cchc nạp",
    en: "the records were loaded by another version of cchc",
  },
  expected: { vi: "1; nạp lại dữ liệu", en: "1; load the data again" },
} as const;
