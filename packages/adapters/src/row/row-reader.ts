import { Exact, type Place, type Problem } from "@cchc/core";
import type { RowOrigin, TableRow } from "../source/table.ts";
import type { SourcePlace } from "../source/table-source.ts";
import type { Fault } from "./fault.ts";
import { readNumber } from "./number-cell.ts";

/** The most characters of a cell that are read or shown. */
export const longestCell = 1_000;
const wideSpace = /\s\s|[^\S ]/;

/** Reads the cells of one row and gathers all that is wrong with them, so that one look at the file mends the row. */
export class RowReader {
  readonly row: number;
  readonly #source: SourcePlace;
  readonly #origin: RowOrigin | undefined;
  readonly #labels: ReadonlyMap<string, string> | undefined;
  readonly #typed: ReadonlySet<string> | undefined;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #problems: Problem[] = [];

  /** @param labels How the table writes the headers of columns that were found under an alias: messages name what people see. */
  constructor(source: SourcePlace, row: TableRow, labels?: ReadonlyMap<string, string>) {
    this.row = row.row;
    this.#source = source;
    this.#origin = row.origin;
    this.#labels = labels;
    this.#typed = row.typed;
    this.#cells = row.cells;
  }

  /** What is wrong so far, each with file, row and column. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get place(): Required<Pick<Place, "file" | "row">> {
    return { ...this.#source, row: this.row, ...this.#origin };
  }

  /** Whether the cell is a number or date of the source's own, not a text. */
  isTyped(field: string): boolean {
    return this.#typed?.has(field) === true;
  }

  /** The cell as it stands; empty where the column is absent. */
  raw(field: string): string {
    return this.#cells.get(field) ?? "";
  }

  /** Whether the cell is empty or the column absent. */
  isBlank(field: string): boolean {
    return this.raw(field) === "";
  }

  /** Text that must be there; `undefined` after a fault (`cell/blank`, `cell/too-long`, `cell/control-character`). */
  text(field: string): string | undefined {
    if (this.isBlank(field)) {
      this.fault(field, blank(field));
      return undefined;
    }
    return this.optionalText(field);
  }

  /** Text that may be absent; `undefined` if it is, and after a fault. */
  optionalText(field: string): string | undefined {
    const text = readText(this.raw(field));
    if (typeof text === "string") {
      return text === "" ? undefined : text;
    }
    this.fault(field, text);
    return undefined;
  }

  /** A number; `undefined` after a fault (`cell/too-long`, `number/…`). The cell must not be blank. */
  number(field: string): Exact | undefined {
    const text = this.raw(field);
    const number = textFault(text) ?? readNumber(text);
    if (number instanceof Exact) {
      return number;
    }
    this.fault(field, number);
    return undefined;
  }

  /** Notes what is wrong with a cell; what was given is the cell itself unless the fault tells. */
  fault(field: string, fault: Fault): void {
    const given = this.raw(field).slice(0, longestCell);
    this.#problems.push({
      ...(given === "" ? {} : { given }),
      ...fault,
      place: { ...this.place, field: this.#labels?.get(field) ?? field },
    });
  }
}

/** Text on one line, or what is wrong with it: too long, or with a control character. */
export function readText(cell: string): string | Fault {
  // A line break inside a quoted cell is how spreadsheets wrap a long name.
  const text = wideSpace.test(cell) ? cell.replaceAll(/\s+/g, " ") : cell;
  return textFault(text) ?? text;
}

/** The fault of a cell that is longer than any value; looked at first, so that no reader is kept busy with it. */
export function lengthFault(text: string): Fault | undefined {
  return text.length <= longestCell
    ? undefined
    : {
        code: "cell/too-long",
        what: { vi: `ô có ${text.length} ký tự`, en: `the cell has ${text.length} characters` },
        expected: { vi: `tối đa ${longestCell} ký tự`, en: `at most ${longestCell} characters` },
      };
}

function textFault(text: string): Fault | undefined {
  return lengthFault(text) ?? (/\p{Cc}/u.test(text) ? controlCharacter : undefined);
}

const controlCharacter: Fault = {
  code: "cell/control-character",
  what: { vi: "ô có ký tự điều khiển", en: "the cell has a control character" },
  expected: { vi: "chữ, số và dấu câu", en: "letters, digits and punctuation" },
};

/** The fault of a blank cell in a column that needs a value. */
export function blank(field: string): Fault {
  return {
    code: "cell/blank",
    what: { vi: "ô trống", en: "the cell is blank" },
    expected: { vi: `giá trị cho cột ${field}`, en: `a value for ${field}` },
  };
}
