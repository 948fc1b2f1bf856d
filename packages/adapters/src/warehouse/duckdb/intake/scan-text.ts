import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { SimpleLines } from "./simple-lines.ts";

/** What was found out about a file of text by looking at every byte of it. */
export interface ScannedText {
  readonly sha256: string;
  /** Blank ones at its end left out. */
  readonly lines: number;
}

/** What a scan is told. */
export interface Scanning {
  /** What stands between cells; absent for lines that are not taken apart. */
  readonly delimiter?: string;
  readonly signal?: AbortSignal | undefined;
  /** Told the bytes that are done. */
  readonly progress?: ((bytes: number) => void) | undefined;
}

const lineFeed = 0x0a;
/** A line as long as this may be over the limits of a row; the streaming intake says so. */
const pieceBytes = 1 << 18;
/** No line that was scanned and found simple is longer. */
export const longestLine = 2 * pieceBytes;
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Counts lines, and looks whether a file is so simple that DuckDB takes it apart as the streaming intake does; undefined for any other, which is no verdict on it. */
export async function scanText(
  path: string,
  { delimiter, signal, progress }: Scanning,
): Promise<ScannedText | undefined> {
  const file = await open(path);
  try {
    const hash = createHash("sha256");
    const lines = new WholeLines(new SimpleLines(delimiter));
    for (let done = 0; ; ) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(lines.room);
      if (bytesRead === 0) {
        return lines.finish() ? { sha256: hash.digest("hex"), lines: lines.count } : undefined;
      }
      hash.update(lines.room.subarray(0, bytesRead));
      done += bytesRead;
      if (!lines.take(bytesRead)) {
        return undefined;
      }
      progress?.(done);
    }
  } finally {
    await file.close();
  }
}

/** Puts the pieces of lines together that the ends of reads cut: all in one place, for a new one each time would be as dear as the reading. */
class WholeLines {
  readonly #lines: SimpleLines;
  readonly #bytes = Buffer.allocUnsafe(longestLine);
  /** Bytes of a line whose end is not yet read. */
  #held = 0;
  #isFirst = true;

  constructor(lines: SimpleLines) {
    this.#lines = lines;
  }

  get count(): number {
    return this.#lines.count;
  }

  /** Where the next bytes are read to. */
  get room(): Buffer {
    return this.#bytes.subarray(this.#held, this.#held + pieceBytes);
  }

  /** Takes so many bytes that were read. */
  take(count: number): boolean {
    const read = this.#bytes.subarray(0, this.#held + count);
    const end = read.lastIndexOf(lineFeed) + 1;
    const isSimple = end === 0 || this.#give(read.subarray(0, end));
    read.copyWithin(0, end);
    this.#held = read.length - end;
    return isSimple && this.#held < pieceBytes;
  }

  finish(): boolean {
    return this.#held === 0 || this.#give(this.#bytes.subarray(0, this.#held));
  }

  #give(whole: Buffer): boolean {
    const isMarked = this.#isFirst && whole.subarray(0, mark.length).equals(mark);
    this.#isFirst = false;
    return this.#lines.take(isMarked ? whole.subarray(mark.length) : whole);
  }
}
