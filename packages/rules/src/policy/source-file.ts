import type { Place } from "@cchc/core";

/** A path inside a document: keys and list positions. */
export type DocumentPath = readonly (string | number)[];

/** One file of a policy as data, with a way to say where a value was written. */
export interface PolicyFile {
  /** Path inside the policy folder: `indicators/2-1-progress.yaml`. */
  readonly path: string;
  readonly data: unknown;
  /** Place of the value at a path, or of the nearest thing above it. */
  readonly locate: (path: DocumentPath, part?: "key" | "value") => Place;
}
