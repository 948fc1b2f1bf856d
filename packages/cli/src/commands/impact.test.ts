import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Impact } from "@cchc/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { countsHead, dataOf, emptyFolder, folderOf, policyWith, province } from "../../test/folders.ts";

/** qd-766 with timeliness in two bands. */
function withEdge(edge: string): Promise<string> {
  const bands = `[{ below: ${edge}, points: 10 }, { atLeast: ${edge}, points: 20 }]`;
  return policyWith([
    "indicators/2-1-progress.yaml",
    "score: { shape: linear }",
    `score: { shape: bands, direction: higher-is-better, bands: ${bands} }`,
  ]);
}

/** Agencies whose case files on time ÷ all lie from 79 % to under 80 %: counted from counts.csv by another program. */
const between79And80 = ["100", "101", "106", "123", "174", "193", "194", "212", "232"].map((code) => `H44.${code}`);

describe("cchc impact on a province", () => {
  const over = ["--data", province, "--period", "2026-08"];
  let [before, after] = ["", ""];

  beforeAll(async () => {
    [before, after] = [await withEdge("80%"), await withEdge("79%")];
  });

  it("moves exactly the agencies between the edges, each by the edge that flipped", async () => {
    const { code, out } = await cchc(["impact", before, after, ...over, "--format", "json"]);
    expect(code).toBe(0);
    const impact = Impact.parse(JSON.parse(out));
    const moved = impact.units.filter(({ change }) => change?.isZero() === false);
    expect(moved.map(({ unit }) => unit.code).sort()).toEqual(between79And80);
    expect(moved.map(({ change }) => change?.toString())).toEqual(between79And80.map(() => "10"));
    expect(impact.moved).toMatchObject({ up: 9, down: 0, same: 155, notComparable: 0 });
    expect(impact.indicators).toMatchObject([
      {
        id: "2-1-progress",
        changed: 9,
        causes: [
          { units: 9, cause: { before: { operand: "0.8", holds: false }, after: { operand: "0.79", holds: true } } },
        ],
      },
    ]);
  });

  it("prints who moves most and why", async () => {
    const { out } = await cchc(["impact", before, after, ...over, "--top", "2"], { language: "en" });
    expect(out).toContain("164 units: 9 up, 0 down, 155 with the same points;");
    expect(out).toContain("\nMost moved (2 of 9)\n");
    expect(out).toContain("  9 unit(s): edge ≥ 80% (does not hold) → edge ≥ 79% (holds)\n");
    expect(out).toContain("\nNotes\n  · Two policies are two regimes:");
  });

  it("gives tidy CSV of units and of indicators, printed or stored", async () => {
    const file = path.join(await emptyFolder(), "impact.csv");
    const units = await cchc([
      "impact",
      before,
      after,
      ...over,
      "--units",
      "H44.100",
      "--format",
      "csv",
      "--out",
      file,
    ]);
    expect(units.out).toBe(await readFile(file, "utf8"));
    expect(units.out.split("\n").slice(0, 2)).toEqual([
      "\uFEFFunit,name,level,before,after,change,rank_before,rank_after,grade_before,grade_after",
      expect.stringMatching(/^H44\.100,"[^"]+",commune,\d+\.\d+,\d+\.\d+,10,\d+,\d+,\w+,\w+$/),
    ]);
    const rows = await cchc(["impact", before, after, ...over, "--format", "csv", "--rows", "indicators"]);
    expect(rows.out.trimEnd().split("\n")).toHaveLength(10);
    expect(rows.out).toContain(
      ',2-1-progress,2.1,"Hồ sơ giải quyết đúng hạn",10,20,10,scored,scored,band,"mốc ≥ 80% (không đạt) → mốc ≥ 79% (đạt)"\n',
    );
  });

  it("refuses what it cannot compare or write", async () => {
    const old = await policyWith([
      "policy.yaml",
      "from: 2026-01-01\nperiods",
      "from: 2026-01-01\nto: 2026-06-30\nperiods",
    ]);
    const once = await cchc(["impact", old, after, ...over], { language: "en" });
    expect(once.code).toBe(2);
    expect(once.err).toContain("not in force on the first day of the period; given 2026-08 (2026-08-01); qd-766 (");
    expect(once.err.trimEnd().split("\n")).toHaveLength(1);
    expect((await cchc(["impact", before, after, ...over, "--out", "x.txt"])).err).toContain("[usage/out-extension]");
    expect((await cchc(["impact", before, after, ...over, "--units", "H44.000"])).code).toBe(2);
    expect((await cchc(["impact", before, after, ...over, "--top", "many"])).code).toBe(2);
  });
});

describe("cchc impact on other data", () => {
  it("says which rows were rejected and ends with 1", async () => {
    const data = await dataOf("A,dossier-on-time,2026-08,9,10,", "B,dossier-on-time,2026-08,11,10,");
    const { code, err } = await cchc([
      "impact",
      await withEdge("80%"),
      "qd-766",
      "--data",
      data,
      "--period",
      "2026-08",
    ]);
    expect(code).toBe(1);
    expect(err).toContain("loại: ");
  });

  it("keeps a name that a spreadsheet would run from running", async () => {
    const units = 'unit,name,level\nA,"=1+1",commune\n';
    const data = await folderOf({
      "units.csv": units,
      "counts.csv": `${countsHead}\nA,dossier-on-time,2026-08,9,10,\n`,
    });
    const { out } = await cchc([
      "impact",
      "qd-766",
      await withEdge("80%"),
      "--data",
      data,
      "--period",
      "2026-08",
      "--format",
      "csv",
    ]);
    expect(out).toContain("\nA,'=1+1,commune,");
  });

  it("counts records for each policy by its own measures", async () => {
    const after = path.join(await emptyFolder(), "policy");
    await cp(path.join(province, "../../../packages/rules/policies/son-trung-2021-2026"), after, { recursive: true });
    const measure = path.join(after, "measures/procedure-publicised.yaml");
    // Posted or published instead of both.
    await writeFile(measure, (await readFile(measure, "utf8")).replace("numerator:\n    all:", "numerator:\n    any:"));
    const { code, out } = await cchc([
      ...["impact", "son-trung-2021-2026", after, "--lang", "en"],
      ...["--data", path.join(province, "../../son-trung/data"), "--period", "2024"],
    ]);
    expect(code).toBe(0);
    expect(out).toContain("1 units: 1 up, 0 down, 0 with the same points;");
    expect(out).toContain("the measure “Procedures posted and published online” is counted in another way\n");
  });

  it("moves nobody when records are judged twice by one policy", async () => {
    const { code, out } = await cchc([
      ...["impact", "son-trung-2021-2026", "son-trung-2021-2026", "--format", "json"],
      ...["--data", path.join(province, "../../son-trung/data"), "--period", "2025"],
    ]);
    expect(code).toBe(0);
    expect(Impact.parse(JSON.parse(out))).toMatchObject({ moved: { up: 0, down: 0 }, indicators: [], notes: [] });
  });
});
