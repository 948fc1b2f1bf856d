import { type MeasuredUnit, parsePeriod } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { rollUp } from "./roll-up.ts";

const sonTrung: MeasuredUnit = { code: "18187", name: "Xã Sơn Trung", level: "commune", unitCode: "18187" };
const huongSon: MeasuredUnit = { code: "18133", name: "Xã Hương Sơn", level: "commune", unitCode: "18133" };
const agency: MeasuredUnit = { code: "H44.01", name: "Sở Tư pháp", level: "department" };

describe("records counted under the unit that a merger made", () => {
  test("go there as a whole, and the unit keeps its code and name in the data", async () => {
    const rolled = await rollUp([sonTrung, huongSon], "successor", parsePeriod("2025"));
    expect(rolled.units).toEqual([huongSon]);
    expect([...rolled.countedUnder]).toEqual([["18187", "18133"]]);
    expect(rolled.notes.map(({ code, given }) => `${code} ${given}`)).toEqual([
      "unit/counted-together successor: 1 → 1",
    ]);
  });

  test("go there too when the list does not have it: the register names it", async () => {
    const rolled = await rollUp([sonTrung], "successor", parsePeriod("2025"));
    expect(rolled.units).toEqual([{ code: "18133", name: "Xã Hương Sơn", level: "commune", unitCode: "18133" }]);
  });

  test("stay while the unit stands, and nothing is told of it", async () => {
    const rolled = await rollUp([sonTrung, agency], "successor", parsePeriod("2024"));
    expect(rolled).toEqual({ units: [sonTrung, agency], countedUnder: new Map(), notes: [] });
  });
});

describe("records counted under the province", () => {
  test("of communes that stand and of those that ended", async () => {
    const rolled = await rollUp([sonTrung, huongSon], "province", parsePeriod("2025"));
    expect(rolled.units.map(({ code, name }) => `${code} ${name}`)).toEqual(["42 Tỉnh Hà Tĩnh"]);
    expect([...rolled.countedUnder.values()]).toEqual(["42", "42"]);
  });

  test("an agency without an administrative code is counted alone, and told", async () => {
    const rolled = await rollUp([huongSon, agency], "province", parsePeriod("2025-Q4"));
    expect(rolled.units.map(({ code }) => code)).toEqual(["42", "H44.01"]);
    expect(rolled.notes.map(({ code, given }) => `${code} ${given}`)).toContain(
      "unit/counted-alone Sở Tư pháp (H44.01)",
    );
  });
});

describe("records counted under the unit above in the list", () => {
  test("one that is listed keeps its name; one that is not is known by its code", async () => {
    const above: MeasuredUnit = { code: "P", name: "Tỉnh P", level: "province" };
    const rolled = await rollUp(
      [above, { ...agency, parent: "P" }, { ...sonTrung, parent: "Q" }],
      "parent",
      parsePeriod("2024"),
    );
    expect(rolled.units).toEqual([above, { code: "Q", name: "Q", level: "parent" }]);
    expect([...rolled.countedUnder]).toEqual([
      ["H44.01", "P"],
      ["18187", "Q"],
    ]);
  });
});
