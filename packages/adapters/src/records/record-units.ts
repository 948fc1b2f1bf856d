import { type Localized, type MeasuredUnit, printable } from "@cchc/core";
import { withoutPersonalNumber } from "../mapping/personal-columns.ts";
import type { Fault } from "../row/fault.ts";
import { NamedUnits } from "../unit/named-units.ts";
import { type UnitList, UnitsAsNamed } from "../unit/unit-list.ts";

/** The units that records may be of. Without a list of units these are the units that records name. */
export class RecordUnits {
  readonly #listed: UnitList | undefined;
  readonly #named = new UnitsAsNamed();
  readonly #resolved = new Map<string, readonly MeasuredUnit[]>();
  readonly #register: ((text: string) => Localized | undefined) | undefined;
  readonly #told = new Map<string, Localized | undefined>();
  #names: NamedUnits | undefined;

  /** @param names What a register says of a name that no listed unit has. */
  constructor(listed: UnitList | undefined, names?: (text: string) => Localized | undefined) {
    this.#listed = listed;
    this.#register = names;
  }

  get units(): readonly MeasuredUnit[] {
    return (this.#listed ?? this.#named).units;
  }

  /** What is wrong with a unit of a record. */
  faultOf(code: string): Fault | undefined {
    if (this.#listed === undefined) {
      return withoutPersonalNumber(code) === code ? this.#nameWithoutList(code) : personal;
    }
    const fault = this.#listed.faultOf(code);
    if (fault === undefined) {
      return undefined;
    }
    const found = this.#find(code);
    return found.length > 1 ? ambiguous(found) : this.#unlisted(code, fault);
  }

  /**
   * The code that a text stands for: itself, or that of the one listed unit with this name. Whatever else is given back as it is, for
   * {@link faultOf} to say why.
   */
  codeOf(text: string): string {
    const known = this.#resolved.get(text);
    if (known === undefined && (this.#listed === undefined || text === "" || !this.#listed.faultOf(text))) {
      return text;
    }
    const found = known ?? this.#find(text);
    return found.length === 1 ? (found[0]?.code ?? text) : text;
  }

  /** Without a list a name would become a unit beside the one with the code; what no register knows may be a unit of another kind. */
  #nameWithoutList(text: string): Fault | undefined {
    const words = /\p{L}/u.test(text) && /\s/u.test(text) ? this.#inRegister(text) : undefined;
    return (
      words && {
        code: "record/unknown-unit",
        what: { vi: "tên đơn vị ở chỗ của mã", en: "the name of a unit in the place of its code" },
        expected: {
          vi: `mã đơn vị; theo danh mục hành chính, tên này là ${words.vi}; hoặc một units.csv có tên đó`,
          en: `the code of a unit; by the register of units this is the name of ${words.en}; or a units.csv with that name`,
        },
      }
    );
  }

  /** A unit that is not listed, with what the register says of its name. */
  #unlisted(text: string, fault: Fault): Fault {
    const words = /\p{L}/u.test(text) ? this.#inRegister(text) : undefined;
    const { vi, en } = fault.expected;
    const expected =
      words === undefined
        ? { vi, en }
        : {
            vi: `${vi}; theo danh mục hành chính, tên này là ${words.vi}: thêm đơn vị đó vào danh sách nếu đúng`,
            en: `${en}; by the register of units this is the name of ${words.en}: list that unit if it is meant`,
          };
    return { ...fault, code: "record/unknown-unit", expected };
  }

  #inRegister(text: string): Localized | undefined {
    if (this.#told.has(text)) {
      return this.#told.get(text);
    }
    const words = this.#register?.(text);
    if (this.#told.size < mostRemembered) {
      this.#told.set(text, words);
    }
    return words;
  }

  #find(text: string): readonly MeasuredUnit[] {
    const known = this.#resolved.get(text);
    if (known !== undefined) {
      return known;
    }
    this.#names ??= new NamedUnits(this.units);
    const found = this.#names.find(text);
    if (this.#resolved.size < mostRemembered) {
      this.#resolved.set(text, found);
    }
    return found;
  }

  /** Told of the unit of each accepted record: a rejected one must not become the name of a unit. */
  accept(code: string): void {
    this.#named.admit(code);
  }
}

/** A column repeats a few names a million times; more than these are looked up anew. */
const mostRemembered = 10_000;

function ambiguous(units: readonly MeasuredUnit[]): Fault {
  const list = units.map(({ code, name }) => `${printable(code)} (${printable(name)})`).join(", ");
  return {
    code: "record/ambiguous-unit",
    what: { vi: "tên này là của nhiều đơn vị", en: "several units have this name" },
    expected: { vi: `mã của một trong: ${list}`, en: `the code of one of ${list}` },
    ...(units[0] === undefined ? {} : { example: units[0].code }),
  };
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
