import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { orderColumn } from "../compile/scope.ts";
import { clickhouse } from "../dialect/clickhouse.ts";
import type { Cell } from "../dialect/dialect.ts";
import { clickhouseError, mayPass } from "./clickhouse-problem.ts";
import type { ClickHouseLink } from "./link.ts";

type Rows = readonly (readonly Cell[])[];

/** Pauses before a batch is sent again. */
const pauses = [200, 1000, 3000, 10_000];

/** Puts batches into a table, each once, however often an answer is lost. */
export class BatchInsert {
  readonly #link: ClickHouseLink;
  readonly #table: string;
  readonly #replicated: boolean;

  constructor(link: ClickHouseLink, table: string, replicated: boolean) {
    this.#link = link;
    this.#table = table;
    this.#replicated = replicated;
  }

  /** The last cell of a row says in which order it came; no two rows of a table have the same. */
  async put(rows: Rows): Promise<void> {
    let missing = rows;
    for (const wait of pauses) {
      const id = randomUUID();
      try {
        return await this.#link.insert(this.#table, missing, id);
      } catch (error) {
        if (!mayPass(clickhouseError(error, ""))) {
          throw error;
        }
      }
      await pause(wait);
      missing = await this.#missing(rows, id);
      if (missing.length === 0) {
        return;
      }
    }
    await this.#link.insert(this.#table, missing, randomUUID());
  }

  /**
   * What of a batch must be sent again. Replicas know the same block again and take it once, so that all of it is sent; a
   * single server does not, and is asked which rows it has.
   */
  async #missing(rows: Rows, id: string): Promise<Rows> {
    if (this.#replicated) {
      return rows;
    }
    await this.#ended(id);
    const orders = rows.map((row) => Number(row.at(-1)));
    const [first = 0, last = 0] = [orders[0], orders.at(-1)];
    const there = new Set<number>();
    const inside = `${orderColumn} >= ${first} AND ${orderColumn} <= ${last}`;
    const statement = `SELECT ${orderColumn} FROM ${clickhouse.quote(this.#table)} WHERE ${inside}`;
    for await (const [order] of this.#link.rows(statement)) {
      there.add(Number(order));
    }
    return rows.filter((_, place) => !there.has(orders[place] ?? -1));
  }

  /** Waits until a server no longer works on an insert whose answer was lost. */
  async #ended(id: string): Promise<void> {
    while (await this.#runs(id)) {
      await pause(200);
    }
  }

  async #runs(id: string): Promise<boolean> {
    const statement = `SELECT count() FROM system.processes WHERE query_id = ${clickhouse.text(id)}`;
    for await (const [count] of this.#link.rows(statement)) {
      return Number(count) > 0;
    }
    return false;
  }
}
