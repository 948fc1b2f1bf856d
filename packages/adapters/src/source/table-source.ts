import type { Delimiter } from "../csv/delimiter.ts";
import type { CsvLimits } from "../csv/limits.ts";
import type { JsonRows } from "../json/json-list.ts";
import type { TextEncoding } from "../text/text-encoding.ts";
import type { ColumnFile } from "./column-file.ts";
import type { Grid } from "./grid.ts";
import type { ObjectLines } from "./object-lines.ts";
import type { SourcePlace } from "./source-place.ts";
import type { TableColumns, TablePart } from "./table.ts";

export type { SourcePlace } from "./source-place.ts";

/** How far a reading has come. */
export interface TableProgress {
  /** Rows read so far. */
  readonly rows: number;
  /** Bytes (of a file) or rows (of a database) that are done. */
  readonly done: number;
  /** What `done` will be at the end; absent where nobody knows. */
  readonly total?: number;
}

/** One reading of a table. */
export interface TableReading {
  readonly columns: TableColumns;
  /** Whether a table may have a header and no rows; otherwise that is the error `table/no-rows`. */
  readonly mayBeEmpty?: boolean;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told from time to time, and at the end. */
  readonly progress?: (done: TableProgress) => void;
}

/** A file of separated cells, and what is said of it. */
export interface TextTable {
  readonly path: string;
  readonly delimiter?: Delimiter;
  readonly encoding?: TextEncoding;
  readonly headerRow?: number;
  readonly limits?: Partial<CsvLimits>;
}

/** The header row of a table, as it stands there. */
export interface TableTop {
  readonly cells: readonly string[];
  readonly row: number;
}

/**
 * A table that can be read, whatever it lies in: a CSV file, a sheet, a list in JSON, a table of a database, the answers of a portal.
 * Every kind passes the same contract (`test/source-contract.ts`): streamed, placed, stopped when asked, never ended before its end.
 */
export interface TableSource {
  readonly place: SourcePlace;
  /** Whether people do not see it, as a hidden sheet: it is read only where a mapping names it. */
  readonly hidden?: boolean;
  /** Where its text lies, where it is a file of separated cells: engines that read such files themselves read it there. */
  readonly text?: TextTable;
  /** Where its columns lie, where it is a file of typed columns: engines that read such files themselves read it there. */
  readonly columnFile?: ColumnFile;
  /** Where its objects lie, where it is a file with one on each line: engines that read such files themselves read it there. */
  readonly objectLines?: ObjectLines | undefined;
  /** What {@link TableProgress.done} will come to, where it is known before the reading: the bytes of a file. */
  readonly size?: number;
  /** The header, found by the columns that are asked for if any are. */
  top(reading?: Partial<TableReading>): Promise<TableTop>;
  /** The table as rows of cells, title rows included, where it is such a one: forms of the field are found in it by their own marks. */
  grid?(reading?: Partial<TableReading>): Grid;
  /** The objects that rows come from, with the lists inside them, where it is a list of objects. */
  objects?(reading?: Partial<TableReading>): JsonRows;
  /** Reads the table from its start; each call reads anew. */
  read(reading: TableReading): AsyncGenerator<TablePart, void, undefined>;
}

/** The name of a source in accounts and messages: `ho-so.csv`, `so-lieu.xlsx#Hồ sơ`. */
export function sourceName({ file, sheet }: SourcePlace): string {
  return sheet === undefined ? file : `${file}#${sheet}`;
}
