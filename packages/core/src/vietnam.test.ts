import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import data from "../data/vietnam-units.json" with { type: "json" };
import { addDays, parsePlainDate } from "./time/plain-date.ts";
import { type Unit, unitKey } from "./unit/unit.ts";
import { vietnamUnits, vietnamUnitsSource } from "./vietnam.ts";

const register = vietnamUnits();
const eve = parsePlainDate("2025-06-30");
const merger = parsePlainDate("2025-07-01");
const august = parsePlainDate("2026-08-01");
const names = (units: readonly Unit[]): string[] => units.map((unit) => `${unit.code} ${unit.fullName}`);
const linked = (links: readonly { unit: Unit; divided: boolean }[]): string[] =>
  links.map(({ unit, divided }) => `${unit.code} ${unit.fullName}${divided ? " (divided)" : ""}`);

function kindsOn(day: string): Record<string, number> {
  const on = parsePlainDate(day);
  const units = register.provinces(on).flatMap((province) => [province, ...register.communesOf(province.code, on)]);
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, units.filter((unit) => unit.kind === kind).length]));
}

describe("the units of Vietnam", () => {
  it("are pinned by the hash that results carry", () => {
    const { source, ...content } = data;
    expect(source.sha256).toBe(
      createHash("sha256")
        .update(JSON.stringify(Object.entries(content).sort()))
        .digest("hex"),
    );
    expect(vietnamUnitsSource().sha256).toBe(source.sha256);
  });

  it("are 34 provinces and 3,321 communes on 2026-08-01", () => {
    const provinces = register.provinces(august);
    expect(provinces.length).toBe(34);
    expect(provinces.flatMap(({ code }) => register.communesOf(code, august)).length).toBe(3321);
  });

  it.each([
    ["2025-07-01", { Tỉnh: 28, "Thành phố": 6, Xã: 2621, Phường: 687, "Đặc khu": 13 }],
    ["2026-04-30", { Tỉnh: 27, "Thành phố": 7, Xã: 2611, Phường: 697, "Đặc khu": 13 }],
    ["2026-09-20", { Tỉnh: 25, "Thành phố": 9, Xã: 2599, Phường: 709, "Đặc khu": 13 }],
  ])("are of these kinds on %s", (day, kinds) => {
    expect(kindsOn(day)).toEqual(kinds);
  });

  it("represent every row of both upstream files", () => {
    const { rows, version } = vietnamUnitsSource();
    const listed = register.units.filter((unit) => register.lookup(unit.code, version) === unit);
    const former = register.units.filter((unit) => unit.validFrom === undefined);
    const mapped =
      former.reduce((sum, unit) => sum + register.successors(unit).length, 0) + register.formerPlaces.length;
    expect({ units: listed.length, mapping: mapped }).toEqual(rows);
    expect({ rows, former: former.length }).toEqual({ rows: { units: 3355, mapping: 10602 }, former: 10035 });
  });

  it("leave no commune without a successor or an origin", () => {
    const former = register.units.filter((unit) => unit.validFrom === undefined);
    expect(former.filter((unit) => register.successors(unit).length === 0)).toEqual([]);
    const communes = register.units.filter((unit) => unit.level === "commune" && unit.validFrom !== undefined);
    expect(
      communes.filter((unit) => register.predecessors(unit).length + register.placesBefore(unit).length === 0),
    ).toEqual([]);
  });

  it("use the code 18133 for two territories", () => {
    expect(names([register.get("18133", eve), register.get("18133", merger)])).toEqual([
      "18133 Thị trấn Phố Châu",
      "18133 Xã Hương Sơn",
    ]);
    expect(register.generations("18133").map(unitKey)).toEqual(["18133@..", "18133@2025-07-01"]);
  });

  it("make Xã Hương Sơn of five communes", () => {
    expect(linked(register.predecessors(register.get("18133", merger)))).toEqual([
      "18133 Thị trấn Phố Châu",
      "18175 Xã Sơn Ninh",
      "18187 Xã Sơn Trung",
      "18190 Xã Sơn Bằng",
      "18217 Xã Sơn Phú",
    ]);
  });

  it("know what became of each of the three Sơn Trung", () => {
    const found = register
      .search("Sơn Trung")
      .map(({ unit }) => [unit.code, unit.parent, linked(register.successors(unit))]);
    expect(found).toEqual([
      ["18187", { district: "Huyện Hương Sơn", province: "Tỉnh Hà Tĩnh" }, ["18133 Xã Hương Sơn"]],
      ["21310", { district: "Huyện Sơn Hà", province: "Tỉnh Quảng Ngãi" }, ["21319 Xã Sơn Thuỷ"]],
      ["22729", { district: "Huyện Khánh Sơn", province: "Tỉnh Khánh Hòa" }, ["22732 Xã Đông Khánh Sơn"]],
    ]);
  });

  it("divide Cống Vị among several wards", () => {
    const congVi = register.get("00007", eve);
    expect(linked(register.successors(congVi))).toEqual([
      "00025 Phường Giảng Võ (divided)",
      "00008 Phường Ngọc Hà (divided)",
    ]);
    expect(register.lineage(congVi, august).parts.map((part) => part.extent)).toEqual(["part", "part"]);
  });

  it("keep the islands that were districts without communes", () => {
    expect(
      register.formerPlaces.map(({ fullName, successor }) => `${fullName} → ${register.byKey(successor).fullName}`),
    ).toEqual([
      "Huyện Bạch Long Vĩ → Đặc khu Bạch Long Vĩ",
      "Huyện Cồn Cỏ → Đặc khu Cồn Cỏ",
      "Huyện Hoàng Sa → Đặc khu Hoàng Sa",
      "Huyện Lý Sơn → Đặc khu Lý Sơn",
      "Huyện Côn Đảo → Đặc khu Côn Đảo",
    ]);
  });

  it("make a city of Đồng Nai and a ward of Trảng Bom on 2026-04-30", () => {
    const days = ["2026-04-29", "2026-04-30"].map(parsePlainDate);
    expect(days.flatMap((day) => names([register.get("75", day), register.get("26248", day)]))).toEqual([
      "75 Tỉnh Đồng Nai",
      "26248 Xã Trảng Bom",
      "75 Thành phố Đồng Nai",
      "26248 Phường Trảng Bom",
    ]);
  });

  it("give Ba Chẽ the code of the list, not that of the mapping", () => {
    expect(register.get("06978", merger).fullName).toBe("Xã Ba Chẽ");
    expect(register.lookup("06970", merger)).toBe(undefined);
    expect(linked(register.predecessors(register.get("06978", merger)))).toContain("06886 Xã Hải Lạng (divided)");
  });

  it("write English names that are more than the name without diacritics", () => {
    expect(["01", "20333", "25"].map((code) => register.get(code, august).nameEn)).toEqual([
      "Hanoi",
      "Paracel",
      "Phu Tho",
    ]);
  });
});

describe("successors and predecessors", () => {
  it("are two sides of one fact, in the whole register", () => {
    const forward = register.units.flatMap((unit) =>
      register.successors(unit).map((link) => `${unitKey(unit)} ${unitKey(link.unit)} ${link.divided}`),
    );
    const back = register.units.flatMap((unit) =>
      register.predecessors(unit).map((link) => `${unitKey(link.unit)} ${unitKey(unit)} ${link.divided}`),
    );
    expect(back.sort()).toEqual(forward.sort());
  });

  it("follow each other without a gap: the day after the last day of one is the first day of the next", () => {
    const gaps = register.units.flatMap((unit) =>
      register
        .successors(unit)
        .filter((link) => unit.validTo === undefined || addDays(unit.validTo, 1) !== link.unit.validFrom),
    );
    expect(gaps).toEqual([]);
  });
});

describe("the lineage of a unit", () => {
  it("leads to every part and from every part back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...register.units.filter((unit) => unit.validFrom === undefined)), (unit) => {
        const { parts, complete } = register.lineage(unit, august);
        expect(complete).toBe(true);
        expect(parts.every((part) => (part.extent === "part") === parts.length > 1)).toBe(true);
        for (const part of parts) {
          const back = register.lineage(part.unit, eve).parts.find((origin) => origin.unit === unit);
          expect([back?.extent, back?.exact]).toEqual([part.extent, part.exact]);
        }
      }),
    );
  });

  it("reaches the ward of 2026 from the commune of before the merger", () => {
    const [part] = register.lineage(register.get("26248", eve), august).parts;
    expect([part?.unit.fullName, part?.extent, part?.exact]).toEqual(["Phường Trảng Bom", "whole", false]);
  });
});
