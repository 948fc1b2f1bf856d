import type { Problem } from "@cchc/core";
import type { RowReader } from "./row-reader.ts";

const ambiguous = /^\d{1,3}\.\d{3}$/;

/**
 * Watches for `1.234`, which is read as a decimal and which Vietnamese tables write for one thousand two hundred and thirty-four.
 * It can be right, so it is no fault; but a score off by a thousandfold must not pass without a word.
 */
export class ThousandsWatch {
  readonly #file: string;
  readonly #fields: readonly string[];
  #count = 0;
  #first: Problem["place"];
  #given = "";

  /** @param fields Columns of decimal numbers. */
  constructor(file: string, fields: readonly string[]) {
    this.#file = file;
    this.#fields = fields;
  }

  /** Looks at the numbers of a row, which may be rejected for just this reason. */
  look(reader: RowReader): void {
    for (const field of this.#fields) {
      const text = reader.raw(field);
      if (ambiguous.test(text)) {
        this.#count += 1;
        this.#given ||= text;
        this.#first ??= { file: this.#file, row: reader.row, field };
      }
    }
  }

  /** One warning for the file, placed at the first such number; none if there was none. */
  get warnings(): readonly Problem[] {
    if (this.#first === undefined) {
      return [];
    }
    return [
      {
        code: "count/maybe-thousands",
        what: {
          vi: `số có đúng ba chữ số sau dấu chấm, đã đọc là số thập phân: ${this.#count}`,
          en: `numbers with exactly three digits after the point were read as decimals: ${this.#count}`,
        },
        given: this.#given,
        expected: { vi: "không có dấu chấm, nếu là hàng nghìn", en: "no point, if thousands were meant" },
        example: this.#given.replace(".", ""),
        place: this.#first,
      },
    ];
  }
}
