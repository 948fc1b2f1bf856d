import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { entities } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../test/records.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { readCsv } from "../csv/read-csv.ts";
import { openRecords } from "./open-records.ts";
import { writeRejects } from "./write-rejects.ts";

const header = "\uFEFFfile,row,column,value,code,reason_vi,reason_en\n";
const says = (vi: string, en: string) => ({ vi, en });
const problem = (given: string) => ({
  code: "x/y",
  what: says("sai", "wrong"),
  expected: says("đúng", "right"),
  given,
  place: { file: "a.csv", row: 2, field: "status" },
});

async function written(...values: readonly string[]): Promise<string> {
  const rejects = await writeRejects(await folderOf({}));
  for (const value of values) {
    await rejects.take({ file: "a.csv", row: 2, problems: [problem(value)] });
  }
  await rejects.finish();
  return readFile(rejects.path, "utf8");
}

describe("rejects.csv", () => {
  it("has a line for each problem: file, row, column, value, code and the reason in both languages", async () => {
    const folder = await folderOf({});
    const rejects = await writeRejects(folder);
    const { report } = await readRecords(
      { "case-file.csv": "id,unit,status,fee\na,1,returned,5\nb,1,returned,-5\n,1,retuned,\nc,1\n" },
      { rejects: rejects.take },
    );
    await rejects.finish();
    const lines: string[][] = [];
    for await (const part of readCsv(rejects.path, {
      columns: { required: ["file", "row", "column", "value", "code", "reason_vi", "reason_en"] },
    })) {
      if (part.kind === "row") {
        lines.push([...part.cells.values()]);
      }
    }
    expect(lines.map((cells) => cells.slice(0, 5))).toEqual([
      ["case-file.csv", "3", "fee", "'-5", "number/negative"],
      ["case-file.csv", "4", "id", "", "cell/blank"],
      ["case-file.csv", "4", "status", "retuned", "record/unknown-code"],
      ["case-file.csv", "5", "", "2", "table/too-few-cells"],
    ]);
    expect(lines[0]?.slice(5)).toEqual([
      "số âm; cần 0 hoặc lớn hơn; ví dụ: 0",
      "a negative number; expected 0 or more; example: 0",
    ]);
    expect(report.files).toMatchObject([{ read: 4, accepted: 1, rejected: 3 }]);
  });

  it("has no cell that a spreadsheet would run", async () => {
    for (const value of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a;=1", "a,+1", "a\n@x", "＝1"]) {
      const cell = (await written(value)).slice(header.length).split("status,")[1] ?? "";
      expect(cell).not.toMatch(/(^|[",;\t\r\n])[=+\-@\t\r＝]/);
    }
    expect(await written("12-34")).toContain(",12-34,x/y,");
  });

  it("shows control characters as escapes and keeps quotation marks", async () => {
    expect(await written('\u001b[2J"x"')).toContain('"\\u{1b}[2J""x"""'.slice(1));
  });

  it("is not there until it is whole, and then takes the place of an earlier one", async () => {
    const folder = await folderOf({ "rejects.csv": "old" });
    const rejects = await writeRejects(folder);
    await rejects.take({ file: "a.csv", row: 2, problems: [problem("x".repeat(100_000))] });
    expect(await readFile(join(folder, "rejects.csv"), "utf8")).toBe("old");
    await rejects.finish();
    expect(await readFile(join(folder, "rejects.csv"), "utf8")).toContain("xxx");
    expect(await readdir(folder)).toEqual(["rejects.csv"]);
  });

  it("leaves nothing behind when it is abandoned", async () => {
    const folder = await folderOf({ "rejects.csv": "old" });
    const rejects = await writeRejects(folder);
    await rejects.take({ file: "a.csv", row: 2, problems: [problem("x")] });
    await rejects.abandon();
    expect(await readdir(folder)).toEqual(["rejects.csv"]);
    expect(await readFile(join(folder, "rejects.csv"), "utf8")).toBe("old");
  });

  it("has its header alone when nothing was rejected, so that an old list does not stay", async () => {
    const folder = await folderOf({ "rejects.csv": "old" });
    await (await writeRejects(folder)).finish();
    expect(await readFile(join(folder, "rejects.csv"), "utf8")).toBe(header);
  });

  it("cannot be begun where there can be no folder", async () => {
    const folder = await folderOf({ file: "" });
    expect(await failure(writeRejects(join(folder, "file")))).toMatchObject({ code: "out/cannot-write" });
  });

  it("holds the reading back while it is written, and stops it when it fails", async () => {
    const folder = await folderOf({});
    await writeFile(join(folder, "case-file.csv"), "id,unit,status\na,1,x\nb,1,y\n");
    const rejects = () => Promise.reject(new Error("the disk is full"));
    const source = await openRecords(folder, { entities, rejects });
    expect(await failure(source.records().next())).toMatchObject({ message: "the disk is full" });
    expect(source.report().complete).toBe(false);
  });
});
