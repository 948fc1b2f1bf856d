import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { ScannedTable } from "./quick-table.ts";
import { SimpleLines } from "./simple-lines.ts";

/** What a scan is told. */
export interface Scanning {
  readonly delimiter: string;
  readonly signal?: AbortSignal | undefined;
  /** Told the bytes that are done. */
  readonly progress?: ((bytes: number) => void) | undefined;
}

const lineFeed = 0x0a;
/** A line as long as this may be over the limits of a row; the streaming intake says so. */
const pieceBytes = 1 << 18;
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Counts the rows under the header, and looks whether a file is so simple that DuckDB takes it apart as the streaming intake does; undefined for any other, which is no verdict on it. */
export async function scanText(
  path: string,
  { delimiter, signal, progress }: Scanning,
): Promise<ScannedTable | undefined> {
  const hash = createHash("sha256");
  const lines = new WholeLines(new SimpleLines(delimiter));
  const options = { highWaterMark: pieceBytes, ...(signal === undefined ? {} : { signal }) };
  let done = 0;
  for await (const chunk of createReadStream(path, options)) {
    const bytes = asBytes(chunk);
    hash.update(bytes);
    done += bytes.length;
    if (!lines.take(bytes)) {
      return undefined;
    }
    progress?.(done);
  }
  return lines.finish() ? { sha256: hash.digest("hex"), rows: lines.count - 1 } : undefined;
}

/** Without an encoding a file stream gives buffers only; its type doesn't say so. */
function asBytes(chunk: unknown): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}

/** Puts the pieces of lines together that the ends of chunks cut. */
class WholeLines {
  readonly #lines: SimpleLines;
  #held: Buffer = Buffer.alloc(0);
  #isFirst = true;

  constructor(lines: SimpleLines) {
    this.#lines = lines;
  }

  get count(): number {
    return this.#lines.count;
  }

  take(chunk: Buffer): boolean {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end === 0) {
      this.#held = this.#joined(chunk);
      return this.#held.length < pieceBytes;
    }
    const whole = this.#joined(chunk.subarray(0, end));
    this.#held = Buffer.from(chunk.subarray(end));
    return this.#give(whole);
  }

  finish(): boolean {
    return this.#held.length === 0 || this.#give(this.#held);
  }

  #joined(part: Buffer): Buffer {
    return this.#held.length === 0 ? part : Buffer.concat([this.#held, part]);
  }

  #give(whole: Buffer): boolean {
    const isMarked = this.#isFirst && whole.subarray(0, mark.length).equals(mark);
    this.#isFirst = false;
    return this.#lines.take(isMarked ? whole.subarray(mark.length) : whole);
  }
}
