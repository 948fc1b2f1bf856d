import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { type CsvOptions, readCsv } from "./read-csv.ts";

const columns = { required: ["unit", "count"] };

async function drain(path: string, options: Partial<CsvOptions> = {}): Promise<number> {
  let rows = 0;
  for await (const part of readCsv(path, { columns, ...options })) {
    rows += part.kind === "row" ? 1 : 0;
  }
  return rows;
}

async function drainText(content: string | Uint8Array, options: Partial<CsvOptions> = {}): Promise<number> {
  return drain(join(await folderOf({ "a.csv": content }), "a.csv"), options);
}

/** A file of 50 MB written in pieces so that the test itself needs no memory. */
async function largeFile(start: string, piece: string): Promise<string> {
  const path = join(await folderOf({}), "large.csv");
  const file = await open(path, "w");
  await file.write(start);
  const megabyte = piece.repeat(Math.ceil(1_000_000 / piece.length));
  for (let count = 0; count < 50; count += 1) {
    await file.write(megabyte);
  }
  await file.close();
  return path;
}

describe("a file of 50 MB", () => {
  it.each([
    ["one row of letters", "unit,count\n", "x", "csv/row-too-long", 2],
    ["one row of commas", "unit,count\n", ",", "csv/too-many-columns", 2],
    ["a quotation mark that never closes", 'unit,count\nA,1\n"', "x,1\n", "csv/row-too-long", 3],
    ["a header of letters", "", "x", "csv/row-too-long", 1],
    ["a header in an open quotation mark", '"', "x\n", "csv/row-too-long", 1],
    ["blank lines before the header", "", "\n", "csv/row-too-long", 1],
  ])("with %s is refused at once, in little memory", async (...[, start, piece, code, row]) => {
    const path = await largeFile(start, piece);
    const before = process.memoryUsage().rss;
    const began = performance.now();
    expect(await failure(drain(path))).toMatchObject({ code, problems: [{ place: { file: "large.csv", row } }] });
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it("is read whole when its rows are short, in little memory", async () => {
    const path = await largeFile("unit,count\n", `${"x".repeat(92)},123456\n`);
    const before = process.memoryUsage().rss;
    expect(await drain(path)).toBe(500_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  }, 60_000);
});

describe("bytes that are not UTF-8 text", () => {
  it("are placed by line and column, counted in characters", async () => {
    const bytes = Buffer.concat([
      Buffer.from("unit,count\r\nXã A,1\r\nXã "),
      Buffer.from([0xe3]),
      Buffer.from(",2\r\n"),
    ]);
    expect(await failure(drainText(bytes))).toMatchObject({
      code: "text/not-utf-8",
      problems: [{ given: "byte 0xe3", place: { file: "a.csv", line: 3, column: 4 } }],
    });
  });

  it("are found far into a file and when the file ends inside a letter", async () => {
    const far = Buffer.concat([Buffer.from(`unit,count\n${"Xã,1\n".repeat(50_000)}`), Buffer.from([0xff])]);
    expect(await failure(drainText(far))).toMatchObject({ problems: [{ place: { line: 50_002, column: 1 } }] });
    const cut = Buffer.from("unit,count\nX,ã").subarray(0, -1);
    expect(await failure(drainText(cut))).toMatchObject({
      code: "text/not-utf-8",
      problems: [{ place: { line: 2, column: 3 } }],
    });
  });

  it.each([
    ["a workbook", Buffer.from("PK\u0003\u0004rest"), "text/workbook"],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "text/workbook"],
    ["a NUL byte", Buffer.from("unit,count\nA\u0000,1\n"), "text/nul"],
  ])("are named: %s", async (_, bytes, code) => {
    expect(await failure(drainText(bytes))).toMatchObject({ code });
  });

  it("don't hide a letter of several bytes cut by the reading in chunks", async () => {
    for (const pad of ["", "x", "xx"]) {
      expect(await drainText(`unit,count\n${pad},1\n${"ệ🏛,1\n".repeat(20_000)}`)).toBe(20_001);
    }
  });
});

describe("limits", () => {
  it("allow 1,000 columns and refuse 10,000", async () => {
    const header = (count: number) =>
      ["unit", "count", ...Array.from({ length: count - 2 }, (_, index) => `c${index}`)].join(",");
    expect(await drainText(`${header(1_000)}\nA,1${",".repeat(998)}\n`)).toBe(1);
    expect(await failure(drainText(`${header(10_000)}\nA,1\n`))).toMatchObject({
      code: "csv/too-many-columns",
      problems: [{ place: { row: 1 }, expected: { en: "at most 1000 columns" } }],
    });
  });

  it("can be set, and count the row that breaks them as a spreadsheet does", async () => {
    const text = 'unit,count\r\n"A\r\nB",1\r\n\r\nlong long long,1\r\n';
    expect(await failure(drainText(text, { limits: { rowBytes: 14 } }))).toMatchObject({
      problems: [{ place: { row: 4 } }],
    });
  });
});

describe("a reader that stops early", () => {
  it("leaves no file open", async () => {
    const path = join(await folderOf({ "a.csv": `unit,count\n${"A,1\n".repeat(100_000)}` }), "a.csv");
    const openFiles = async () => (await readdir("/proc/self/fd").catch(() => [])).length;
    const before = await openFiles();
    for (let round = 0; round < 20; round += 1) {
      for await (const part of readCsv(path, { columns })) {
        if (part.kind === "row") {
          break;
        }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await openFiles()).toBeLessThan(before + 5);
  });
});
