import type { FileMapping } from "../mapping/record-mapping.ts";
import type { TableSource } from "./table-source.ts";

/** What is known of a file before it is opened. */
export interface FileOpening {
  /** Path inside the data folder, for messages. */
  readonly name: string;
  /** What a mapping says of the file. */
  readonly mapping?: FileMapping | undefined;
  /** All that a mapping says of the file, where it speaks of several sheets. */
  readonly mappings?: readonly FileMapping[];
  readonly signal?: AbortSignal | undefined;
}

/** A kind of file that holds tables. Kinds that need a library load it when the first file is opened. */
export interface FileKind {
  /** Endings of names, lower case, without the dot. */
  readonly extensions: readonly string[];
  /**
   * The tables in a file: one, or one for each sheet that has any cell.
   *
   * @throws CchcError when the file is not of this kind, is over a limit, or `source/missing-library`.
   */
  open(path: string, opening: FileOpening): Promise<readonly TableSource[]>;
}
