import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it, onTestFinished } from "vitest";
import { everythingOf } from "../../test/everything.ts";
import { mappingOf } from "../../test/records.ts";
import { folderOf } from "../../test/temporary-folder.ts";
import { textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { httpTables } from "../http/http-tables.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { jsonFiles } from "../json/json-files.ts";
import { withoutPersonalNumber } from "../mapping/personal-columns.ts";
import { parquetFiles } from "../parquet/index.ts";
import { xlsxFiles } from "../xlsx/index.ts";
import { openRecords, openTables } from "./open-records.ts";

const kinds = [csvFiles(), xlsxFiles(), parquetFiles(), jsonFiles()];

async function ofFile(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await folderOf({ [name]: content });
  return everythingOf((options) => openRecords(folder, { ...options, kinds }));
}

async function ofPortal(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const portal = createServer((_, response) => response.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    portal.closeAllConnections();
    portal.close();
  });
  const address = portal.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const mapping = mappingOf("files: [{ path: /t, entity: case-file, items: items }]");
  const limits = { tries: 1, backOffMs: 1 };
  return everythingOf(async (options) =>
    openTables(
      httpTables(`http://127.0.0.1:${port}`, { entities: options.entities, mapping, limits, environment: {} }),
      options,
    ),
  );
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
const start = ["id", "unit", "status"];
const wide = (count: number) => [...start, ...names(count)];
const row = (id: string, more = "") => `{"id":"${id}","unit":"1","status":"returned"${more}}`;
const manyNames = (id: string, count: number) =>
  row(
    id,
    names(count)
      .map((name) => `,"${id}${name}":1`)
      .join(""),
  );
const parquetOf = (columns: readonly string[], cell: string) =>
  new Uint8Array(parquetWriteBuffer({ columnData: columns.map((name) => ({ name, data: [cell], type: "STRING" })) }));
const workbookOf = (cells: readonly (readonly string[])[]) =>
  zipArchive(workbookParts([{ name: "case-file", rows: cells.map(textRow).join("") }]));

describe("more columns than any table has", () => {
  it.each([
    ["CSV", () => ofFile("case-file.csv", `${wide(5_000).join()}\n`), "csv/too-many-columns"],
    ["CSV with a million", () => ofFile("case-file.csv", `${wide(1_000_000).join()}\n`), "csv/row-too-long"],
    ["XLSX", () => ofFile("case-file.xlsx", workbookOf([wide(5_000)])), "xlsx/too-many-columns"],
    ["Parquet", () => ofFile("case-file.parquet", parquetOf(wide(5_000), "x")), "parquet/too-large"],
    [
      "one object of JSON",
      () => ofFile("case-file.json", `[${row("a")},${manyNames("b", 60_000)}]`),
      "json/too-many-values",
    ],
    [
      "all objects of JSON together",
      () => ofFile("case-file.json", `[${["p", "q", "r"].map((id) => manyNames(id, 9_000)).join()}]`),
      "table/too-many-names",
    ],
    [
      "later lines of JSON",
      () =>
        ofFile(
          "case-file.jsonl",
          [...names(200).map((id) => row(id)), ...names(150).map((id) => manyNames(`d${id}`, 100))].join("\n"),
        ),
      "table/too-many-names",
    ],
    ["objects of HTTP", () => ofPortal(`{"items":[${manyNames("b", 60_000)}]}`), "table/too-many-names"],
  ])("are told in a line, in %s", async (_, read, code) => {
    const out = await read();
    expect(out).toContain(code);
    expect(out.length).toBeLessThan(50_000);
  });
});

describe("a cell of five million letters", () => {
  const huge = "x".repeat(5_000_000);
  it.each([
    ["CSV", () => ofFile("case-file.csv", `id,unit,status\na,1,${huge}\n`), "csv/row-too-long"],
    ["XLSX", () => ofFile("case-file.xlsx", workbookOf([start, ["a", "1", huge]])), "xlsx/"],
    ["Parquet", () => ofFile("case-file.parquet", parquetOf(start, huge)), "parquet/"],
    ["JSON", () => ofFile("case-file.json", `[{"id":"a","unit":"1","status":"${huge}"}]`), "json/record-too-long"],
    ["JSON Lines", () => ofFile("case-file.jsonl", `{"id":"a","unit":"1","status":"${huge}"}`), "json/record-too-long"],
    ["HTTP", () => ofPortal(`{"items":[{"id":"a","unit":"1","status":"${huge}"}]}`), "cell/too-long"],
  ])("is told in a line, in %s", async (_, read, code) => {
    const out = await read();
    expect(out).toContain(code);
    expect(out.length).toBeLessThan(50_000);
  });
});

describe("a name of a column of a million letters", () => {
  const long = "x".repeat(1_000_000);
  it.each([
    ["CSV", () => ofFile("case-file.csv", `id,unit,status,${long}\na,1,returned,x\n`)],
    [
      "XLSX",
      () =>
        ofFile(
          "case-file.xlsx",
          workbookOf([
            [...start, long],
            ["a", "1", "returned", "x"],
          ]),
        ),
    ],
    ["JSON", () => ofFile("case-file.json", `[${row("a", `,"${long}":1`)}]`)],
    ["HTTP", () => ofPortal(`{"items":[${row("a", `,"${long}":1`)}]}`)],
  ])("does not hold the reading up, in %s", async (_, read) => {
    const out = await read();
    expect(out).toContain("[records/unused-columns]");
    expect(out.length).toBeLessThan(50_000);
  });
});

describe("JSON that nests without end", () => {
  it.each(["[".repeat(1_000_000), '{"a":'.repeat(1_000_000), `{"items":${"[".repeat(1_000_000)}`])(
    "is refused in a file and from a portal: %#",
    async (text) => {
      expect(await ofFile("case-file.json", text)).toMatch(/\[json\/[a-z-]+\]/);
      expect(await ofPortal(text)).toContain("[http/not-json]");
    },
  );
});

describe("a portal's answer", () => {
  it("that unpacks without end is stopped at the limit of a page", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, " "), { level: 1 });
    expect(await ofPortal(bomb, { "content-encoding": "gzip" })).toContain("[http/too-large]");
  });

  it.each([
    ["a text without end, full of quotation marks", `"${'\\"'.repeat(1_000_000)}`],
    ["a text of millions of signs", `"${"\\n".repeat(3_000_000)}`],
    ["a number without end", "1".repeat(3_000_000).concat("-")],
  ])("with %s is refused as any other that is no JSON", (_, text) => {
    expect(() => parseAnswer(text)).toThrow(SyntaxError);
  });

  it("may hold a text of millions of signs", () => {
    expect(parseAnswer(`"${"\\n".repeat(3_000_000)}"`)).toHaveLength(3_000_000);
  });
});

it("a long text is looked through for numbers and addresses of persons once, not once from each letter", () => {
  const long = "x".repeat(1_000_000);
  expect(withoutPersonalNumber(long)).toBe(long);
  expect(withoutPersonalNumber(`${long}@example.vn`)).toBe("xx… (1000011)");
});
