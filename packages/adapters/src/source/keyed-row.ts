import type { Problem } from "@cchc/core";
import type { RowOrigin } from "./table.ts";

/** One record of a source whose values have names: an object of JSON, a row of a database. */
export interface KeyedRow {
  /** Number of the record, from 1. */
  readonly row: number;
  /** Trimmed text (Unicode NFC) by name; what is null or absent is not there. */
  readonly values: ReadonlyMap<string, string>;
  /** Names whose value is a number or date of the source's own. */
  readonly typed?: ReadonlySet<string>;
  readonly origin?: RowOrigin;
  /** Why the record cannot be used, such as a list where an object belongs. */
  readonly problem?: Problem;
}
