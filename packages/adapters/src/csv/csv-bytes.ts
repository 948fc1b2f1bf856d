import { Buffer } from "node:buffer";
import type { Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Problem } from "@cchc/core";
import { fileError } from "../source/file-problem.ts";
import type { TableColumns } from "../source/table.ts";
import type { TableReading } from "../source/table-source.ts";
import { isMarkup, markup } from "../text/markup.ts";
import type { TextEncoding } from "../text/text-encoding.ts";
import { TextGate } from "../text/text-gate.ts";
import { rowTooLong } from "./csv-problem.ts";
import { type Delimiter, delimiterOf, headerLine } from "./delimiter.ts";
import type { CsvLimits } from "./limits.ts";
import { RowGuard } from "./row-guard.ts";
import { separatorOf } from "./separator-line.ts";

/** One reading of one file. */
export interface CsvReading {
  readonly path: string;
  /** Name for messages. */
  readonly file: string;
  readonly limits: CsvLimits;
  /** Gets every byte of the file, the byte order mark included. */
  readonly hash: Hash;
  /** Told from the header line when absent. */
  readonly delimiter: Delimiter | undefined;
  /** Told from the bytes when absent. */
  readonly encoding: TextEncoding | undefined;
  /** Columns that are asked for: the line that has them tells the delimiter. */
  readonly columns: TableColumns | undefined;
  readonly signal: AbortSignal | undefined;
  readonly progress: TableReading["progress"];
  /** Lines read so far. */
  rows: number;
  /** What the first line names for Excel, `sep=;`; known once the file is open. */
  separator: Delimiter | undefined;
  /** What was converted on the way. */
  notes: readonly Problem[];
}

/** The bytes of a file that were found to be text, and what separates its cells. */
export interface CsvBytes {
  readonly delimiter: Delimiter;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Opens a file and reads as far as the end of its first line; the lines up to the header tell the delimiter. */
export async function openCsv(reading: CsvReading): Promise<CsvBytes> {
  const chunks = textBytes(reading);
  const head: Buffer[] = [];
  let size = 0;
  let line: string | undefined;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head.push(next.value);
    size += next.value.length;
    line = headerLine(Buffer.concat(head).toString());
    if (line !== undefined) {
      break;
    }
    if (size > reading.limits.rowBytes) {
      await chunks.return(undefined);
      throw rowTooLong({ file: reading.file, row: 1 }, reading.limits);
    }
  }
  const start = Buffer.concat(head);
  const text = start.toString();
  if (isMarkup(text)) {
    await chunks.return(undefined);
    throw markup({ file: reading.file });
  }
  reading.separator = separatorOf(text);
  const delimiter = reading.delimiter ?? reading.separator ?? delimiterOf(line ?? text, text, reading.columns);
  return { delimiter, bytes: guarded(start, chunks, new RowGuard(reading.file, delimiter, reading.limits)) };
}

async function* guarded(start: Buffer, rest: AsyncIterable<Buffer>, guard: RowGuard): AsyncGenerator<Buffer> {
  guard.watch(start);
  yield start;
  for await (const chunk of rest) {
    guard.watch(chunk);
    yield chunk;
  }
}

async function* textBytes(reading: CsvReading): AsyncGenerator<Buffer, undefined> {
  const { path, file, hash, signal, progress } = reading;
  const gate = new TextGate(file, reading.encoding);
  let done = 0;
  try {
    const total = progress === undefined ? 0 : (await stat(path)).size;
    for await (const chunk of createReadStream(path, signal === undefined ? {} : { signal })) {
      const bytes = asBytes(chunk);
      hash.update(bytes);
      done += bytes.length;
      progress?.({ rows: reading.rows, done, total });
      const text = gate.pass(bytes);
      reading.notes = gate.notes;
      yield text;
    }
  } catch (error) {
    throw fileError(error, path);
  }
  const rest = gate.finish();
  reading.notes = gate.notes;
  yield rest;
}

/** Without an encoding a file stream gives buffers only; its type doesn't say so. */
function asBytes(chunk: unknown): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}
