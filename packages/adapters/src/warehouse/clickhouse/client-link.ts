import { Readable } from "node:stream";
import type { ClickHouseClient } from "@clickhouse/client";
import { loadPeer } from "../../source/load-peer.ts";
import type { ClickHouseLink } from "./link.ts";
import { readTabSeparated, tabSeparated } from "./tab-separated.ts";

/** Where a ClickHouse is, over HTTP. */
export interface ClickHouseAddress {
  /** `http://host:8123`. */
  readonly url: string;
  readonly database: string;
  readonly username?: string;
  readonly password?: string;
}

/** Statements over many measures are long; the defaults are made for what people type. */
const settings = {
  max_query_size: "100000000",
  max_ast_elements: "10000000",
  max_expanded_ast_elements: "10000000",
  max_ast_depth: "100000",
} as const;

/** A link through the official client. */
export interface ClientLink extends ClickHouseLink {
  close(): Promise<void>;
}

/**
 * Connects to a ClickHouse, from 18.16 on.
 *
 * @throws CchcError `source/missing-library` without `@clickhouse/client`.
 */
export async function clientLink({ url, ...address }: ClickHouseAddress): Promise<ClientLink> {
  const api = await loadPeer("@clickhouse/client", () => import("@clickhouse/client"));
  // The library would write whole statements to the terminal, with the values in them.
  const log = { level: api.ClickHouseLogLevel.OFF };
  const client: ClickHouseClient = api.createClient({ url, ...address, clickhouse_settings: settings, log });
  return {
    run: async (query) => {
      await client.command({ query });
    },
    rows: async function* rows(query) {
      const result = await client.query({ query, format: "TabSeparated" });
      for await (const rows of result.stream()) {
        for (const { text } of rows) {
          yield readTabSeparated(text);
        }
      }
    },
    insert: async (table, rows) => {
      const values = Readable.from(rows.map(tabSeparated), { objectMode: false });
      await client.insert({ table: `\`${table}\``, values, format: "TabSeparated" });
    },
    close: () => client.close(),
  };
}
