import type { Problem } from "@cchc/core";
import type { SourcePlace } from "../source/source-place.ts";
import type { JsonObject } from "./json-value.ts";

/** One element of a list of records: an object, or why it is none. */
export interface JsonRow {
  /** Number of the element, from 1; in JSON Lines the line. */
  readonly row: number;
  readonly object?: JsonObject;
  readonly problem?: Problem;
}

/** A list of records in JSON. */
export interface JsonRows {
  readonly place: SourcePlace;
  readonly rows: AsyncIterable<JsonRow>;
  /** Asked for after the last row. */
  readonly sha256: () => string;
  /** What was converted on the way, such as UTF-16; asked for after the last row. */
  readonly notes?: () => readonly Problem[];
}
