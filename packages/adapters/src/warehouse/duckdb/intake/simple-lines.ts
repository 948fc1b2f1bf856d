import { type Buffer, isUtf8 } from "node:buffer";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/**
 * Counts lines for as long as every reader of CSV takes them apart in the same way: UTF-8, no control character that readers treat
 * differently, one kind of line ends, no blank line before the last, quotation marks around whole cells only.
 */
export class SimpleLines {
  count = 0;
  readonly #delimiter: number | undefined;
  /** Whether lines end in CR LF; told by the first. */
  #returns: boolean | undefined;
  /** Blank lines at the end of a file are none of its rows. */
  #blank = false;

  /** @param delimiter - Absent for lines that are not taken apart: marks in them mean nothing, and they end in LF. */
  constructor(delimiter: string | undefined) {
    this.#delimiter = delimiter?.charCodeAt(0);
  }

  /** Takes whole lines, the last one of a file perhaps without its end; false if they are not simple. */
  take(bytes: Buffer): boolean {
    const isText = isUtf8(bytes) && !bytes.includes(0) && !bytes.includes(1);
    return isText && this.#takeLines(bytes) && this.#takeMarks(bytes);
  }

  #takeMarks(bytes: Buffer): boolean {
    return this.#delimiter === undefined
      ? !bytes.includes(carriageReturn)
      : returnsAtEnds(bytes) && this.#takeQuotes(bytes);
  }

  #takeLines(bytes: Buffer): boolean {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(lineFeed, from);
      if (!this.#takeLine(bytes, from, end)) {
        return false;
      }
      from = end === -1 ? bytes.length : end + 1;
    }
    return true;
  }

  #takeLine(bytes: Buffer, from: number, end: number): boolean {
    const isReturned = end > from && bytes[end - 1] === carriageReturn;
    const isBlank = end === from || (isReturned && end - 1 === from);
    if (this.#blank && !isBlank) {
      return false;
    }
    this.#blank = isBlank;
    this.count += isBlank ? 0 : 1;
    if (end === -1) {
      return true;
    }
    this.#returns ??= isReturned;
    return isReturned === this.#returns;
  }

  #takeQuotes(bytes: Buffer): boolean {
    for (let open = bytes.indexOf(quote); open !== -1; ) {
      const close = closeOf(bytes, open);
      const line = bytes.indexOf(lineFeed, open);
      const isOneLine = close !== -1 && (line === -1 || close < line);
      if (!isOneLine || !this.#isBetween(bytes[open - 1]) || !this.#isBetween(bytes[close + 1])) {
        return false;
      }
      open = bytes.indexOf(quote, close + 1);
    }
    return true;
  }

  /** Whether a byte stands between cells, or is not there. */
  #isBetween(byte: number | undefined): boolean {
    return byte === undefined || byte === this.#delimiter || byte === lineFeed || byte === carriageReturn;
  }
}

/** A CR inside a line would end it for some readers. */
function returnsAtEnds(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(carriageReturn); at !== -1; at = bytes.indexOf(carriageReturn, at + 1)) {
    if (bytes[at + 1] !== lineFeed) {
      return false;
    }
  }
  return true;
}

/** Where a quoted cell ends, its doubled marks passed over; -1 if it doesn't. */
function closeOf(bytes: Buffer, open: number): number {
  let close = bytes.indexOf(quote, open + 1);
  while (close !== -1 && bytes[close + 1] === quote) {
    close = bytes.indexOf(quote, close + 2);
  }
  return close;
}
