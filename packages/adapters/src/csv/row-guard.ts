import type { Place } from "@cchc/core";
import { rowTooLong, tooManyColumns } from "./csv-problem.ts";
import type { CsvLimits } from "./limits.ts";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/**
 * Watches bytes on their way to the parser and throws at a row over the limits.
 * csv-parse has a limit for bytes but none for cells: a row of 50 million commas would fill the memory.
 */
export class RowGuard {
  readonly #file: string;
  readonly #delimiter: number;
  readonly #limits: CsvLimits;
  #row = 1;
  #bytes = 0;
  #columns = 1;
  #quoted = false;
  #afterReturn = false;

  /** @param delimiter One ASCII character. */
  constructor(file: string, delimiter: string, limits: CsvLimits) {
    this.#file = file;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limits = limits;
  }

  /** Looks at the next bytes. */
  watch(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length; index += 1) {
      this.#step(bytes[index] ?? 0);
    }
  }

  #step(byte: number): void {
    this.#bytes += 1;
    if (byte === quote) {
      // A doubled quotation mark leaves and enters again, so counting pairs is enough.
      this.#quoted = !this.#quoted;
    } else if (!this.#quoted) {
      this.#stepOutside(byte);
    }
    this.#afterReturn = byte === carriageReturn;
    if (this.#bytes > this.#limits.rowBytes) {
      throw rowTooLong(this.#place(), this.#limits);
    }
  }

  #stepOutside(byte: number): void {
    if (byte === lineFeed || byte === carriageReturn) {
      this.#row += byte === lineFeed && this.#afterReturn ? 0 : 1;
      this.#bytes = 0;
      this.#columns = 1;
    } else if (byte === this.#delimiter) {
      this.#columns += 1;
      if (this.#columns > this.#limits.columns) {
        throw tooManyColumns(this.#place(), this.#limits);
      }
    }
  }

  #place(): Place {
    return { file: this.#file, row: this.#row };
  }
}
