/** The library, loaded. */
export type DuckDbApi = typeof import("@duckdb/node-api");
