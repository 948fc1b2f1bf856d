import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sourceContract } from "../../test/source-contract.ts";
import { failure } from "../../test/temporary-folder.ts";
import { escaped, partsOfSheet, sheetsIn, textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";

sourceContract("XLSX", async ({ columns, rows }) => {
  const bytes = zipArchive(workbookParts([{ name: "Hồ sơ", rows: [columns, ...rows].map(textRow).join("") }]));
  const [source] = await sheetsIn(bytes);
  if (source === undefined) {
    throw new Error("a workbook with a sheet is one table");
  }
  return source;
});

sourceContract("XLSX, strictly by the standard and with shared texts", async ({ columns, rows }) => {
  const cells = [columns, ...rows];
  const strings = cells.flat().map((text) => `<si><t>${escaped(text)}</t></si>`);
  const numbered = cells.map((row, index) => {
    const at = row.map((_, column) => `<c t="s"><v>${index * columns.length + column}</v></c>`);
    return `<row r="${index + 1}">${at.join("")}</row>`;
  });
  const sheet = { name: "Hồ sơ", rows: numbered.join("") };
  const [source] = await sheetsIn(zipArchive(workbookParts([sheet], { strict: true, strings: strings.join("") })));
  if (source === undefined) {
    throw new Error("a workbook with a sheet is one table");
  }
  return source;
});

const head = textRow(["id", "unit"]);

describe("sheets of a workbook", () => {
  it("are tables in their order, those without a value left out, hidden ones marked", async () => {
    const bytes = zipArchive(
      workbookParts([
        { name: "Hồ sơ", rows: head },
        { name: "Trống", rows: '<row r="1"><c r="A1" s="0"/></row>' },
        { name: "Danh mục", rows: head, state: "veryHidden" },
        { name: "Đơn vị", rows: head },
      ]),
    );
    const sources = await sheetsIn(bytes);
    expect(sources.map(({ place, hidden }) => [place, hidden])).toEqual([
      [{ file: "f.xlsx", sheet: "Hồ sơ" }, false],
      [{ file: "f.xlsx", sheet: "Danh mục" }, true],
      [{ file: "f.xlsx", sheet: "Đơn vị" }, false],
    ]);
  });

  it("have their header where the mapping of each sheet says", async () => {
    const rows = textRow(["id", "unit"]) + textRow(["id", "unit", "note"]) + textRow(["h-1", "A", "x"]);
    const bytes = zipArchive(
      workbookParts([
        { name: "a", rows },
        { name: "b", rows },
      ]),
    );
    const mappings = [
      { file: "f.xlsx", entity: "case-file", sheet: "a" },
      { file: "f.xlsx", entity: "case-file", sheet: "b", headerRow: 2 },
    ];
    const [a, b] = await sheetsIn(bytes, { mappings });
    expect([(await a?.top())?.row, (await b?.top())?.row]).toEqual([1, 2]);
  });

  it("are none in a workbook without a value", async () => {
    expect(await failure(sheetsIn(zipArchive(workbookParts([{ name: "a", rows: "" }]))))).toMatchObject({
      code: "table/empty",
    });
  });

  it("end with the hash of the file's bytes", async () => {
    const bytes = zipArchive(workbookParts([{ name: "a", rows: head + textRow(["1", "2"]) }]));
    const [source] = await sheetsIn(bytes);
    let last: unknown;
    for await (const part of source?.read({ columns: { required: ["id"] } }) ?? []) {
      last = part;
    }
    expect(last).toEqual({ kind: "end", read: 1, sha256: createHash("sha256").update(bytes).digest("hex") });
  });
});

describe("rows of a sheet", () => {
  it("keep their numbers when rows are blank or cells are missing", async () => {
    const rows = `${head}<row r="4"><c r="B4"><v>7</v></c></row><row><c r="A5"><v>8</v></c></row><row r="9" s="1"/>`;
    expect(await partsOfSheet(rows)).toMatchObject([
      { kind: "header" },
      { row: 4, cells: new Map(Object.entries({ id: "", unit: "7" })) },
      { row: 5, cells: new Map(Object.entries({ id: "8", unit: "" })) },
      { kind: "end", read: 2 },
    ]);
  });

  it("that were merged are read as they stand there, and a note says where", async () => {
    const rows = head + textRow(["1", "Xã Mới"]) + textRow(["2", ""]);
    const merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/></mergeCells>';
    expect((await partsOfSheet(rows, {}, merged)).slice(2)).toMatchObject([
      { row: 3, cells: new Map(Object.entries({ id: "2", unit: "" })) },
      { kind: "end", warnings: [{ code: "xlsx/merged-cells", given: "B2:B3, …" }] },
    ]);
  });

  it("are refused for a cell without a value in a column that was asked for, and for no other", async () => {
    const bytes = zipArchive(
      workbookParts([
        {
          name: "a",
          rows: `${textRow(["id", "unit", "note"])}<row><c><v>1</v></c><c t="e"><f>X()</f><v>#N/A</v></c></row><row><c><v>2</v></c><c><v>3</v></c><c><f>A1</f></c></row><row><c/><c/><c t="e"><v>#REF!</v></c></row><row><c><f>A1+1</f></c></row>`,
        },
      ]),
    );
    const [source] = await sheetsIn(bytes);
    const parts: unknown[] = [];
    for await (const part of source?.read({ columns: { required: ["id", "unit"] } }) ?? []) {
      parts.push(part);
    }
    expect(parts.slice(1)).toMatchObject([
      {
        kind: "refused",
        row: 2,
        problem: {
          code: "xlsx/cell-error",
          given: "#N/A",
          what: { en: "the cell B2 shows an error of its formula" },
          place: { file: "f.xlsx", sheet: "a", row: 2, field: "unit" },
        },
      },
      { kind: "row", row: 3 },
      { kind: "refused", row: 5, problem: { code: "xlsx/not-computed", place: { row: 5, field: "id" } } },
      { kind: "end", read: 3 },
    ]);
  });
});
