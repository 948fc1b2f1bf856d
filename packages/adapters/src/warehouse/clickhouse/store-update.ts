import type { Entity } from "@cchc/core";
import type { RecordStore } from "../record-store.ts";
import type { EntityChange } from "../updated-account.ts";
import { carryOver, placeAfter } from "./carried-over.ts";
import type { ClickHouseLoader } from "./clickhouse-loader.ts";
import { changedMeanwhile } from "./clickhouse-problem.ts";
import type { ClickHouseLink } from "./link.ts";
import { type LoadedTable, type LoadRow, lastLoad } from "./load-account.ts";
import type { StoreAt } from "./store-at.ts";

/** What an update has of its store. */
export interface UpdatedStore {
  readonly link: ClickHouseLink;
  readonly at: StoreAt;
  /** How many records are copied by one statement. */
  readonly carried: number;
  /** A loader into a new table of an entity, whose first record stands at a place. */
  loaderFrom(entity: Entity, first: number): Promise<ClickHouseLoader>;
  /** Waits until a table is the same on all its nodes, and holds what it should. */
  whole(table: LoadedTable): Promise<void>;
  /** Lets tables count, and no others. */
  keepTables(tables: readonly LoadedTable[], account: string): Promise<void>;
}

interface NewRecords {
  readonly loader: ClickHouseLoader;
  readonly before: LoadedTable | undefined;
  readonly first: number;
}

/** Records on their way to those that were loaded before. */
export class StoreUpdate implements Pick<RecordStore, "loader"> {
  readonly #store: UpdatedStore;
  readonly #before: LoadRow | undefined;
  readonly #news: NewRecords[] = [];
  #tables: readonly LoadedTable[];

  constructor(store: UpdatedStore, before: LoadRow | undefined) {
    this.#store = store;
    this.#before = before;
    this.#tables = before?.tables ?? [];
  }

  async loader(entity: Entity): Promise<ClickHouseLoader> {
    const { link, at } = this.#store;
    const before = this.#tables.find((one) => one.entity === entity.id);
    const first = before === undefined ? 0 : await placeAfter(link, at, before.table);
    const loader = await this.#store.loaderFrom(entity, first);
    this.#news.push({ loader, before, first });
    return loader;
  }

  /** Puts records beside the new ones that were not loaded again, when all loaders are closed. */
  async changes(): Promise<readonly EntityChange[]> {
    const changes: EntityChange[] = [];
    for (const { loader, before, first } of this.#news) {
      const { entity, table, rows } = loader.loaded;
      await this.#store.whole(loader.loaded);
      const carried = before === undefined ? 0 : await this.#carried({ before, into: table, first });
      const replaced = (before?.rows ?? 0) - carried;
      changes.push({ entity, replaced, added: rows - replaced });
      const now = { entity, table, rows: rows + carried };
      this.#tables =
        before === undefined ? [...this.#tables, now] : this.#tables.map((one) => (one === before ? now : one));
    }
    return changes;
  }

  /**
   * Lets all of them count, with an account of what is there now.
   *
   * @throws CchcError `clickhouse/changed-meanwhile` if another load came to its end since the update began.
   */
  async keep(account: string): Promise<void> {
    const { link, at } = this.#store;
    const now = await lastLoad(link, at, at.shown);
    if (now?.load !== this.#before?.load) {
      throw changedMeanwhile(at.shown);
    }
    await this.#store.keepTables(this.#tables, account);
  }

  #carried({ before, into, first }: { before: LoadedTable; into: string; first: number }): Promise<number> {
    const { link, at, carried } = this.#store;
    return carryOver(link, at, { from: before, into, first, places: carried });
  }
}
