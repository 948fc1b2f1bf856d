import { CchcError } from "../problem.ts";
import type { Language, Localized } from "../text.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Unit } from "./unit.ts";

const mostNamed = 6;

/** Stops because the register has no unit with this key. */
export function unknownUnit(key: string): never {
  throw new CchcError({
    code: "unit/unknown",
    what: { vi: "danh mục không có đơn vị này", en: "the register does not have this unit" },
    given: key,
    expected: {
      vi: "mã và ngày bắt đầu của một đơn vị có trong danh mục",
      en: "code and first day of a unit in the register",
    },
    example: "18133@2025-07-01",
  });
}

/** No unit ever had this code. `near` are codes that differ only by lost leading zeros. */
export function unknownCode(code: string, near: readonly string[]): CchcError {
  const list = near.join(", ");
  return new CchcError({
    code: "unit/unknown-code",
    what: { vi: "danh mục không có đơn vị mang mã này", en: "no unit in the register has this code" },
    given: code,
    expected:
      near.length === 0
        ? {
            vi: "mã thống kê: 2 chữ số cho tỉnh, 5 chữ số cho xã",
            en: "a statistical code: 2 digits for a province, 5 for a commune",
          }
        : {
            vi: `${list} (bảng tính có thể đã bỏ số 0 ở đầu)`,
            en: `${list} (a spreadsheet may have dropped the leading zeros)`,
          },
    example: near[0] ?? "18133",
  });
}

/** The code exists, but not on that day: says when it did and what stands for it then. */
export function notInForce(generations: readonly Unit[], on: PlainDate, instead: readonly Unit[]): CchcError {
  const replaced = (language: Language): string => {
    const word = { vi: "; ngày đó thay bằng ", en: "; in its place on that day: " } as const;
    return instead.length === 0 ? "" : word[language] + listed(instead, language);
  };
  return new CchcError({
    code: "unit/not-in-force",
    what: {
      vi: "đơn vị mang mã này không có hiệu lực vào ngày đó",
      en: "no unit with this code was in force on that day",
    },
    given: `${generations[0]?.code ?? ""}, ${on}`,
    expected: {
      vi: `một ngày trong thời hạn của ${listed(generations, "vi")}${replaced("vi")}`,
      en: `a day in the time of ${listed(generations, "en")}${replaced("en")}`,
    },
  });
}

/** The unit is a commune where a province is needed. */
export function notAProvince(unit: Unit): CchcError {
  return new CchcError({
    code: "unit/not-a-province",
    what: { vi: "đơn vị này không phải cấp tỉnh", en: "this unit is not a province" },
    given: `${unit.code} ${unit.fullName}`,
    expected: {
      vi: "mã của tỉnh hoặc thành phố trực thuộc trung ương",
      en: "the code of a province or centrally-run city",
    },
    example: "42",
  });
}

/** The register has communes but no provinces that early. */
export function noProvinces(on: PlainDate, first: PlainDate | undefined): CchcError {
  return new CchcError({
    code: "unit/no-provinces",
    what: { vi: "danh mục không có mã tỉnh cho ngày này", en: "the register has no codes of provinces for this day" },
    given: on,
    expected: {
      vi: `ngày từ ${first ?? "–"}; trước đó mỗi xã ghi tên tỉnh của nó`,
      en: `a day from ${first ?? "–"} on; before it each commune carries the name of its province`,
    },
    ...(first === undefined ? {} : { example: first }),
  });
}

/** No unit has this name; `near` are those that come close but are of another kind or spelling. */
export function unknownName(text: string, near: readonly Unit[]): CchcError {
  return new CchcError({
    code: "unit/unknown-name",
    what: { vi: "không có đơn vị nào mang đúng tên này", en: "no unit has exactly this name" },
    given: text,
    expected:
      near.length === 0
        ? { vi: "tên đơn vị, có thể kèm loại và tỉnh", en: "the name of a unit, with its kind and province if need be" }
        : {
            vi: `tên đúng như danh mục; gần nhất: ${listed(near, "vi")}`,
            en: `a name as the register has it; nearest: ${listed(near, "en")}`,
          },
    example: "Xã Hương Sơn - Tỉnh Hà Tĩnh",
  });
}

/** Several units have this name equally well. */
export function ambiguousName(text: string, candidates: readonly Unit[]): CchcError {
  return new CchcError({
    code: "unit/ambiguous-name",
    what: { vi: `${candidates.length} đơn vị mang tên này`, en: `${candidates.length} units have this name` },
    given: text,
    expected: {
      vi: `nói rõ ngày, tỉnh hoặc loại để còn một: ${listed(candidates, "vi")}`,
      en: `a day, province or kind that leaves one of: ${listed(candidates, "en")}`,
    },
    example: 'find("Xã Hương Sơn", { on, within: "42" })',
  });
}

function listed(units: readonly Unit[], language: Language): string {
  const more = units.length - mostNamed;
  const rest: Localized = { vi: `và ${more} đơn vị khác`, en: `and ${more} more` };
  const named = units.slice(0, mostNamed).map((unit) => described(unit, language));
  return [...named, ...(more > 0 ? [rest[language]] : [])].join("; ");
}

function described(unit: Unit, language: Language): string {
  const words = {
    vi: { from: "từ", to: "đến hết", of: "tỉnh" },
    en: { from: "from", to: "until", of: "province" },
  } as const;
  const word = words[language];
  const parent =
    unit.parent === undefined
      ? []
      : [
          "provinceCode" in unit.parent
            ? `${word.of} ${unit.parent.provinceCode}`
            : `${unit.parent.district}, ${unit.parent.province}`,
        ];
  const from = unit.validFrom === undefined ? [] : [`${word.from} ${unit.validFrom}`];
  const to = unit.validTo === undefined ? [] : [`${word.to} ${unit.validTo}`];
  return `${unit.code} ${unit.fullName} (${[...parent, ...from, ...to].join(", ")})`;
}
