import { closeSync, openSync, writeSync } from "node:fs";

const bufferedCharacters = 1 << 18;

/** A CSV file that is written line by line; only a small buffer is ever in memory. */
export class CsvFile {
  readonly #file: number;
  #buffer: string;
  #rows = 0;

  constructor(path: string, header: string) {
    this.#file = openSync(path, "w");
    this.#buffer = `${header}\n`;
  }

  /** Lines written so far, without the header. */
  get rows(): number {
    return this.#rows;
  }

  write(line: string): void {
    this.#buffer += `${line}\n`;
    this.#rows += 1;
    if (this.#buffer.length >= bufferedCharacters) {
      this.#flush();
    }
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#buffer);
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(this.#file, bytes, written);
    }
    this.#buffer = "";
  }
}
