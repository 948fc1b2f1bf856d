import type { Problem } from "@cchc/core";
import type { KeyedRow } from "./keyed-row.ts";
import { type KeyedNames, KeyedRows } from "./keyed-rows.ts";
import type { TablePart } from "./table.ts";
import { headerOnly } from "./table-problem.ts";
import type { TableReading } from "./table-source.ts";

/** A table whose values have names. */
export interface KeyedTable extends KeyedNames {
  readonly rows: AsyncIterable<KeyedRow>;
  /** Asked for after the last row. */
  readonly sha256: () => string;
  /** What is worth telling of the whole; asked for after the last row. */
  readonly notes?: (() => readonly Problem[]) | undefined;
}

/** The parts of a table whose values have names. */
export async function* keyedParts(
  table: KeyedTable,
  { columns, mayBeEmpty }: TableReading,
): AsyncGenerator<TablePart, void, undefined> {
  const keyed = new KeyedRows(table, columns);
  yield keyed.header;
  let read = 0;
  for await (const row of table.rows) {
    read += 1;
    yield keyed.partOf(row);
  }
  if (read === 0 && mayBeEmpty !== true) {
    throw headerOnly(table.place);
  }
  const told = [...(table.notes?.() ?? []), ...keyed.notes];
  yield { kind: "end", read, sha256: table.sha256(), ...(told.length === 0 ? {} : { warnings: told }) };
}
