const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The line and column that a run of UTF-8 bytes has reached, both from 1; CRLF, LF and CR each end one line. */
export class TextPosition {
  #line = 1;
  #column = 1;
  #afterReturn = false;

  get line(): number {
    return this.#line;
  }

  /** Counts characters, not bytes. */
  get column(): number {
    return this.#column;
  }

  /** Moves past these bytes. */
  advance(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length; index += 1) {
      this.#step(bytes[index] ?? 0);
    }
  }

  #step(byte: number): void {
    if (byte === lineFeed || byte === carriageReturn) {
      this.#line += byte === lineFeed && this.#afterReturn ? 0 : 1;
      this.#column = 1;
    } else if ((byte & 0xc0) !== 0x80) {
      this.#column += 1;
    }
    this.#afterReturn = byte === carriageReturn;
  }
}
