import { Readable } from "node:stream";
import { loadPeer } from "@cchc/core";
import type { ClickHouseClient } from "@clickhouse/client";
import { clickHouseError } from "./clickhouse-problem.ts";
import type { ClickHouseLink } from "./link.ts";
import { readTabSeparated, tabSeparated } from "./tab-separated.ts";

/** One server, over HTTP. */
export interface ClickHouseServer {
  /** `http://host:8123`. */
  readonly url: string;
  readonly database: string;
  readonly username?: string;
  readonly password?: string;
}

/** Statements over many measures are long; the defaults are made for what people type. */
const long = {
  max_query_size: "100000000",
  max_ast_elements: "10000000",
  max_expanded_ast_elements: "10000000",
  max_ast_depth: "100000",
} as const;

/** 18.16 falls over where it moves a named condition of a statement to PREWHERE. */
const steady = { optimize_move_to_prewhere: 0 } as const;

/** Of a cluster everything answers or nothing: no shard is left out, and no node that lags behind its twin is asked. */
const whole = {
  skip_unavailable_shards: 0,
  max_replica_delay_for_distributed_queries: "1",
  fallback_to_stale_replicas_for_distributed_queries: 0,
  connect_timeout_with_failover_ms: 1000,
} as const;

/** Records are there when their insertion is answered, on the shard that they belong to. */
const written = { insert_distributed_sync: 1 } as const;

/** A statement over a cluster waits at most so long for a node that is away; the node does it when it comes back. */
const everywhere = { distributed_ddl_task_timeout: "10" } as const;

/** The whole answer is made before its first row is sent: a failure half-way is an error, not a line among rows. */
const atOnce = { wait_end_of_query: 1 } as const;

/** A link through the official client. */
export interface ClientLink extends ClickHouseLink {
  /** The nodes that are asked one for the other, where there are several. */
  readonly nodes?: readonly ClientLink[];
  close(): Promise<void>;
}

/**
 * Connects to a ClickHouse, from 18.16 on.
 *
 * @throws CchcError `source/missing-library` without `@clickhouse/client`.
 */
export async function clientLink({ url, ...address }: ClickHouseServer): Promise<ClientLink> {
  const api = await loadPeer("@clickhouse/client", () => import("@clickhouse/client"));
  // The library would write whole statements to the terminal, with the values in them.
  const log = { level: api.ClickHouseLogLevel.OFF };
  const settings = { ...long, ...steady, ...whole };
  const client = api.createClient({ url, ...address, clickhouse_settings: settings, log, request_timeout: 3_600_000 });
  const told = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw clickHouseError(error, url);
    }
  };
  return {
    run: (query) =>
      told(async () => {
        await client.command({ query, clickhouse_settings: settingsOf(query) });
      }),
    rows: (query) => rowsOf(client, query, url),
    insert: (table, rows) =>
      told(async () => {
        const values = Readable.from(rows.map(tabSeparated), { objectMode: false });
        await client.insert({ table: `\`${table}\``, values, format: "TabSeparated", clickhouse_settings: written });
      }),
    close: () => client.close(),
  };
}

/** What a statement without rows is run under. */
function settingsOf(query: string) {
  return query.startsWith("INSERT ") ? written : query.includes(" ON CLUSTER ") ? everywhere : {};
}

async function* rowsOf(client: ClickHouseClient, query: string, url: string) {
  let answered = false;
  try {
    const result = await client.query({ query, format: "TabSeparated", clickhouse_settings: atOnce });
    for await (const rows of result.stream()) {
      for (const { text } of rows) {
        answered = true;
        yield readTabSeparated(text);
      }
    }
  } catch (error) {
    throw clickHouseError(error, url, answered);
  }
}
