import { describe, expect, it } from "vitest";
import { CchcError } from "../problem.ts";
import { parsePlainDate } from "../time/plain-date.ts";
import { UnitRegister } from "./register.ts";
import { UnitRegisterData } from "./register-data.ts";

const before = {
  kind: "Xã",
  level: "commune",
  parent: { district: "Huyện Cũ", province: "Tỉnh Cũ" },
  validTo: "2025-06-30",
};
const after = { kind: "Xã", level: "commune", parent: { provinceCode: "42" }, validFrom: "2025-07-01" };

function named(code: string, name: string): { code: string; name: string; fullName: string; nameEn: string } {
  return { code, name, fullName: `Xã ${name}`, nameEn: name };
}

const data = {
  units: [
    { ...named("42", "Province"), kind: "Tỉnh", level: "province", validFrom: "2025-07-01" },
    { ...before, ...named("00001", "An") },
    { ...before, ...named("00002", "Binh") },
    { ...after, ...named("00001", "Cat"), validTo: "2026-04-29" },
    { ...after, ...named("00001", "Cat"), kind: "Phường", validFrom: "2026-04-30" },
    { ...after, ...named("00009", "Dong") },
    { ...after, ...named("00010", "Dao") },
  ],
  successions: [
    { from: "00001@..", to: "00001@2025-07-01" },
    { from: "00002@..", to: "00001@2025-07-01" },
    { from: "00002@..", to: "00009@2025-07-01" },
    { from: "00001@2025-07-01", to: "00001@2026-04-30" },
  ],
  formerPlaces: [{ fullName: "Huyện Dao", province: "Tỉnh Cũ", validTo: "2025-06-30", successor: "00010@2025-07-01" }],
};
const register = new UnitRegister(UnitRegisterData.parse(data));
const oldDay = parsePlainDate("2025-06-30");
const newDay = parsePlainDate("2026-08-01");

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof CchcError ? error.code : "another error";
  }
  return "no error";
}

describe("the lineage of a unit", () => {
  const lineage = (code: string, from: typeof oldDay, to: typeof oldDay) => {
    const { parts, places, complete } = register.lineage(register.get(code, from), to);
    return {
      parts: parts.map(({ unit, extent, exact }) => `${unit.fullName} ${unit.kind} ${extent} ${exact}`),
      places: places.map((place) => place.fullName),
      complete,
    };
  };

  it("goes forward through several changes", () => {
    expect(lineage("00001", oldDay, newDay)).toEqual({
      parts: ["Xã Cat Phường whole false"],
      places: [],
      complete: true,
    });
  });

  it("names every part of a divided unit", () => {
    expect(lineage("00002", oldDay, newDay)).toEqual({
      parts: ["Xã Cat Phường part false", "Xã Dong Xã part false"],
      places: [],
      complete: true,
    });
  });

  it("goes back and says which predecessor gave only a part", () => {
    expect(lineage("00001", newDay, oldDay)).toEqual({
      parts: ["Xã An Xã whole false", "Xã Binh Xã part false"],
      places: [],
      complete: true,
    });
  });

  it("goes back to a place known by name only", () => {
    expect(lineage("00010", newDay, oldDay)).toEqual({ parts: [], places: ["Huyện Dao"], complete: true });
  });

  it("is the unit itself on a day on which it is in force", () => {
    expect(lineage("00009", newDay, newDay)).toEqual({ parts: ["Xã Dong Xã whole true"], places: [], complete: true });
  });

  it("is exact where only the kind changed", () => {
    expect(lineage("00001", parsePlainDate("2025-12-31"), newDay)).toEqual({
      parts: ["Xã Cat Phường whole true"],
      places: [],
      complete: true,
    });
  });

  it("says that it is not complete where the register knows no predecessor", () => {
    expect(lineage("42", newDay, oldDay)).toEqual({ parts: [], places: [], complete: false });
  });
});

describe("a register", () => {
  it("lists the generations of a code, oldest first", () => {
    expect(register.generations("00001").map((unit) => unit.validFrom)).toEqual([
      undefined,
      "2025-07-01",
      "2026-04-30",
    ]);
    expect(register.generations("99999")).toEqual([]);
  });

  it("refuses a unit of another register", () => {
    expect(codeOf(() => register.successors({ ...register.get("42", newDay), code: "43" }))).toBe("unit/unknown");
  });

  it("refuses two units of one code on one day", () => {
    const twice = new UnitRegister(
      UnitRegisterData.parse({ units: [data.units[5], data.units[5]], successions: [], formerPlaces: [] }),
    );
    expect(codeOf(() => twice.get("00009", newDay))).toBe("unit/overlap");
  });

  it("refuses a succession to a unit it does not have", () => {
    const loose = new UnitRegister(
      UnitRegisterData.parse({ ...data, successions: [{ from: "00009@2025-07-01", to: "1@.." }] }),
    );
    expect(codeOf(() => loose.successors(loose.get("00009", newDay)))).toBe("unit/unknown");
  });

  it("refuses a search within a province that does not exist", () => {
    expect(codeOf(() => register.search("Cat", { within: "43" }))).toBe("unit/unknown-code");
  });
});
