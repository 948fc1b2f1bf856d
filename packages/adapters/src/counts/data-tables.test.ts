import { join } from "node:path";
import { expect, it } from "vitest";
import { measures } from "../../test/measured-data.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { type MadeSheet, textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { xlsxFiles } from "../xlsx/xlsx-files.ts";
import type { MeasuredData } from "./measured-data.ts";
import { readMeasuredData } from "./read-measured-data.ts";

const counts = textRow(["unit", "measure", "numerator", "denominator"]) + textRow(["A", "case-on-time", "1", "2"]);
const units = textRow(["unit", "name", "level"]) + textRow(["A", "Xã A", "commune"]);
const book = (...sheets: readonly MadeSheet[]) => zipArchive(workbookParts(sheets));

function read(path: string): Promise<MeasuredData> {
  return readMeasuredData(path, { measures, items: [], period: "2026-08", kinds: [csvFiles(), xlsxFiles()] });
}

it("a workbook of counts and a CSV file of units are read together, each row with its place", async () => {
  const csv = "unit,name,level\nA,Xã A,commune\n";
  const folder = await folderOf({ "counts.xlsx": book({ name: "Sheet1", rows: counts }), "units.csv": csv });
  const { files, measurements } = await read(folder);
  expect(files.map(({ name, accepted }) => [name, accepted])).toEqual([
    ["units.csv", 1],
    ["counts.xlsx#Sheet1", 1],
  ]);
  expect(measurements).toMatchObject([{ unit: "A", from: { file: "counts.xlsx#Sheet1", row: 2 } }]);
});

it("sheets are taken by their names, in either language; a hidden one is not", async () => {
  const sheets = [
    { name: "Số đếm", rows: counts },
    { name: "Đơn vị", rows: units },
  ];
  const folder = await folderOf({
    "a.xlsx": book(...sheets),
    "b.xlsx": book({ name: "Số đếm", rows: counts }, { name: "Đơn vị", rows: units, state: "hidden" }),
  });
  expect((await read(join(folder, "a.xlsx"))).units).toMatchObject([{ name: "Xã A" }]);
  expect((await read(join(folder, "b.xlsx"))).units).toMatchObject([{ name: "A" }]);
});

it("is refused where two files or sheets could be meant", async () => {
  const both = await folderOf({ "counts.xlsx": book({ name: "a", rows: counts }), "counts.csv": "unit\n" });
  expect(await failure(read(both))).toMatchObject({
    problems: [{ code: "data/two-files", given: "counts.csv, counts.xlsx" }],
  });
  const two = book({ name: "a", rows: counts }, { name: "b", rows: units });
  expect(await failure(read(await folderOf({ "counts.xlsx": two })))).toMatchObject({
    problems: [{ code: "data/which-sheet", given: "a, b", example: "counts" }],
  });
});
