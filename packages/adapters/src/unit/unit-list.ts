import type { MeasuredUnit, Problem } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { UnknownNames } from "../row/known-names.ts";
import { RowReader } from "../row/row-reader.ts";
import type { RowTaker } from "../row/tally.ts";
import type { TableRow } from "../source/table.ts";
import type { Candidate } from "../spelling/speller.ts";

/** The units that data may name. */
export interface UnitList {
  /** In the order in which they were first seen. */
  readonly units: readonly MeasuredUnit[];
  /** For the counts: lets a unit be counted, or says what is wrong with its code. */
  admit(code: string): Fault | undefined;
  /** For what is read after the counts: what is wrong with naming this unit; `undefined` if it is known. */
  faultOf(code: string): Fault | undefined;
}

/** The units of a `units.csv`. */
export class UnitFile implements UnitList, RowTaker {
  readonly #file: string;
  readonly #units = new Map<string, MeasuredUnit>();
  readonly #rows = new Map<string, number>();
  #unknown: UnknownNames | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  get units(): readonly MeasuredUnit[] {
    return [...this.#units.values()];
  }

  take(row: TableRow): readonly Problem[] {
    const reader = new RowReader({ file: this.#file }, row);
    const code = reader.text("unit");
    const name = reader.text("name");
    const level = reader.text("level");
    const parent = reader.optionalText("parent");
    const unitCode = reader.optionalText("unitCode");
    const first = this.#rows.get(code ?? "");
    if (first !== undefined) {
      reader.fault("unit", listedTwice(first));
    }
    if (reader.problems.length === 0 && code !== undefined && name !== undefined && level !== undefined) {
      const above = parent === undefined ? {} : { parent };
      this.#units.set(code, { code, name, level, ...above, ...(unitCode === undefined ? {} : { unitCode }) });
      this.#rows.set(code, reader.row);
    }
    return reader.problems;
  }

  admit(code: string): Fault | undefined {
    return this.faultOf(code);
  }

  faultOf(code: string): Fault | undefined {
    if (this.#units.has(code)) {
      return undefined;
    }
    this.#unknown ??= unknownUnits(
      { vi: `một mã trong ${this.#file}`, en: `a code from ${this.#file}` },
      this.units.map((unit) => ({ text: unit.code, alias: unit.name })),
    );
    return this.#unknown.fault(code);
  }
}

/** The units of data without a `units.csv`: whatever unit the counts name; its name is its code and its level `unit`. */
export class UnitsAsNamed implements UnitList {
  readonly #codes = new Set<string>();
  #unknown: UnknownNames | undefined;

  get units(): readonly MeasuredUnit[] {
    return [...this.#codes].map((code) => ({ code, name: code, level: "unit" }));
  }

  admit(code: string): undefined {
    this.#codes.add(code);
  }

  faultOf(code: string): Fault | undefined {
    if (this.#codes.has(code)) {
      return undefined;
    }
    this.#unknown ??= unknownUnits(
      { vi: "một đơn vị có số liệu trong kỳ", en: "a unit that has counts in the period" },
      [...this.#codes].map((text) => ({ text })),
    );
    return this.#unknown.fault(code);
  }
}

/** Units that whoever reads the data knows already. */
export class UnitsGiven implements UnitList {
  readonly units: readonly MeasuredUnit[];
  readonly #codes: ReadonlySet<string>;
  #unknown: UnknownNames | undefined;

  constructor(units: readonly MeasuredUnit[]) {
    this.units = units;
    this.#codes = new Set(units.map(({ code }) => code));
  }

  admit(code: string): Fault | undefined {
    return this.faultOf(code);
  }

  faultOf(code: string): Fault | undefined {
    if (this.#codes.has(code)) {
      return undefined;
    }
    this.#unknown ??= unknownUnits(
      { vi: "một đơn vị trong danh sách", en: "a unit of the list" },
      this.units.map((unit) => ({ text: unit.code, alias: unit.name })),
    );
    return this.#unknown.fault(code);
  }
}

function unknownUnits(expected: Fault["expected"], candidates: readonly Candidate[]): UnknownNames {
  const what = { vi: "đơn vị không có trong danh sách", en: "a unit that is not listed" };
  return new UnknownNames({ code: "count/unknown-unit", what, expected }, candidates);
}

function listedTwice(first: number): Fault {
  return {
    code: "unit/duplicate",
    what: { vi: `đơn vị đã có ở dòng ${first}`, en: `the unit is already listed in row ${first}` },
    expected: { vi: "mỗi đơn vị một dòng", en: "one row for each unit" },
  };
}
