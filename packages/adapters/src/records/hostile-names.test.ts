import { formatProblem } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../test/records.ts";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];

describe("names that objects or terminals know are only names:", () => {
  it("units and ids", async () => {
    const rows = names.map((name) => `${name},${name},returned`).join("\n");
    const { records, source, report } = await readRecords({ "case-file.csv": `id,unit,status\n${rows}\n${rows}\n` });
    expect(records.map(({ id, unit }) => [id, unit])).toEqual(names.map((name) => [name, name]));
    expect(source.units.map(({ code }) => code)).toEqual(names);
    expect(report.files).toMatchObject([{ read: 8, accepted: 4, rejected: 4 }]);
  });

  it("columns and codes", async () => {
    const { records, report } = await readRecords({
      "case-file.csv": `id,unit,status,channel,${names.join(",")}\na,1,returned,,x,x,x,x\nb,1,returned,__proto__,x,x,x,x\nc,1,constructor,,x,x,x,x\n`,
    });
    expect(records).toEqual([{ id: "a", unit: "1", status: "returned" }]);
    expect(report.counts.map(({ code }) => code)).toEqual(["record/unknown-code", "record/unknown-code"]);
  });

  it("words of a mapping", async () => {
    const mapping = mappingOf(
      "files: [{ file: x.csv, entity: case-file, values: { status: { toString: returned, constructor: finished } } }]",
    );
    const { records, report } = await readRecords(
      { "x.csv": "id,unit,status\na,1,toString\nb,1,constructor\nc,1,valueOf\n" },
      { mapping },
    );
    expect(records.map(({ status }) => status)).toEqual(["returned", "finished"]);
    expect(report.problems).toMatchObject([{ code: "record/unknown-code", given: "valueOf" }]);
  });

  it("file names and columns with control characters, in messages", async () => {
    const name = "case-file.\u001b[2J.csv";
    const { report } = await readRecords({ [name]: "id,unit,status,\u202ex\n\u2066a\u2069,1,non\u202esense,\n" });
    for (const language of ["vi", "en"] as const) {
      const lines = [...report.problems, ...report.warnings].map((problem) => formatProblem(problem, language));
      const text = lines.join(" ");
      expect(text).toContain("case-file.\\u{1b}[2J.csv");
      expect(text).toContain("non\\u{202e}sense");
      // The name of a column that nobody asked for, with the mark that would turn the rest of the line around.
      expect(text).toContain("\\u{202e}x");
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }
  });
});
