import type { FileMapping } from "../mapping/record-mapping.ts";
import type { TableSource } from "../source/table-source.ts";

/** A form of the field: a table whose rows and columns are not records and fields, seen as one whose are. */
export interface TableFormat {
  /** Entities whose records can be taken out of it. */
  readonly entities: readonly string[];
  /** Whether a table that no mapping speaks of is filled in on this form. */
  recognises?(source: TableSource): Promise<boolean>;
  /** The table seen as one of records. */
  view(source: TableSource, mapping: FileMapping | undefined, entity: string): TableSource;
}
