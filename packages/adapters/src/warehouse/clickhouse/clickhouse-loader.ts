import { setTimeout as pause } from "node:timers/promises";
import type { AnyRecord, Entity } from "@cchc/core";
import { orderColumn } from "../compile/scope.ts";
import { clickhouse } from "../dialect/clickhouse.ts";
import type { Cell } from "../dialect/dialect.ts";
import type { RecordLoader } from "../record-store.ts";
import { mayTryAgain } from "./clickhouse-problem.ts";
import type { ClickHouseLink } from "./link.ts";
import { inDatabase, type TablesAt } from "./record-table.ts";
import { clickhouseRow } from "./values.ts";

/** How records go into a table. */
export interface LoaderOptions {
  /** Records sent at a time. */
  readonly batch: number;
  /** How often a batch is sent before the load is given up. */
  readonly tries: number;
  /** How many records an update copies by one statement. */
  readonly carried?: number;
}

/** What loads use unless told. */
export const loaderDefaults: LoaderOptions = { batch: 50_000, tries: 8 };

/** Where the records of a loader go. */
interface LoadInto extends LoaderOptions {
  readonly entity: Entity;
  readonly table: string;
  readonly at: TablesAt;
  /** Where the first of its records stands among all of the table; at the start when absent. */
  readonly first?: number;
}

const firstWait = 250;

/**
 * Loads records of an entity in batches. A batch whose answer was lost is sent again without counting twice: the nodes of a
 * cluster know a block that they have, and of one server it is asked what arrived.
 */
export class ClickHouseLoader implements RecordLoader {
  readonly #link: ClickHouseLink;
  readonly #into: LoadInto;
  #waiting: Cell[][] = [];
  #rows = 0;

  constructor(link: ClickHouseLink, into: LoadInto) {
    this.#link = link;
    this.#into = into;
  }

  /** Where the records are, and how many were taken. */
  get loaded(): { readonly entity: string; readonly table: string; readonly rows: number } {
    return { entity: this.#into.entity.id, table: this.#into.table, rows: this.#rows };
  }

  async add(record: AnyRecord): Promise<void> {
    this.#waiting.push([...clickhouseRow(record, this.#into.entity), (this.#into.first ?? 0) + this.#rows]);
    this.#rows += 1;
    if (this.#waiting.length >= this.#into.batch) {
      await this.#send();
    }
  }

  async close(): Promise<void> {
    await this.#send();
  }

  async #send(): Promise<void> {
    let batch: readonly Cell[][] = this.#waiting;
    this.#waiting = [];
    for (let tried = 1; batch.length > 0; tried += 1) {
      try {
        await this.#link.insert(this.#into.table, batch);
        return;
      } catch (error) {
        if (!mayTryAgain(error) || tried >= this.#into.tries) {
          throw error;
        }
        await pause(firstWait * tried);
        batch = this.#into.at.cluster === undefined ? await this.#missingOf(batch) : batch;
      }
    }
  }

  /** Rows of a batch that a server does not have. */
  async #missingOf(batch: readonly Cell[][]): Promise<readonly Cell[][]> {
    const places = batch.map((row) => Number(row.at(-1)));
    const column = clickhouse.quote(orderColumn);
    const from = inDatabase(this.#into.at, this.#into.table);
    const where = `${column} >= ${places[0]} AND ${column} <= ${places.at(-1)}`;
    const there = new Set<number>();
    for await (const [place] of this.#link.rows(`SELECT ${column} FROM ${from} WHERE ${where}`)) {
      there.add(Number(place));
    }
    return batch.filter((_, place) => !there.has(places[place] ?? -1));
  }
}
