import { createHash } from "node:crypto";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Place, Problem } from "@cchc/core";
import { CsvError, parse } from "csv-parse";
import type { RefusedRow, TableColumns, TablePart, TableRow } from "../source/table.ts";
import { type CsvReading, openCsv } from "./csv-bytes.ts";
import { emptyFile, headerOnly, quoteError } from "./csv-problem.ts";
import type { Delimiter } from "./delimiter.ts";
import { type CsvHeader, readHeader } from "./header.ts";
import { type CsvLimits, defaultLimits } from "./limits.ts";

/** What to read from a CSV file. */
export interface CsvOptions {
  readonly columns: TableColumns;
  /** Name of the file in messages and places; its base name when absent. */
  readonly file?: string;
  readonly limits?: Partial<CsvLimits>;
  /** What separates the cells; told from the header line when absent. */
  readonly delimiter?: Delimiter;
  /** Whether a file may have a header and no rows; otherwise that is the error `csv/no-rows`. */
  readonly mayBeEmpty?: boolean;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a CSV file as a stream: UTF-8 with or without byte order mark; LF, CRLF or CR; comma, semicolon or tab, told from the header.
 * Memory stays within a few chunks and one row, however large the file.
 *
 * @throws CchcError `file/…`, `text/…` (not UTF-8) or `csv/…` (empty, no rows, header, quotation marks, limits).
 * @example
 * for await (const part of readCsv("counts.csv", { columns: { required: ["unit", "measure"] } })) {
 *   if (part.kind === "row") console.log(part.row, part.cells.get("unit"));
 * }
 */
export async function* readCsv(path: string, options: CsvOptions): AsyncGenerator<TablePart, void, undefined> {
  options.signal?.throwIfAborted();
  const reading = readingOf(path, options);
  try {
    yield* tableParts(reading, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw parserError(error, reading.file);
  }
}

/**
 * The first row of a CSV file that is not blank, to see what columns there are before asking for any.
 *
 * @throws CchcError as {@link readCsv} does.
 */
export async function readCsvHeader(path: string, options: Omit<CsvOptions, "columns"> = {}): Promise<CsvTop> {
  options.signal?.throwIfAborted();
  const reading = readingOf(path, options);
  let row = 0;
  try {
    for await (const cells of records(reading)) {
      row += 1;
      if (cells.some((cell) => cell !== "")) {
        return { cells, row };
      }
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw parserError(error, reading.file);
  }
  throw emptyFile(reading.file);
}

/** The header row of a file. */
export interface CsvTop {
  readonly cells: readonly string[];
  readonly row: number;
}

function readingOf(path: string, options: Omit<CsvOptions, "columns">): CsvReading {
  return {
    path,
    file: options.file ?? basename(path),
    limits: { ...defaultLimits, ...options.limits },
    hash: createHash("sha256"),
    delimiter: options.delimiter,
    signal: options.signal,
  };
}

async function* tableParts(
  reading: CsvReading,
  { columns, mayBeEmpty = false }: CsvOptions,
): AsyncGenerator<TablePart, void, undefined> {
  const { file } = reading;
  let header: CsvHeader | undefined;
  let row = 0;
  let read = 0;
  for await (const cells of records(reading)) {
    row += 1;
    if (cells.every((cell) => cell === "")) {
      continue;
    }
    if (header === undefined) {
      header = readHeader(cells, { file, row }, columns);
      yield { kind: "header", columns: [...header.positions.keys()], warnings: header.warnings };
    } else {
      read += 1;
      yield readRow(cells, header, { file, row });
    }
  }
  if (header === undefined) {
    throw emptyFile(file);
  }
  if (read === 0 && !mayBeEmpty) {
    throw headerOnly({ file, row });
  }
  yield { kind: "end", read, sha256: reading.hash.digest("hex") };
}

/** The cells of every line, blank lines too, so that counting them gives the row number of a spreadsheet. */
async function* records(reading: CsvReading): AsyncGenerator<readonly string[]> {
  const { delimiter, bytes } = await openCsv(reading);
  const parser = parse({ delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
  // The parser rejects with the same error when it is iterated; this promise would only report it twice.
  pipeline(Readable.from(bytes), parser).catch(() => undefined);
  for await (const cells of parser) {
    yield Array.isArray(cells) ? cells.map((cell) => String(cell).normalize("NFC").trim()) : [];
  }
}

function readRow(
  cells: readonly string[],
  header: CsvHeader,
  place: Required<Pick<Place, "file" | "row">>,
): TableRow | RefusedRow {
  if (cells.length !== header.width) {
    return { kind: "refused", row: place.row, problem: ragged(cells.length, header.width, place) };
  }
  const named = new Map<string, string>();
  for (const [name, position] of header.positions) {
    named.set(name, cells[position] ?? "");
  }
  return { kind: "row", row: place.row, cells: named };
}

function ragged(given: number, width: number, place: Place): Problem {
  return {
    code: given > width ? "csv/too-many-cells" : "csv/too-few-cells",
    what:
      given > width
        ? { vi: "dòng có nhiều ô hơn dòng tiêu đề", en: "the row has more cells than the header" }
        : { vi: "dòng có ít ô hơn dòng tiêu đề", en: "the row has fewer cells than the header" },
    given: String(given),
    expected: {
      vi: `${width} ô; ô có chứa dấu phân cách phải đặt trong ngoặc kép`,
      en: `${width} cells; a cell that holds a delimiter goes in quotation marks`,
    },
    place,
  };
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
