import type { PostgresSession } from "../../postgres/session.ts";
import type { Cell } from "../dialect/dialect.ts";
import { postgres } from "../dialect/postgres.ts";
import type { Statement } from "../statement/statement.ts";
import type { EntityTable, Warehouse } from "../warehouse.ts";

/** Records in tables of PostgreSQL, looked at in one transaction that cannot write. */
export class PostgresWarehouse implements Warehouse {
  readonly dialect = postgres;
  readonly tables: readonly EntityTable[];
  readonly #session: PostgresSession;
  readonly #signal: AbortSignal | undefined;

  /** @param signal Stops what the server does for a statement. */
  constructor(session: PostgresSession, tables: readonly EntityTable[], signal?: AbortSignal) {
    this.#session = session;
    this.#signal = signal;
    this.tables = tables;
  }

  async *rows({ text, values }: Statement): AsyncGenerator<readonly Cell[], void, undefined> {
    for await (const { rows } of this.#session.stream(text, { values, signal: this.#signal })) {
      yield* rows;
    }
  }
}
