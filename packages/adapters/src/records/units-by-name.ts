import { type Problem, printable } from "@cchc/core";
import { withoutPersonalNumber } from "../mapping/personal-columns.ts";
import type { SourcePlace } from "../source/table-source.ts";

const mostTold = 20;

/** Units of one table that were written by name: told once for each name, with the code that was taken. */
export class UnitsByName {
  readonly #place: SourcePlace;
  readonly #names = new Map<string, { readonly code: string; readonly row: number; count: number }>();
  #others = 0;

  constructor(place: SourcePlace) {
    this.#place = place;
  }

  add(text: string, code: string, row: number): void {
    const known = this.#names.get(text);
    if (known !== undefined) {
      known.count += 1;
    } else if (this.#names.size < mostTold) {
      this.#names.set(text, { code, row, count: 1 });
    } else {
      this.#others += 1;
    }
  }

  get notes(): readonly Problem[] {
    const { file, sheet } = this.#place;
    const place = sheet === undefined ? { file } : { file, sheet };
    const told: Problem[] = [...this.#names].map(([text, { code, row, count }]) => ({
      ...noteOf(printable(code), count),
      example: code,
      given: withoutPersonalNumber(text),
      place: { ...place, row },
    }));
    return this.#others === 0 ? told : [...told, { ...noteOf("…", this.#others), place }];
  }
}

function noteOf(shown: string, count: number): Problem {
  return {
    code: "record/unit-by-name",
    what: {
      vi: `đơn vị ghi bằng tên hoặc thiếu số 0, đọc là ${shown}: ${count} bản ghi`,
      en: `a unit by its name, or without its zeros, read as ${shown}: ${count} records`,
    },
    expected: { vi: "mã đơn vị", en: "the code of the unit" },
  };
}
