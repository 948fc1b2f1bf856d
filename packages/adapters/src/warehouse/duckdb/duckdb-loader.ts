import {
  type AnyRecord,
  dayNumber,
  type Exact,
  type Field,
  type FieldValue,
  isPlainDate,
  isPlainDateTime,
} from "@cchc/core";
import type { DuckDBAppender, DuckDBDataChunk, DuckDBValue } from "@duckdb/node-api";
import { secondOf } from "../dialect/clickhouse.ts";
import { decimalPlaces } from "../dialect/standard.ts";
import type { RecordLoader } from "../record-store.ts";
import type { DuckDbApi } from "./duckdb-api.ts";

/** As many rows as a vector of DuckDB has. */
const chunkRows = 2048;

/** Loads records into the table of an entity, column by column. */
export class DuckDbLoader implements RecordLoader {
  readonly #api: DuckDbApi;
  readonly #appender: DuckDBAppender;
  readonly #fields: readonly (readonly [name: string, field: Field])[];
  #columns: DuckDBValue[][];
  #rows = 0;

  constructor(api: DuckDbApi, appender: DuckDBAppender, fields: readonly (readonly [name: string, field: Field])[]) {
    this.#api = api;
    this.#appender = appender;
    this.#fields = fields;
    this.#columns = this.#emptyColumns();
  }

  add(record: AnyRecord): void {
    for (const [place, [name, field]] of this.#fields.entries()) {
      const value = record[name];
      this.#columns[place]?.push(value === undefined ? null : this.#valueOf(value, field));
    }
    this.#columns[this.#fields.length]?.push(BigInt(this.#rows));
    this.#rows += 1;
    if (this.#rows % chunkRows === 0) {
      this.#flush();
    }
  }

  async close(): Promise<void> {
    this.#flush();
    this.#appender.closeSync();
  }

  #emptyColumns(): DuckDBValue[][] {
    return Array.from({ length: this.#fields.length + 1 }, () => []);
  }

  #flush(): void {
    if (this.#columns[0]?.length === 0) {
      return;
    }
    const chunk: DuckDBDataChunk = this.#api.DuckDBDataChunk.create(this.#types());
    chunk.setColumns(this.#columns);
    this.#appender.appendDataChunk(chunk);
    this.#columns = this.#emptyColumns();
  }

  #types() {
    return [...this.#fields.map(([, field]) => this.#typeOf(field)), this.#api.BIGINT];
  }

  #typeOf({ type }: Field) {
    switch (type) {
      case "text":
      case "code":
        return this.#api.VARCHAR;
      case "date":
        return this.#api.DATE;
      case "datetime":
        return this.#api.TIMESTAMP;
      case "boolean":
        return this.#api.BOOLEAN;
      case "whole":
        return this.#api.BIGINT;
      case "decimal":
        return this.#api.DECIMAL(38, decimalPlaces);
    }
  }

  #valueOf(value: FieldValue, { type }: Field): DuckDBValue {
    if (type === "date" && typeof value === "string" && isPlainDate(value)) {
      return new this.#api.DuckDBDateValue(dayNumber(value));
    }
    if (type === "datetime" && typeof value === "string" && isPlainDateTime(value)) {
      return new this.#api.DuckDBTimestampValue(BigInt(secondOf(value)) * 1_000_000n);
    }
    if (typeof value === "number") {
      return BigInt(value);
    }
    return typeof value === "object" ? this.#decimal(value) : value;
  }

  #decimal(value: Exact): DuckDBValue {
    const scaled = value.times(10n ** BigInt(decimalPlaces));
    return new this.#api.DuckDBDecimalValue(scaled.floor(), 38, decimalPlaces);
  }
}
