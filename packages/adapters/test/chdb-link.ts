import { Session } from "chdb";
import type { ClickHouseLink } from "../src/warehouse/clickhouse/link.ts";

/** The current ClickHouse, in this process. */
export function chdbLink(): ClickHouseLink & { close(): void } {
  const session = new Session();
  return {
    run: async (text) => {
      session.query(text);
    },
    rows: async function* rows(text) {
      const lines = session.query(text, "JSONCompactEachRow").split("\n");
      for (const line of lines) {
        if (line !== "") {
          yield JSON.parse(line);
        }
      }
    },
    insert: async (table, rows) => {
      await session.insert({ table, values: rows });
    },
    close: () => session.close(),
  };
}
