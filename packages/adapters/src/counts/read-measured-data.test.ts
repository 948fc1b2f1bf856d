import { createHash } from "node:crypto";
import { join } from "node:path";
import { MeasuredUnit, Measurement, PublishedScore } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { measures, read, units } from "../../test/measured-data.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { readMeasuredData } from "./read-measured-data.ts";

const counts =
  "unit,measure,period,numerator,denominator,amount\nA,case-on-time,2026-08,854,1270,\nB,mean-days,2026-08,,,2.5\n";

describe("a folder of measured data", () => {
  it("gives units, measurements, published scores, and a tally of each file", async () => {
    const published = "unit,item,period,points\nA,t1,2026-08,12.5\nA,t1-01,2026-08,\n";
    const data = await read({ "units.csv": units, "counts.csv": counts, "published.csv": published });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      units: [
        { code: "A", name: "Sở Nội vụ", level: "department" },
        { code: "B", name: "Xã Mới", level: "commune" },
      ],
      measurements: [
        {
          unit: "A",
          measure: "case-on-time",
          period: "2026-08",
          status: "measured",
          numerator: "854",
          denominator: "1270",
          from: { file: "counts.csv", row: 2 },
        },
        {
          unit: "B",
          measure: "mean-days",
          period: "2026-08",
          status: "measured",
          amount: "2.5",
          from: { file: "counts.csv", row: 3 },
        },
      ],
      published: [
        { unit: "A", item: "t1", period: "2026-08", points: "12.5" },
        { unit: "A", item: "t1-01", period: "2026-08" },
      ],
      files: [
        { name: "units.csv", sha256: sha256(units), read: 2, accepted: 2, rejected: 0 },
        { name: "counts.csv", sha256: sha256(counts), read: 2, accepted: 2, rejected: 0 },
        { name: "published.csv", sha256: sha256(published), read: 2, accepted: 2, rejected: 0 },
      ],
      otherPeriods: [],
      problems: [],
      warnings: [],
    });
  });

  it("gives what the schemas of core accept once stored", async () => {
    const published = "unit,item,points\nA,t1,1\n";
    const stored = JSON.parse(
      JSON.stringify(await read({ "units.csv": units, "counts.csv": counts, "published.csv": published })),
    );
    expect(stored.units.map((unit: unknown) => MeasuredUnit.parse(unit))).toHaveLength(2);
    expect(stored.measurements.map((one: unknown) => Measurement.parse(one))).toHaveLength(2);
    expect(stored.published.map((score: unknown) => PublishedScore.parse(score))).toHaveLength(1);
  });

  it("reads parent and unitCode, and lists units without counts", async () => {
    const tree = "unit,name,level,parent,unitCode\nP,Tỉnh,province,,25\nA,Sở,department,P,\nB,Xã,commune,P,271\n";
    const data = await read({ "units.csv": tree, "counts.csv": counts });
    expect(data.units).toEqual([
      { code: "P", name: "Tỉnh", level: "province", unitCode: "25" },
      { code: "A", name: "Sở", level: "department", parent: "P" },
      { code: "B", name: "Xã", level: "commune", parent: "P", unitCode: "271" },
    ]);
  });

  it("needs neither period nor amount nor the other files", async () => {
    const data = await read({
      "counts.csv": "unit,measure,numerator,denominator\nX,case-on-time,1,2\nX,staff-of-quota,3,2\n",
    });
    expect(data.units).toEqual([{ code: "X", name: "X", level: "unit" }]);
    expect(data.measurements.map(({ period, status }) => [period, status])).toEqual([
      ["2026-08", "measured"],
      ["2026-08", "measured"],
    ]);
  });

  it("can be a single file of any name", async () => {
    const path = join(await folderOf({ "tháng 8.csv": counts }), "tháng 8.csv");
    const data = await readMeasuredData(path, { measures, items: [], period: "2026-08" });
    expect(data.files).toMatchObject([{ name: "tháng 8.csv", read: 2, accepted: 2, rejected: 0 }]);
    expect(data.units.map(({ name }) => name)).toEqual(["A", "B"]);
  });

  it("is the same with a byte order mark, CRLF, semicolons or decomposed letters", async () => {
    const clean = await read({ "units.csv": units, "counts.csv": counts });
    for (const change of [
      (text: string) => `\uFEFF${text}`,
      (text: string) => text.replaceAll("\n", "\r\n"),
      (text: string) => text.replaceAll("\n", "\r"),
      (text: string) => text.replaceAll(",", ";"),
      (text: string) => text.replaceAll(",", "\t"),
      (text: string) => text.normalize("NFD"),
    ]) {
      const { units: found, measurements } = await read({ "units.csv": change(units), "counts.csv": change(counts) });
      expect({ found, measurements }).toEqual({ found: clean.units, measurements: clean.measurements });
    }
  });

  it("says no-data for blank counts and empty-denominator for a denominator of 0", async () => {
    const rows = "A,case-on-time,,,\nB,case-on-time,0,0,\nA,mean-days,,,\n";
    const data = await read({ "units.csv": units, "counts.csv": `unit,measure,numerator,denominator,amount\n${rows}` });
    expect(data.measurements.map(({ status }) => status)).toEqual(["no-data", "empty-denominator", "no-data"]);
  });
});

describe("rows of other periods", () => {
  const header = "unit,measure,period,numerator,denominator";

  it("are counted as accepted and set aside without further checks", async () => {
    const rows =
      "A,case-on-time,2026-08,1,2\nA,case-on-time,2026-07,1,2\nnobody,nothing,2026-07,x,y\nA,case-on-time,2026,1,2\n";
    const data = await read({ "units.csv": units, "counts.csv": `${header}\n${rows}` });
    expect(data.measurements).toHaveLength(1);
    expect(data.files[1]).toMatchObject({ read: 4, accepted: 4, rejected: 0 });
    expect(data.otherPeriods).toEqual([
      { file: "counts.csv", period: "2026-07", rows: 2 },
      { file: "counts.csv", period: "2026", rows: 1 },
    ]);
  });

  it("are told by their days, not by how the period is written", async () => {
    const data = await read({ "counts.csv": `${header}\nA,case-on-time,2026-08-01..2026-08-31,1,2\n` });
    expect(data.measurements).toMatchObject([{ period: "2026-08" }]);
  });

  it("cannot be all there is: the error lists the periods of the file, and rows whose period cannot be read", async () => {
    const rows = "A,case-on-time,2026-07,1,2\nA,case-on-time,2026-06,1,2\nA,case-on-time,tháng 8/2026,1,2\n";
    const error = await failure(read({ "units.csv": units, "counts.csv": `${header}\n${rows}` }));
    expect(error).toMatchObject({
      problems: [
        {
          code: "data/no-such-period",
          given: "2026-08",
          expected: { en: "a period that the file has: 2026-07, 2026-06" },
        },
        {
          code: "period/unreadable",
          given: "tháng 8/2026",
          example: "2026-08",
          place: { file: "counts.csv", row: 4, field: "period" },
        },
      ],
    });
  });

  it("need a period asked for that can be read", async () => {
    expect(await failure(read({ "counts.csv": counts }, { period: "tháng tám" }))).toMatchObject({
      code: "period/unreadable",
    });
  });
});

describe("a place that holds no measured data", () => {
  it("is refused when it is not there", async () => {
    const path = join(await folderOf({}), "none");
    expect(await failure(readMeasuredData(path, { measures, items: [], period: "2026-08" }))).toMatchObject({
      code: "file/missing",
    });
  });

  it("is refused when it has no counts.csv, naming the CSV files it has", async () => {
    expect(await failure(read({ "Counts.csv": counts, "x.csv": "" }))).toMatchObject({
      problems: [{ code: "data/no-counts", given: "Counts.csv, x.csv" }],
    });
  });

  it("warns about CSV files that it doesn't read", async () => {
    expect((await read({ "counts.csv": counts, "unit.csv": units })).warnings).toMatchObject([
      { code: "data/unused-file", example: "units.csv", place: { file: "unit.csv" } },
    ]);
  });

  it("stops with the reason of its signal", async () => {
    const reason = new Error("enough");
    expect(await failure(read({ "counts.csv": counts }, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  });
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
