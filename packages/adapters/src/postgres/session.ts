import { loadPeer } from "@cchc/core";
import type { Client as PgClient } from "pg";
import type PgCursor from "pg-cursor";
import type { DatabaseAddress } from "./address.ts";
import { asWritten, configOf } from "./connection.ts";
import type { PostgresLimits } from "./limits.ts";
import { serverError } from "./postgres-problem.ts";
import { stopOf } from "./stop.ts";

/** A row as the server writes it; `null` where there is no value. */
export type RawRow = readonly (string | null)[];

/** Rows of a running query, and the types of their columns. */
export interface RawBatch {
  readonly rows: readonly RawRow[];
  readonly types: readonly number[];
}

async function loadLibrary() {
  const pg = await loadPeer("pg", () => import("pg"));
  const cursor = await loadPeer("pg-cursor", () => import("pg-cursor"));
  return { Client: pg.default.Client, Cursor: cursor.default };
}

/** One look at the data for all tables, without a right to change it; times as they are in Vietnam. */
const begin = [
  "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
  "SET TIME ZONE 'Asia/Ho_Chi_Minh'",
  "SET datestyle = 'ISO, YMD'",
  "SET extra_float_digits = 1",
  "SET standard_conforming_strings = on",
  "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
];

/** One connection with one transaction, in which all tables are read one after the other. */
export class PostgresSession {
  readonly #address: DatabaseAddress;
  readonly limits: PostgresLimits;
  #client: PgClient | undefined;
  #processId = 0;
  #cursor: PgCursor<RawRow> | undefined;

  constructor(address: DatabaseAddress, limits: PostgresLimits) {
    this.#address = address;
    this.limits = limits;
  }

  /** The address without secrets. */
  get shown(): string {
    return this.#address.shown;
  }

  /** The rows of a short query. */
  async rows(text: string, values: readonly unknown[], signal?: AbortSignal): Promise<readonly RawRow[]> {
    return this.#watched(signal, async (client) => {
      const { rows } = await client.query<string[]>({ text, values: [...values], rowMode: "array" });
      return rows;
    });
  }

  /** The rows of a long query, batch by batch. A reading that begins ends the one before it. */
  async *stream(
    text: string,
    { signal, values = [] }: { readonly signal?: AbortSignal | undefined; readonly values?: readonly string[] } = {},
  ): AsyncGenerator<RawBatch, void, undefined> {
    const { Cursor } = await loadLibrary();
    const types: number[] = [];
    const cursor = new Cursor<RawRow>(text, [...values], { rowMode: "array", types: asWritten });
    try {
      await this.#watched(signal, async (client) => {
        await this.#cursor?.close();
        this.#cursor = cursor;
        client.query(cursor);
      });
      let rows = await this.#batch(cursor, types, signal);
      while (rows.length > 0) {
        yield { rows, types };
        rows = await this.#batch(cursor, types, signal);
      }
    } finally {
      await this.#leave(cursor);
    }
  }

  /** Ends the connection; a later reading begins a new one. */
  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#cursor = undefined;
    if (client !== undefined) {
      await held(client, () => client.end());
    }
  }

  #batch(cursor: PgCursor<RawRow>, types: number[], signal: AbortSignal | undefined): Promise<readonly RawRow[]> {
    return this.#watched(
      signal,
      () =>
        new Promise<readonly RawRow[]>((resolve, reject) => {
          cursor.read(this.limits.batchRows, (error, rows, result) => {
            if (error !== undefined && error !== null) {
              reject(error);
              return;
            }
            if (types.length === 0) {
              types.push(...result.fields.map(({ dataTypeID }) => dataTypeID));
            }
            resolve(rows);
          });
        }),
    );
  }

  async #leave(cursor: PgCursor<RawRow>): Promise<void> {
    if (this.#cursor === cursor) {
      this.#cursor = undefined;
      const client = this.#client;
      await (client === undefined ? undefined : held(client, () => cursor.close()));
    }
  }

  /** Does something with the connection: it keeps the process alive meanwhile, and a signal that stops it also stops the server. */
  async #watched<T>(signal: AbortSignal | undefined, use: (client: PgClient) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const known = this.#client !== undefined;
    const client = await this.#connected();
    const stopped = stopOf(signal, this.limits.statementMs * 2);
    hold(client, "ref");
    try {
      return await Promise.race([use(client), stopped.promise]);
    } catch (error) {
      await this.#abandon(client);
      signal?.throwIfAborted();
      throw serverError(error, this.shown, known || this.#processId !== 0);
    } finally {
      stopped.clear();
      hold(client, "unref");
    }
  }

  /** After an error the transaction is of no use any more; what the server still does for it is cancelled. */
  async #abandon(client: PgClient): Promise<void> {
    if (this.#client !== client) {
      return;
    }
    const pid = this.#processId;
    this.#client = undefined;
    this.#cursor = undefined;
    await this.#cancel(pid);
    await client.end().catch(() => undefined);
  }

  async #cancel(pid: number): Promise<void> {
    try {
      const { Client } = await loadLibrary();
      const other = new Client({ ...(await configOf(this.#address, this.limits)), connectionTimeoutMillis: 2_000 });
      other.on("error", () => undefined);
      await other.connect();
      await other.query("SELECT pg_cancel_backend($1)", [pid]).finally(() => other.end());
    } catch {
      // The server is not there: nothing is left to cancel.
    }
  }

  async #connected(): Promise<PgClient> {
    if (this.#client !== undefined) {
      return this.#client;
    }
    const { Client } = await loadLibrary();
    const client = new Client(await configOf(this.#address, this.limits));
    // A lost connection also fails the query that waits; without a listener it would end the process.
    client.on("error", () => undefined);
    try {
      await client.connect();
      for (const statement of begin) {
        await client.query(statement);
      }
      const { rows } = await client.query<string[]>({ text: "SELECT pg_backend_pid()", rowMode: "array" });
      this.#processId = Number(rows[0]?.[0] ?? 0);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw serverError(error, this.shown, false);
    }
    this.#client = client;
    return client;
  }
}

/** Says goodbye: whoever awaits it must not find that the process has ended meanwhile. Whether the server answers does not matter. */
async function held(client: PgClient, goodbye: () => Promise<unknown>): Promise<void> {
  hold(client, "ref");
  await goodbye().catch(() => undefined);
  hold(client, "unref");
}

/** Whether the connection keeps the process alive. The types of the library do not know of it. */
function hold(client: PgClient, name: "ref" | "unref"): void {
  const method: unknown = Reflect.get(client, name);
  if (typeof method === "function") {
    Reflect.apply(method, client, []);
  }
}
