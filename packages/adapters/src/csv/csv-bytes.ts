import { Buffer } from "node:buffer";
import type { Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileError } from "../source/file-problem.ts";
import type { TableReading } from "../source/table-source.ts";
import { Utf8Gate } from "../text/utf8-gate.ts";
import { rowTooLong } from "./csv-problem.ts";
import { type Delimiter, detectDelimiter, headerLine } from "./delimiter.ts";
import type { CsvLimits } from "./limits.ts";
import { RowGuard } from "./row-guard.ts";

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
  readonly signal: AbortSignal | undefined;
  readonly progress: TableReading["progress"];
  /** Lines read so far. */
  rows: number;
}

/** The bytes of a file that were found to be text, and what separates its cells. */
export interface CsvBytes {
  readonly delimiter: Delimiter;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Opens a file and reads as far as the end of its header line, which tells the delimiter. */
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
  const delimiter = reading.delimiter ?? detectDelimiter(line ?? start.toString());
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
  const gate = new Utf8Gate(file);
  let done = 0;
  try {
    const total = progress === undefined ? 0 : (await stat(path)).size;
    for await (const chunk of createReadStream(path, signal === undefined ? {} : { signal })) {
      const bytes = asBytes(chunk);
      hash.update(bytes);
      done += bytes.length;
      progress?.({ rows: reading.rows, done, total });
      yield gate.pass(bytes);
    }
  } catch (error) {
    throw fileError(error, path);
  }
  yield gate.finish();
}

/** Without an encoding a file stream gives buffers only; its type doesn't say so. */
function asBytes(chunk: unknown): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}
