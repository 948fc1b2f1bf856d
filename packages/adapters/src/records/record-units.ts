import type { MeasuredUnit } from "@cchc/core";
import { withoutPersonalNumber } from "../mapping/personal-columns.ts";
import type { Fault } from "../row/fault.ts";
import { type UnitList, UnitsAsNamed } from "../unit/unit-list.ts";

/** The units that records may be of. Without a list of units these are the units that records name. */
export class RecordUnits {
  readonly #listed: UnitList | undefined;
  readonly #named = new UnitsAsNamed();

  constructor(listed: UnitList | undefined) {
    this.#listed = listed;
  }

  get units(): readonly MeasuredUnit[] {
    return (this.#listed ?? this.#named).units;
  }

  /** What is wrong with a unit of a record. */
  faultOf(code: string): Fault | undefined {
    if (this.#listed === undefined) {
      return withoutPersonalNumber(code) === code ? undefined : personal;
    }
    const fault = this.#listed.faultOf(code);
    return fault === undefined ? undefined : { ...fault, code: "record/unknown-unit" };
  }

  /** Told of the unit of each accepted record: a rejected one must not become the name of a unit. */
  accept(code: string): void {
    this.#named.admit(code);
  }
}

const personal: Fault = {
  code: "record/not-a-unit",
  what: { vi: "không phải mã đơn vị", en: "not the code of a unit" },
  expected: {
    vi: "mã đơn vị; số dài thế này thường là số điện thoại hoặc số giấy tờ ở nhầm cột",
    en: "the code of a unit; a number this long is mostly a telephone or identity number in the wrong column",
  },
  example: "18187",
};
