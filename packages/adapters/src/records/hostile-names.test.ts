import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { entities, formatProblem } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../test/records.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { findDataFiles } from "../counts/data-files.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { readAnswerFile } from "../format/portal-766/answer-file.ts";
import { openRecords } from "./open-records.ts";

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

describe("a link out of the data folder", () => {
  const outside = () => folderOf({ "secret.csv": "unit,measure\n", "secret.json": '{"code": "OK", "data": {}}' });

  it.each(["counts.csv", "units.csv", "published.csv"])("is not followed from %s of counts", async (name) => {
    const folder = await folderOf({ "counts.csv": "unit,measure,period,numerator,denominator\n" });
    await rm(join(folder, name), { force: true });
    await symlink(join(await outside(), "secret.csv"), join(folder, name));
    const kinds = [csvFiles()];
    expect(await failure(findDataFiles(folder, { kinds }))).toMatchObject({ code: "folder/link-outside" });
  });

  it("is not followed from a saved answer of the portal", async () => {
    const folder = await folderOf({});
    await symlink(join(await outside(), "secret.json"), join(folder, "a.json"));
    expect(await failure(readAnswerFile(folder, "a.json"))).toMatchObject({ code: "folder/link-outside" });
  });

  it("is not followed from a folder that a mapping speaks of, whose names are not told either", async () => {
    const folder = await folderOf({ "case-file.csv": "id,unit,status\n" });
    await symlink(await outside(), join(folder, "sub"));
    const mapping = mappingOf("files: [{ file: sub/*.csv, entity: case-file }]");
    const error = await failure(openRecords(folder, { entities, mapping }));
    expect(error).toMatchObject({ code: "folder/link-outside" });
    expect(String(error)).not.toContain("secret");
  });
});
