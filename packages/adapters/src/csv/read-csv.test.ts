import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import type { TablePart } from "../source/table.ts";
import { type CsvOptions, readCsv } from "./read-csv.ts";

const columns = { required: ["unit", "count"], optional: ["note"] };

async function partsOf(content: string | Uint8Array, options: Partial<CsvOptions> = {}): Promise<TablePart[]> {
  const path = join(await folderOf({ "a.csv": content }), "a.csv");
  const parts: TablePart[] = [];
  for await (const part of readCsv(path, { columns, ...options })) {
    parts.push(part);
  }
  return parts;
}

async function rowsOf(content: string | Uint8Array): Promise<unknown[]> {
  const parts = await partsOf(content);
  return parts.flatMap((part) => (part.kind === "row" ? [[part.row, ...part.cells.values()]] : []));
}

describe("a table in CSV", () => {
  const clean = [
    [2, "Xã Mới", "5"],
    [3, "Xã Cũ", "7"],
  ];

  it("gives a header, rows with spreadsheet numbers, and an end with the hash of its bytes", async () => {
    const text = "unit,count\nXã Mới,5\n";
    expect(await partsOf(text)).toEqual([
      { kind: "header", columns: ["unit", "count"], labels: new Map(), warnings: [] },
      {
        kind: "row",
        row: 2,
        cells: new Map([
          ["unit", "Xã Mới"],
          ["count", "5"],
        ]),
      },
      { kind: "end", read: 1, sha256: createHash("sha256").update(text).digest("hex") },
    ]);
  });

  it.each([
    ["LF", "unit,count\nXã Mới,5\nXã Cũ,7\n"],
    ["no line break at the end", "unit,count\nXã Mới,5\nXã Cũ,7"],
    ["CRLF", "unit,count\r\nXã Mới,5\r\nXã Cũ,7\r\n"],
    ["CR", "unit,count\rXã Mới,5\rXã Cũ,7\r"],
    ["LF and CRLF mixed", "unit,count\r\nXã Mới,5\nXã Cũ,7\r\n"],
    ["a byte order mark", "\uFEFFunit,count\nXã Mới,5\nXã Cũ,7\n"],
    ["semicolons", "unit;count\nXã Mới;5\nXã Cũ;7\n"],
    ["tabs", "unit\tcount\nXã Mới\t5\nXã Cũ\t7\n"],
    ["quotation marks", '"unit","count"\n"Xã Mới","5"\n"Xã Cũ","7"\n'],
    ["spaces around cells", " unit , count \n Xã Mới ,5 \n\u00a0Xã Cũ,7\n"],
    ["decomposed letters", "unit,count\nXã Mới,5\nXã Cũ,7\n".normalize("NFD")],
    ["columns in another order", "count,unit\n5,Xã Mới\n7,Xã Cũ\n"],
  ])("reads the same with %s", async (_, text) => {
    expect(await rowsOf(text)).toEqual(clean);
  });

  it("keeps delimiters, line breaks and doubled quotation marks of quoted cells, which stay one row", async () => {
    expect(await rowsOf('unit,count\n"Xã ""A"", B\nC",5\nD,6\n')).toEqual([
      [2, 'Xã "A", B\nC', "5"],
      [3, "D", "6"],
    ]);
  });

  it("numbers blank lines as a spreadsheet does, and doesn't count them as read", async () => {
    const parts = await partsOf("\nunit,count\n\nA,5\n,\n  \nB,6\n\n");
    expect(parts.flatMap((part) => (part.kind === "row" ? [part.row] : []))).toEqual([4, 7]);
    expect(parts.at(-1)).toMatchObject({ kind: "end", read: 2 });
  });

  it("keeps formula-like cells as text", async () => {
    expect(await rowsOf("unit,count\n=1+1,@SUM(A1)\n")).toEqual([[2, "=1+1", "@SUM(A1)"]]);
  });

  it("warns about columns nobody asked for, and guesses what a misspelt optional one was meant to be", async () => {
    const [header] = await partsOf("unit,count,Nóte,,,__proto__\nA,5,x,,,y\n");
    const warnings = header?.kind === "header" ? header.warnings : [];
    expect(warnings.map(({ code, given, expected }) => [code, given, expected.en])).toEqual([
      ["table/unknown-column", "Nóte", "the name note, if that is meant"],
      ["table/unknown-column", "", "only the columns that are described"],
      ["table/unknown-column", "__proto__", "only the columns that are described"],
    ]);
  });

  it("refuses ragged rows one by one and counts them as read", async () => {
    const parts = await partsOf("unit,count\nA,5,9\nB\nC,6\n");
    expect(parts).toMatchObject([
      { kind: "header" },
      {
        kind: "refused",
        row: 2,
        problem: { code: "table/too-many-cells", given: "3", place: { file: "a.csv", row: 2 } },
      },
      { kind: "refused", row: 3, problem: { code: "table/too-few-cells", given: "1" } },
      { kind: "row", row: 4 },
      { kind: "end", read: 3 },
    ]);
  });

  it("takes asked-for columns of any name, such as constructor and __proto__", async () => {
    const asked = { required: ["__proto__", "constructor"] };
    const parts = await partsOf("__proto__,constructor\n1,2\n", { columns: asked });
    expect(parts[1]).toMatchObject({
      cells: new Map([
        ["__proto__", "1"],
        ["constructor", "2"],
      ]),
    });
  });
});

describe("a file that is no such table", () => {
  it.each([
    ["empty", "", "table/empty", undefined],
    ["blank", "\n \n\n", "table/empty", undefined],
    ["a byte order mark alone", "\uFEFF", "table/empty", undefined],
    ["a header alone", "unit,count\n", "table/no-rows", undefined],
    ["a column twice", "unit,count,unit\nA,1,B\n", "table/duplicate-column", { file: "a.csv", row: 1, field: "unit" }],
    ["an open quotation mark", 'unit,count\nA,1\n"B,2\nC,3\n', "csv/quote-not-closed", { file: "a.csv", row: 3 }],
    ["text after a quotation mark", 'unit,count\nA,1\n"B"x,2\n', "csv/stray-quote", { file: "a.csv", row: 3 }],
    ["a quotation mark inside", 'unit,count\n\nB"x,2\n', "csv/stray-quote", { file: "a.csv", row: 3 }],
  ])("is refused when it has %s", async (...[, text, code, place]) => {
    const error = await failure(partsOf(text));
    expect(error).toMatchObject({ name: "CchcError", code, problems: [place === undefined ? {} : { place }] });
  });

  it("names the missing columns, those found, and the one that was probably meant", async () => {
    const error = await failure(partsOf("Únit ;n\nA;1\n"));
    expect(error).toMatchObject({
      problems: [
        {
          code: "table/missing-column",
          given: "Únit, n",
          expected: { en: "a column named exactly unit (is “Únit” meant to be unit?)" },
          example: "unit",
          place: { file: "a.csv", row: 1, field: "unit" },
        },
        { code: "table/missing-column", expected: { en: "a column named exactly count" } },
      ],
    });
  });

  it("is refused when the file is not there, or is a folder", async () => {
    const folder = await folderOf({});
    const read = async (path: string) => readCsv(path, { columns }).next();
    expect(await failure(read(join(folder, "none.csv")))).toMatchObject({ code: "file/missing" });
    expect(await failure(read(folder))).toMatchObject({ code: "file/not-a-file" });
  });
});

describe("stopping", () => {
  it("throws the reason of the signal, before and while reading", async () => {
    const path = join(await folderOf({ "a.csv": `unit,count\n${"A,1\n".repeat(200_000)}` }), "a.csv");
    const reason = new Error("enough");
    expect(await failure(readCsv(path, { columns, signal: AbortSignal.abort(reason) }).next())).toBe(reason);

    const controller = new AbortController();
    let rows = 0;
    const reading = (async () => {
      for await (const part of readCsv(path, { columns, signal: controller.signal })) {
        rows += part.kind === "row" ? 1 : 0;
        if (rows === 10) {
          controller.abort(reason);
        }
      }
    })();
    expect(await failure(reading)).toBe(reason);
    expect(rows).toBeLessThan(200_000);
  });
});
