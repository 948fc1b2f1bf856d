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

  /** Moves past these bytes. Every byte of a file comes by, so the loop keeps to local variables. */
  advance(bytes: Uint8Array): void {
    let [line, column, afterReturn] = [this.#line, this.#column, this.#afterReturn];
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index] ?? 0;
      if (byte === lineFeed || byte === carriageReturn) {
        line += byte === lineFeed && afterReturn ? 0 : 1;
        column = 1;
      } else if ((byte & 0xc0) !== 0x80) {
        column += 1;
      }
      afterReturn = byte === carriageReturn;
    }
    [this.#line, this.#column, this.#afterReturn] = [line, column, afterReturn];
  }
}
