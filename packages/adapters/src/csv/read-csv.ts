import { createHash } from "node:crypto";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import type { Grid, GridRow } from "../source/grid.ts";
import { gridParts, gridTop } from "../source/grid-parts.ts";
import type { TablePart } from "../source/table.ts";
import type { TableReading, TableTop } from "../source/table-source.ts";
import type { TextEncoding } from "../text/text-encoding.ts";
import { type CsvReading, openCsv } from "./csv-bytes.ts";
import { quoteError } from "./csv-problem.ts";
import type { Delimiter } from "./delimiter.ts";
import { type CsvLimits, defaultLimits } from "./limits.ts";
import { separatorLine } from "./separator-line.ts";

/** What to read from a CSV file. */
export interface CsvOptions extends TableReading {
  /** Name of the file in messages and places; its base name when absent. */
  readonly file?: string;
  readonly limits?: Partial<CsvLimits>;
  /** What separates the cells; told from the header line when absent. */
  readonly delimiter?: Delimiter;
  /** How the text is encoded; recognised when absent. */
  readonly encoding?: TextEncoding;
  /** Row that the header is in; found by the columns that are asked for when absent. */
  readonly headerRow?: number;
}

/**
 * Reads a CSV file as a stream: UTF-8 with or without byte order mark, or another known encoding, which is recognised and told; LF, CRLF or CR; comma, semicolon or tab, told from the header.
 * Memory stays within a few chunks and one row, however large the file.
 *
 * @throws CchcError `file/…`, `text/…` (its encoding), `csv/…` (quotation marks, limits) or `table/…` (empty, no rows, header).
 * @example
 * for await (const part of readCsv("counts.csv", { columns: { required: ["unit", "measure"] } })) {
 *   if (part.kind === "row") console.log(part.row, part.cells.get("unit"));
 * }
 */
export async function* readCsv(path: string, options: CsvOptions): AsyncGenerator<TablePart, void, undefined> {
  options.signal?.throwIfAborted();
  const reading = readingOf(path, options);
  try {
    yield* gridParts(gridOf(reading, options), options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw parserError(error, reading.file);
  }
}

/**
 * The header of a CSV file: by the columns that are asked for, or else the first row that is not blank.
 *
 * @throws CchcError as {@link readCsv} does.
 */
export async function readCsvHeader(path: string, options: Partial<CsvOptions> = {}): Promise<TableTop> {
  options.signal?.throwIfAborted();
  const reading = readingOf(path, options);
  try {
    return await gridTop(gridOf(reading, options), options.columns);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw parserError(error, reading.file);
  }
}

/** The rows of a CSV file as they stand, without looking for a header. */
export function csvGrid(path: string, options: Partial<CsvOptions> = {}): Grid {
  const reading = readingOf(path, options);
  const grid = gridOf(reading, options);
  return { ...grid, rows: explained(grid.rows, reading) };
}

async function* explained(rows: AsyncIterable<GridRow>, { file, signal }: CsvReading): AsyncGenerator<GridRow> {
  try {
    yield* rows;
  } catch (error) {
    signal?.throwIfAborted();
    throw parserError(error, file);
  }
}

function readingOf(path: string, options: Partial<CsvOptions>): CsvReading {
  return {
    path,
    file: options.file ?? basename(path),
    limits: { ...defaultLimits, ...options.limits },
    hash: createHash("sha256"),
    delimiter: options.delimiter,
    encoding: options.encoding,
    columns: options.columns,
    signal: options.signal,
    progress: options.progress,
    separator: undefined,
    rows: 0,
    notes: [],
  };
}

function gridOf(reading: CsvReading, { headerRow, encoding }: Partial<CsvOptions>): Grid {
  return {
    place: { file: reading.file },
    rows: records(reading),
    ragged: "refuse",
    headerRow,
    encoding,
    conversions: () => reading.notes,
    notes: () => (reading.separator === undefined ? [] : [separatorLine(reading.separator, { file: reading.file })]),
    sha256: () => reading.hash.digest("hex"),
  };
}

/** The cells of every line, blank lines too, so that counting them gives the row number of a spreadsheet. */
async function* records(reading: CsvReading): AsyncGenerator<GridRow> {
  const { delimiter, bytes } = await openCsv(reading);
  const parser = parse({ delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
  // The parser rejects with the same error when it is iterated; this promise would only report it twice.
  pipeline(Readable.from(bytes), parser).catch(() => undefined);
  for await (const cells of parser) {
    reading.rows += 1;
    // A line that names the delimiter counts as a blank one.
    const isTable = reading.separator === undefined || reading.rows > 1;
    yield {
      row: reading.rows,
      cells: isTable && Array.isArray(cells) ? cells.map(cellText) : [],
    };
  }
}

/** Below U+0300 every text is in NFC already; asking ICU about each of millions of codes and dates would cost more than the look. */
const mayCompose = /[\u0300-\uffff]/;

function cellText(cell: unknown): string {
  const text = String(cell).trim();
  return mayCompose.test(text) ? text.normalize("NFC").trim() : text;
}

/** csv-parse tells how many lines it gave before it stopped, so the row is the one after. */
function parserError(error: unknown, file: string): unknown {
  if (!(error instanceof CsvError)) {
    return error;
  }
  const before: unknown = error["records"];
  const place = typeof before === "number" ? { file, row: before + 1 } : { file };
  return quoteError(error.code, place) ?? error;
}
