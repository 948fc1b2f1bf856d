import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../test/temporary-folder.ts";
import type { TablePart } from "../source/table.ts";
import { readCsv, readCsvHeader } from "./read-csv.ts";
import { separatorOf } from "./separator-line.ts";

describe("the first line of a file that names its delimiter for Excel", () => {
  it.each([
    ["sep=;\r\nunit;count", ";"],
    ["SEP=,\nunit,count", ","],
    ["sep=\t\nunit\tcount", "\t"],
    ['"sep=;"\nunit;count', ";"],
    ["sep=;;;;\nunit;count", ";"],
  ])("is understood: %j", (text, delimiter) => {
    expect(separatorOf(text)).toBe(delimiter);
  });

  it.each(["sep=|\na|b", "sep\n1", "unit;sep=;\n1;2", "sep=; unit\n1", "\nsep=;\n"])("is none of these: %j", (text) => {
    expect(separatorOf(text)).toBeUndefined();
  });

  it("decides against commas in the header, is told once, and keeps the numbers of rows", async () => {
    const path = join(await folderOf({ "a.csv": "sep=;\nunit;count;a,b,c,d\nXã Mới;5;x\n" }), "a.csv");
    const parts: TablePart[] = [];
    for await (const part of readCsv(path, { columns: { required: ["unit", "count"], optional: ["a,b,c,d"] } })) {
      parts.push(part);
    }
    expect(parts).toMatchObject([
      { kind: "header", columns: ["unit", "count", "a,b,c,d"], warnings: [] },
      { kind: "row", row: 3 },
      {
        kind: "end",
        read: 1,
        warnings: [{ code: "csv/separator-line", given: "sep=;", place: { file: "a.csv", row: 1 } }],
      },
    ]);
  });

  it("is not the header where nobody asks for columns", async () => {
    const path = join(await folderOf({ "a.csv": "sep=;\nunit;count\nXã Mới;5\n" }), "a.csv");
    expect(await readCsvHeader(path)).toEqual({ cells: ["unit", "count"], row: 2 });
  });
});
