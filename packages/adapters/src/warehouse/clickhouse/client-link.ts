import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { ClickHouseClient } from "@clickhouse/client";
import { loadPeer } from "../../source/load-peer.ts";
import type { Cell } from "../dialect/dialect.ts";
import type { ClickHouseAddress } from "./address.ts";
import { clickhouseError, mayPass } from "./clickhouse-problem.ts";
import type { ClickHouseLink } from "./link.ts";
import { readTabSeparated, tabSeparated } from "./tab-separated.ts";

/** How long a statement may take, how much memory, and what stops it. */
export interface ClickHouseOptions {
  /** From `CLICKHOUSE_PASSWORD`; never from an address. */
  readonly password?: string;
  /** Seconds for one statement; ten minutes when absent. */
  readonly seconds?: number;
  /** Bytes for one statement on one server; what its configuration says when absent. */
  readonly memory?: number;
  readonly signal?: AbortSignal;
}

/** A link through the official client. */
export interface ClientLink extends ClickHouseLink {
  close(): Promise<void>;
}

const defaultSeconds = 600;

/** Pauses before a statement is asked again after a server went away. */
const pauses = [100, 500, 2000];

/** Every setting is known to 18.16 and to the servers of today. */
function settingsOf({ seconds = defaultSeconds, memory }: ClickHouseOptions) {
  return {
    // Statements over many measures are long; the defaults are made for what people type.
    max_query_size: "100000000",
    max_ast_elements: "10000000",
    max_expanded_ast_elements: "10000000",
    max_ast_depth: "100000",
    // An answer begins when it is whole: an error is an error, never a row.
    wait_end_of_query: 1,
    // A shard without a replica that has everything fails the statement; there are no partial results.
    skip_unavailable_shards: 0,
    max_replica_delay_for_distributed_queries: "1",
    fallback_to_stale_replicas_for_distributed_queries: 0,
    connect_timeout_with_failover_ms: 1000,
    // A batch is answered when the shards have it.
    insert_distributed_sync: 1,
    distributed_ddl_task_timeout: "5",
    max_execution_time: seconds,
    ...(memory === undefined ? {} : { max_memory_usage: String(memory) }),
  } as const;
}

/**
 * Connects to a ClickHouse, from 18.16 on. A statement during which a server goes away is asked again: no row of an answer
 * is given before all of it is there.
 *
 * @throws CchcError `source/missing-library` without `@clickhouse/client`.
 */
export async function clientLink(address: ClickHouseAddress, options: ClickHouseOptions = {}): Promise<ClientLink> {
  const api = await loadPeer("@clickhouse/client", () => import("@clickhouse/client"));
  const { url, database, username } = address;
  const { password, seconds = defaultSeconds } = options;
  const client = api.createClient({
    url,
    database,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    clickhouse_settings: settingsOf(options),
    request_timeout: (seconds + 10) * 1000,
    // The library would write whole statements to the terminal, with the values in them.
    log: { level: api.ClickHouseLogLevel.OFF },
  });
  return new OfficialLink(client, address.shown, options.signal);
}

class OfficialLink implements ClientLink {
  readonly #client: ClickHouseClient;
  readonly #shown: string;
  readonly #signal: AbortSignal | undefined;

  constructor(client: ClickHouseClient, shown: string, signal: AbortSignal | undefined) {
    this.#client = client;
    this.#shown = shown;
    this.#signal = signal;
  }

  async run(query: string): Promise<void> {
    await this.#asked(randomUUID(), (asked) => this.#client.command({ query, ...asked }));
  }

  async *rows(query: string): AsyncGenerator<readonly Cell[], void, undefined> {
    const result = await this.#persistent(query);
    try {
      for await (const rows of result.stream()) {
        for (const { text } of rows) {
          yield readTabSeparated(text);
        }
      }
    } catch (error) {
      throw this.#errorOf(error);
    }
  }

  async insert(table: string, rows: readonly (readonly Cell[])[], id: string = randomUUID()): Promise<void> {
    const values = Readable.from(rows.map(tabSeparated), { objectMode: false });
    const format = "TabSeparated";
    await this.#asked(id, (asked) => this.#client.insert({ table: `\`${table}\``, values, format, ...asked }));
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  /** Asks again where a server went away before it had answered. */
  async #persistent(query: string) {
    for (const wait of pauses) {
      try {
        return await this.#query(query);
      } catch (error) {
        const known = this.#errorOf(error);
        if (!mayPass(known)) {
          throw known;
        }
        await pause(wait, undefined, this.#signal === undefined ? {} : { signal: this.#signal });
      }
    }
    return await this.#query(query);
  }

  #query(query: string) {
    return this.#asked(randomUUID(), (asked) => this.#client.query({ query, format: "TabSeparated", ...asked }));
  }

  async #asked<T>(
    id: string,
    ask: (asked: { query_id: string; abort_signal?: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const signal = this.#signal;
    signal?.throwIfAborted();
    try {
      return await ask({ query_id: id, ...(signal === undefined ? {} : { abort_signal: signal }) });
    } catch (error) {
      if (signal?.aborted === true) {
        await this.#kill(id);
      }
      throw this.#errorOf(error);
    }
  }

  /** A server works on for a client that is gone, unless it is told. */
  async #kill(id: string): Promise<void> {
    try {
      await this.#client.command({ query: `KILL QUERY WHERE query_id = '${id}' ASYNC` });
    } catch {
      // Who stopped does not wait for a server that cannot be told.
    }
  }

  #errorOf(error: unknown): unknown {
    return this.#signal?.aborted === true ? this.#signal.reason : clickhouseError(error, this.#shown);
  }
}
