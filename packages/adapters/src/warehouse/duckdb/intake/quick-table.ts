import type { TablePlan } from "../../../records/table-plan.ts";
import type { HeaderReading } from "../../../source/header.ts";
import type { AsideRow, RefusedRow, TableEnd, TableHeader, TableRow } from "../../../source/table.ts";
import type { SourcePlace, TableReading } from "../../../source/table-source.ts";

/** Columns that give days or moments of their own, and not texts. */
export type TimeColumn = "date" | "datetime";

/** A table that DuckDB can read by itself. */
export interface QuickTable {
  readonly header: Pick<HeaderReading, "positions">;
  /** Names of all columns, as they look. */
  readonly names: readonly string[];
  /** The header as the streaming intake gives it. */
  readonly part: TableHeader;
  /** Some of its rows, by the names of the columns that are asked for. */
  readonly sample: readonly ReadonlyMap<string, string>[];
  /** Its rows in SQL, in the order in which they stand: the cell of the first column under the name r0, a blank one an empty text. */
  readonly relation: string;
  /** The cells as they are kept for the slow lane, in SQL over the relation: texts. */
  readonly raw: readonly string[];
  /** What must be true of a plain row beside what is asked of its cells, in SQL over the relation. */
  readonly wholly?: string;
  /** Places of columns that are no texts; a blank cell is NULL there. */
  readonly times: ReadonlyMap<number, TimeColumn>;
  /** Whether it is laid as people lay tables: with titles, totals and cells that are missing. */
  readonly isGrid: boolean;
  /** Whether rows may have columns that the first ones do not have: those that have them are not plain. */
  readonly isOpen?: boolean;
  /** The number of the first row. */
  readonly firstRow: number;
  /** Looks at the file itself, while DuckDB reads it; undefined where it is not as simple as it looked. */
  scan(watching: Pick<TableReading, "signal" | "progress">): Promise<ScannedTable | undefined>;
  /** What makes parts of the rows that SQL does not take. */
  slowRows(place: SourcePlace, plan: TablePlan): SlowRows;
}

/** What was found out by looking at every byte of a file. */
export interface ScannedTable {
  readonly sha256: string;
  readonly rows: number;
}

/** A row that SQL did not take. */
export interface SlowRow {
  readonly row: number;
  /** All its cells as they are kept; undefined for one that is not there. */
  readonly cells: readonly (string | undefined)[];
}

/** Makes parts of rows as the streaming intake does, with its own means. */
export interface SlowRows {
  /** Undefined for a blank row. */
  partOf(row: SlowRow): TableRow | RefusedRow | AsideRow | undefined;
  /** The end of the table, when this many rows were taken by SQL. */
  end(plain: number, sha256: string): TableEnd;
}
