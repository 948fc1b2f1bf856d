import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CchcError } from "./problem.ts";
import { parsePlainDate } from "./time/plain-date.ts";
import type { UnitSearchOptions } from "./unit/search.ts";
import { vietnamUnits } from "./vietnam.ts";

const register = vietnamUnits();
const on = parsePlainDate("2026-08-01");
const eve = parsePlainDate("2025-06-30");

function found(text: string, options: UnitSearchOptions = { on }): string[] {
  return register.search(text, options).map(({ unit }) => `${unit.code} ${unit.fullName}`);
}

function errorOf(run: () => unknown): { en: string; vi: string } | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof CchcError ? { en: error.message, vi: error.describe("vi") } : undefined;
  }
}

describe("a search by name", () => {
  it.each([
    "huong son",
    "UBND Xã Hương Sơn",
    "Xã Hương Sơn".normalize("NFD"),
    "XÃ HƯƠNG SƠN",
    "Hương-Sơn",
    "Ủy ban nhân dân xã Hương Sơn - Tỉnh Hà Tĩnh",
    "x. Hương Sơn, huyện Hương Sơn, Hà Tĩnh",
  ])("finds Xã Hương Sơn of Hà Tĩnh from %s", (text) => {
    expect(found(text, { on, within: "42" })).toEqual(["18133 Xã Hương Sơn"]);
  });

  it.each([
    ["UBND xã Lâm Thao - Tỉnh Phú Thọ", "08494 Xã Lâm Thao"],
    ["UBND xã Vĩnh Tường - tỉnh Phú Thọ", "09076 Xã Vĩnh Tường"],
    ["phường Hòa Bình, Phú Thọ", "04795 Phường Hoà Bình"],
    ["xã Mai Châu, tỉnh Hòa Bình", "05200 Xã Mai Châu"],
    ["Phường Xuân Hương-Đà Lạt", "24781 Phường Xuân Hương - Đà Lạt"],
    ["Đặc khu Côn Đảo, Bà Rịa - Vũng Tàu", "26732 Đặc khu Côn Đảo"],
    ["UBND tỉnh Phú Thọ", "25 Tỉnh Phú Thọ"],
    ["TP.HCM", "79 Thành phố Hồ Chí Minh"],
    ["Hanoi", "01 Thành phố Hà Nội"],
  ])("reads %s as %s", (text, unit) => {
    expect(found(text)).toEqual([unit]);
  });

  it("gives all units of an ambiguous name", () => {
    expect(found("Tân Phú")).toEqual([
      "17272 Xã Tân Phú",
      "25549 Xã Tân Phú",
      "26116 Phường Tân Phú",
      "27031 Phường Tân Phú",
      "28468 Xã Tân Phú",
      "28840 Xã Tân Phú",
    ]);
    expect(found("phường Tân Phú")).toEqual(["26116 Phường Tân Phú", "27031 Phường Tân Phú"]);
    expect(found("Tân Phú", { on, within: "Đồng Nai" })).toEqual(["26116 Phường Tân Phú"]);
  });

  it("finds a former commune by its district", () => {
    expect(found("Phường 1, Quận 3, TP.HCM", { on: eve })).toEqual(["27160 Phường 1"]);
    expect(found("Sơn Trung", { on: eve, within: "42" })).toEqual(["18187 Xã Sơn Trung"]);
  });

  it("finds no unit for a department", () => {
    expect(found("Sở Nội vụ - Tỉnh Phú Thọ")).toEqual([]);
    expect(found("Thanh tra tỉnh - Tỉnh Phú Thọ")).toEqual([]);
  });

  it("finds no unit where the province does not fit", () => {
    expect(found("xã Hương Sơn - Tỉnh Nghệ An")).toEqual([]);
  });

  it("finds every unit by its full name and province, with diacritics or without, in any Unicode form", () => {
    const communes = register.provinces(on).flatMap(({ code }) => register.communesOf(code, on));
    fc.assert(
      fc.property(fc.constantFrom(...communes), fc.constantFrom("NFC", "NFD"), (unit, form) => {
        const within = unit.parent !== undefined && "provinceCode" in unit.parent ? unit.parent.provinceCode : "";
        expect(register.find(`UBND ${unit.fullName}`.normalize(form), { on, within })).toBe(unit);
        expect(register.search(unit.nameEn, { on, within }).map((candidate) => candidate.unit)).toContain(unit);
      }),
    );
  });
});

describe("an error about a unit", () => {
  it("says that no unit has the code", () => {
    expect(errorOf(() => register.get("99999", on))?.en).toBe(
      "no unit in the register has this code; given 99999; expected a statistical code: 2 digits for a province, 5 for a commune; example: 18133 [unit/unknown-code]",
    );
  });

  it("suspects a spreadsheet where leading zeros are missing", () => {
    expect(errorOf(() => register.get("97", on))?.vi).toBe(
      "danh mục không có đơn vị mang mã này; đã cho 97; cần 00097 (bảng tính có thể đã bỏ số 0 ở đầu); ví dụ: 00097 [unit/unknown-code]",
    );
  });

  it("says when the code was in force and what replaced it", () => {
    expect(errorOf(() => register.get("18187", on))).toEqual({
      en: "no unit with this code was in force on that day; given 18187, 2026-08-01; expected a day in the time of 18187 Xã Sơn Trung (Huyện Hương Sơn, Tỉnh Hà Tĩnh, until 2025-06-30); in its place on that day: 18133 Xã Hương Sơn (province 42, from 2025-07-01) [unit/not-in-force]",
      vi: "đơn vị mang mã này không có hiệu lực vào ngày đó; đã cho 18187, 2026-08-01; cần một ngày trong thời hạn của 18187 Xã Sơn Trung (Huyện Hương Sơn, Tỉnh Hà Tĩnh, đến hết 2025-06-30); ngày đó thay bằng 18133 Xã Hương Sơn (tỉnh 42, từ 2025-07-01) [unit/not-in-force]",
    });
  });

  it("names the candidates of an ambiguous name", () => {
    expect(errorOf(() => register.find("xã Hương Sơn", { on }))?.en).toBe(
      '2 units have this name; given xã Hương Sơn; expected a day, province or kind that leaves one of: 10489 Xã Hương Sơn (province 01, from 2025-07-01); 18133 Xã Hương Sơn (province 42, from 2025-07-01); example: find("Xã Hương Sơn", { on, within: "42" }) [unit/ambiguous-name]',
    );
  });

  it("does not guess another kind or other diacritics", () => {
    expect(errorOf(() => register.find("xã Trảng Bom", { on }))?.en).toBe(
      "no unit has exactly this name; given xã Trảng Bom; expected a name as the register has it; nearest: 26248 Phường Trảng Bom (province 75, from 2026-04-30); example: Xã Hương Sơn - Tỉnh Hà Tĩnh [unit/unknown-name]",
    );
    expect(errorOf(() => register.find("Tân Phù", { on, within: "75" }))?.en).toContain(
      "nearest: 26116 Phường Tân Phú",
    );
  });

  it("says since when the register has provinces", () => {
    expect(errorOf(() => register.provinces(eve))?.en).toBe(
      "the register has no codes of provinces for this day; given 2025-06-30; expected a day from 2025-07-01 on; before it each commune carries the name of its province; example: 2025-07-01 [unit/no-provinces]",
    );
  });

  it("asks for a province where a commune was given", () => {
    expect(errorOf(() => register.communesOf("18133", on))?.en).toBe(
      "this unit is not a province; given 18133 Xã Hương Sơn; expected the code of a province or centrally-run city; example: 42 [unit/not-a-province]",
    );
  });
});
