import type { Entity } from "@cchc/core";
import { clickhouse } from "../dialect/clickhouse.ts";
import type { Cell } from "../dialect/dialect.ts";
import type { RecordStore } from "../record-store.ts";
import type { Statement } from "../statement/statement.ts";
import { type EntityTable, tableName } from "../warehouse.ts";
import { isAmong } from "./carried-over.ts";
import { caughtUp } from "./caught-up.ts";
import { ClickHouseLoader, type LoaderOptions, loaderDefaults } from "./clickhouse-loader.ts";
import { incomplete } from "./clickhouse-problem.ts";
import type { ClientLink } from "./client-link.ts";
import { accountsToMake, accountTable, type LoadedTable, lastLoad } from "./load-account.ts";
import { dropTable, inDatabase, keptAt, localName, makeTable } from "./record-table.ts";
import { type Shards, shardsOf } from "./shards.ts";
import type { StoreAt } from "./store-at.ts";
import { StoreUpdate } from "./store-update.ts";

/**
 * Records in ClickHouse: one server, or a cluster whose tables are distributed. Each load has tables of its own; it counts from
 * the moment when its account is kept, and a load that was broken off never does.
 */
export class ClickHouseStore implements RecordStore {
  readonly dialect = clickhouse;
  readonly #link: ClientLink;
  readonly #at: StoreAt;
  readonly #options: LoaderOptions;
  #load = newLoad();
  #loaders: ClickHouseLoader[] = [];
  #found: readonly LoadedTable[] = [];
  #shards: Shards | undefined;

  constructor(link: ClientLink, at: StoreAt, options: LoaderOptions = loaderDefaults) {
    this.#link = link;
    this.#at = at;
    this.#options = options;
  }

  /** Where it is, as it is told. */
  get shown(): string {
    return this.#at.shown;
  }

  get tables(): readonly EntityTable[] {
    const loaded = this.#loaders.length > 0 ? this.#loaders.map((one) => one.loaded) : this.#found;
    return loaded.map(({ entity, table }) => {
      const shards = this.#shards?.of(table);
      return { entity, relation: inDatabase(this.#at, table), ...(shards === undefined ? {} : { shards }) };
    });
  }

  /** Takes up the tables of the last load that came to its end. */
  async find(): Promise<void> {
    this.#found = (await lastLoad(this.#link, this.#at, this.#at.shown))?.tables ?? [];
    this.#shards = await shardsOf(this.#link, this.#at, this.#found);
  }

  async loader(entity: Entity): Promise<ClickHouseLoader> {
    const loader = await this.#loaderFrom(entity, 0);
    this.#loaders = [...this.#loaders, loader];
    return loader;
  }

  async keep(account: string): Promise<void> {
    await this.#keepTables(
      this.#loaders.map((one) => one.loaded),
      account,
    );
  }

  /** Begins to put records to those that were loaded before. */
  async beginUpdate(): Promise<StoreUpdate> {
    const store = {
      link: this.#link,
      at: this.#at,
      carried: this.#options.carried ?? carriedAtOnce,
      loaderFrom: (entity: Entity, first: number) => this.#loaderFrom(entity, first),
      whole: (table: LoadedTable) => this.#whole(table),
      keepTables: (tables: readonly LoadedTable[], account: string) => this.#keepTables(tables, account),
    };
    return new StoreUpdate(store, await lastLoad(this.#link, this.#at, this.#at.shown));
  }

  /** A loader into a table of this load, whose first record stands at a place. */
  async #loaderFrom(entity: Entity, first: number): Promise<ClickHouseLoader> {
    const table = `${tableName(entity.id)}_${this.#load}`;
    for (const statement of makeTable(entity, table, this.#at)) {
      await this.#everywhere(statement);
    }
    return new ClickHouseLoader(this.#link, { ...this.#options, entity, table, at: this.#at, first });
  }

  /** From now on these tables count, and no others. */
  async #keepTables(tables: readonly LoadedTable[], account: string): Promise<void> {
    for (const one of tables) {
      await this.#whole(one);
    }
    const accounts = await accountsToMake(this.#link, this.#at, this.#at.shown);
    await (accounts === undefined ? undefined : this.#everywhere(accounts));
    await this.#link.insert(accountTable, [[this.#load, JSON.stringify(tables), account]]);
    await this.#caughtUp(accountTable);
    this.#found = tables;
    this.#loaders = [];
    this.#shards = await shardsOf(this.#link, this.#at, tables);
    await this.#dropBefore(this.#load);
    this.#load = newLoad();
  }

  async #whole(table: LoadedTable): Promise<void> {
    await this.#caughtUp(table.table);
    await this.#expectAll(table);
  }

  /**
   * The account of the last load.
   *
   * @throws CchcError `clickhouse/incomplete` when a table holds another number of records than were loaded.
   */
  async kept(): Promise<string | undefined> {
    const last = await lastLoad(this.#link, this.#at, this.#at.shown);
    for (const one of last?.tables ?? []) {
      await this.#expectAll(one);
    }
    return last?.account;
  }

  rows({ text }: Statement): AsyncIterable<readonly Cell[]> {
    return this.#link.rows(text);
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.#link.close();
  }

  /** What every node has to do is done by one that is away when it comes back. */
  async #everywhere(statement: string): Promise<void> {
    try {
      await this.#link.run(statement);
    } catch (error) {
      if (this.#at.cluster === undefined || !isTimeout(error)) {
        throw error;
      }
    }
  }

  async #caughtUp(table: string): Promise<void> {
    if (this.#at.cluster !== undefined) {
      await caughtUp(this.#link, keptAt(this.#at, table));
    }
  }

  async #expectAll({ table, rows: loaded }: LoadedTable): Promise<void> {
    for await (const [count] of this.#link.rows(`SELECT count() FROM ${inDatabase(this.#at, table)}`)) {
      const found = Number(count);
      if (found !== loaded) {
        throw incomplete(table, { found, loaded }, this.#at.shown);
      }
    }
  }

  /** Tables of loads that ended earlier or were broken off; those of a later load that runs are left alone. */
  async #dropBefore(load: string): Promise<void> {
    const names: string[] = [];
    const text = `SELECT name FROM system.tables WHERE database = ${clickhouse.text(this.#at.database)} ORDER BY name`;
    for await (const [name] of this.#link.rows(text)) {
      names.push(String(name));
    }
    const old = names.filter((name) => (loadIn(name) ?? load) < load && !isAmong(name, this.#found));
    // What stands over others goes first.
    const over = old.filter((name) => !name.endsWith(localName("")));
    for (const name of [...over, ...old.filter((one) => !over.includes(one))]) {
      await this.#everywhere(dropTable(name, this.#at));
    }
  }
}

/** Places of records that are copied by one statement, so that none takes very long. */
const carriedAtOnce = 5_000_000;

function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "clickhouse/timeout";
}

/** A name that comes after those of earlier loads, and is no other's. */
function newLoad(): string {
  const moment = new Date().toISOString().replace(/\D/g, "");
  return `load${moment}${String(Math.floor(Math.random() * 1000)).padStart(3, "0")}`;
}

/** The load that made a table; undefined for a table of somebody else. */
function loadIn(table: string): string | undefined {
  return /_(load\d{20})(_local)?$/.exec(table)?.[1];
}
