import { Buffer, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** What was found out about a file of text by looking at every byte of it. */
export interface ScannedText {
  readonly sha256: string;
  /** Lines, each one row of cells. */
  readonly lines: number;
}

/** What a scan is told. */
export interface Scanning {
  readonly delimiter: string;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((bytes: number) => void) | undefined;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
/** A line as long as this may be over the limits of a row; the streaming intake says so. */
const pieceBytes = 1 << 18;
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Looks whether a file is so simple that every reader of CSV takes it apart in the same way: UTF-8, no control character that
 * readers treat differently, one kind of line ends, no blank line, quotation marks around whole cells only and no line break
 * inside them. Undefined for any other file, which is no verdict on it.
 */
export async function scanText(path: string, { signal, ...scanning }: Scanning): Promise<ScannedText | undefined> {
  const hash = createHash("sha256");
  const lines = new SimpleLines(scanning.delimiter.charCodeAt(0));
  let [held, done]: [Buffer, number] = [Buffer.alloc(0), 0];
  const options = { highWaterMark: pieceBytes, ...(signal === undefined ? {} : { signal }) };
  for await (const chunk of createReadStream(path, options)) {
    const bytes = asBytes(chunk);
    hash.update(bytes);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    if (end === 0 && bytes.length >= pieceBytes) {
      return undefined;
    }
    if (end > 0) {
      const whole = held.length === 0 ? bytes.subarray(0, end) : Buffer.concat([held, bytes.subarray(0, end)]);
      if (!lines.take(done === 0 ? withoutMark(whole) : whole)) {
        return undefined;
      }
      done += whole.length;
      held = bytes.subarray(end);
    } else {
      held = Buffer.concat([held, bytes]);
    }
    scanning.progress?.(done + held.length);
  }
  const last = done === 0 ? withoutMark(held) : held;
  return last.length > 0 && !lines.take(last) ? undefined : { sha256: hash.digest("hex"), lines: lines.count };
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, mark.length).equals(mark) ? bytes.subarray(mark.length) : bytes;
}

/** Without an encoding a file stream gives buffers only; its type doesn't say so. */
function asBytes(chunk: unknown): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}

/** Counts lines for as long as they are simple. */
class SimpleLines {
  count = 0;
  readonly #delimiter: number;
  /** Whether lines end in CR LF; told by the first. */
  #returns: boolean | undefined;
  /** Blank lines at the end of a file are none of its rows. */
  #blank = false;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  /** Takes whole lines; the last one of a file may lack its end. */
  take(bytes: Buffer): boolean {
    const isText = isUtf8(bytes) && !bytes.includes(0) && !bytes.includes(1);
    return isText && this.#takeLines(bytes) && this.#takeReturns(bytes) && this.#takeQuotes(bytes);
  }

  #takeLines(bytes: Buffer): boolean {
    let from = 0;
    while (from < bytes.length) {
      const found = bytes.indexOf(lineFeed, from);
      const end = found === -1 ? bytes.length : found;
      const returned = end > from && bytes[end - 1] === carriageReturn;
      if (found !== -1) {
        this.#returns ??= returned;
      }
      const isBlank = end - (returned ? 1 : 0) === from;
      if ((found !== -1 && returned !== this.#returns) || (this.#blank && !isBlank)) {
        return false;
      }
      this.#blank = isBlank;
      this.count += isBlank ? 0 : 1;
      from = end + 1;
    }
    return true;
  }

  /** A CR inside a line would end it for some readers. */
  #takeReturns(bytes: Buffer): boolean {
    for (let at = bytes.indexOf(carriageReturn); at !== -1; at = bytes.indexOf(carriageReturn, at + 1)) {
      if (bytes[at + 1] !== lineFeed) {
        return false;
      }
    }
    return true;
  }

  #takeQuotes(bytes: Buffer): boolean {
    for (let open = bytes.indexOf(quote); open !== -1; ) {
      const close = this.#closeOf(bytes, open);
      if (close === undefined) {
        return false;
      }
      open = bytes.indexOf(quote, close + 1);
    }
    return true;
  }

  /** Where a quoted cell ends; undefined if it is none, or has a line break in it. */
  #closeOf(bytes: Buffer, open: number): number | undefined {
    if (open > 0 && !this.#isBetween(bytes[open - 1] ?? 0)) {
      return undefined;
    }
    let close = bytes.indexOf(quote, open + 1);
    while (close !== -1 && bytes[close + 1] === quote) {
      close = bytes.indexOf(quote, close + 2);
    }
    const line = bytes.indexOf(lineFeed, open);
    const isWhole = close !== -1 && (line === -1 || close < line);
    return isWhole && (close + 1 >= bytes.length || this.#isBetween(bytes[close + 1] ?? 0)) ? close : undefined;
  }

  #isBetween(byte: number): boolean {
    return byte === this.#delimiter || byte === lineFeed || byte === carriageReturn;
  }
}
