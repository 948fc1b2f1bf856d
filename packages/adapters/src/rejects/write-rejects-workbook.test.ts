import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { entities } from "@cchc/core";
import type { Sheet } from "@cchc/workbook";
import { workbookBytes } from "@cchc/workbook";
import { describe, expect, it } from "vitest";
import { mappingOf, readAll } from "../../test/records.ts";
import { folderOf } from "../../test/temporary-folder.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { openRecords } from "../records/open-records.ts";
import { xlsxFiles } from "../xlsx/index.ts";
import { RejectsBook } from "./rejects-book.ts";
import { spooled } from "./spooled-row.ts";
import { writeRejectsWorkbook } from "./write-rejects-workbook.ts";

const kinds = [csvFiles(), xlsxFiles()];
const csv = "id,unit,status,fee\na,1,returned,5\nb,1,retuned,5\n0912345678,1,0912345678,7\n";

/** The sheets of the rejected rows of a folder. */
async function sheetsOf(folder: string): Promise<readonly Sheet[]> {
  const book = new RejectsBook(entities, "en");
  await readAll(await openRecords(folder, { entities, kinds, rejects: (row) => book.add(spooled(row, "en")) }));
  return book.sheets(0);
}

/** The same sheets after somebody put a right value into a cell. */
function corrected(sheets: readonly Sheet[], wrong: string, right: string): readonly Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell.value === wrong ? { value: right } : cell))),
  }));
}

describe("a workbook of rejected rows", () => {
  it("has them whole under the headers of the source, wrong cells coloured, with reasons; personal numbers are cut", async () => {
    const [, sheet] = await sheetsOf(await folderOf({ "case-file.csv": csv }));
    expect(sheet?.name).toBe("Case file");
    const [head, first, second] = sheet?.rows ?? [];
    expect(head?.map(({ value }) => value)).toEqual([
      ...["id", "unit", "status", "fee"],
      ...["cchc: Reason", "cchc: Code", "cchc: File", "cchc: Sheet", "cchc: Row"],
    ]);
    expect(first?.map(({ value }) => value).toSpliced(4, 1)).toEqual([
      ...["b", "1", "retuned", "5", "record/unknown-code", "case-file.csv", "", 3],
    ]);
    expect(first?.[2]).toEqual({ value: "retuned", look: "wrong" });
    expect(first?.[4]?.value).toMatch(/^status: Status: not a value of the list/);
    expect(second?.[2]).toEqual({ value: "09… (10)", look: "wrong" });
  });

  it("corrected and put beside the data gives the rows that were missing, none of them twice", async () => {
    const folder = await folderOf({ "case-file.csv": csv });
    const fixed = corrected(await sheetsOf(folder), "retuned", "returned");
    await writeFile(join(folder, "sua-loi.xlsx"), await workbookBytes(fixed));
    const { records, report } = await readAll(await openRecords(folder, { entities, kinds }));
    expect(records.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(report.files.map(({ name, accepted, rejected }) => [name, accepted, rejected])).toEqual([
      ["case-file.csv", 1, 2],
      ["sua-loi.xlsx#Case file", 1, 1],
    ]);
    expect(report.warnings).toEqual([]);
  });

  it("corrected may be read alone, whatever its name", async () => {
    const folder = await folderOf({ "case-file.csv": csv });
    const file = join(folder, "rejects.xlsx");
    await writeFile(file, await workbookBytes(corrected(await sheetsOf(folder), "retuned", "returned")));
    const { records } = await readAll(await openRecords(file, { entities, kinds }));
    expect(records.map(({ id }) => id)).toEqual(["b"]);
  });

  it("has a sheet for each header, and all of them are read back", async () => {
    const folder = await folderOf({
      "case-file.2024.csv": "id,unit,status\na,1,retuned\n",
      "case-file.2025.csv": "unit,id,status,fee\n1,b,retuned,5\n",
    });
    const sheets = await sheetsOf(folder);
    expect(sheets.map(({ name }) => name)).toEqual(["Guide", "Case file", "Case file 2", "_cchc"]);
    await writeFile(join(folder, "sua-loi.xlsx"), await workbookBytes(corrected(sheets, "retuned", "returned")));
    const { records } = await readAll(await openRecords(folder, { entities, kinds }));
    expect(records.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("is read by the mapping whose entry it fits, whatever the sheet of the source was called", async () => {
    const mapping = mappingOf(
      "files: [{ file: ho-so*, entity: case-file, parts: true, columns: { id: Mã, unit: ĐV, status: Trạng thái }, values: { status: { xong: returned } } }]",
    );
    const folder = await folderOf({ "ho-so.csv": "Mã,ĐV,Trạng thái\na,1,xog\n" });
    const book = new RejectsBook(entities, "vi");
    await readAll(
      await openRecords(folder, { entities, kinds, mapping, rejects: (row) => book.add(spooled(row, "vi")) }),
    );
    await writeFile(join(folder, "ho-so-sua.xlsx"), await workbookBytes(corrected(book.sheets(0), "xog", "xong")));
    const { records } = await readAll(await openRecords(folder, { entities, kinds, mapping }));
    expect(records).toEqual([{ id: "a", unit: "1", status: "returned" }]);
  });

  it("does not give a text that was cut back as the text itself", async () => {
    const rows = "id,unit,status,procedure\na,1,retuned,0912345678\n";
    const folder = await folderOf({ "case-file.csv": rows });
    const file = join(folder, "sua-loi.xlsx");
    await writeFile(file, await workbookBytes(corrected(await sheetsOf(folder), "retuned", "returned")));
    const { records, report } = await readAll(await openRecords(file, { entities, kinds }));
    expect(records).toEqual([]);
    expect(report.problems).toMatchObject([{ code: "cell/cut", given: "09… (10)" }]);
  });

  it("is there whole when it is finished, and not at all when it is given up", async () => {
    const folder = await folderOf({ "data/case-file.csv": csv });
    const rejects = await writeRejectsWorkbook(join(folder, "out", "loi.xlsx"), { entities });
    await readAll(await openRecords(join(folder, "data"), { entities, rejects: rejects.take }));
    await rejects.finish();
    expect(await readdir(join(folder, "out"))).toEqual(["loi.xlsx"]);
    const given = await writeRejectsWorkbook(join(folder, "other", "loi.xlsx"), { entities });
    await given.take({ file: "a.csv", row: 2, problems: [] });
    await given.abandon();
    expect(await readdir(join(folder, "other"))).toEqual([]);
  });

  it("says how many rows found no place", async () => {
    const book = new RejectsBook(entities, "en");
    expect(book.sheets(7)[0]?.rows.at(-1)).toEqual([
      {
        value:
          "7 more rejected rows have no place in this workbook. For all of them, run again with a folder after --rejects: its rejects.csv has every one.",
      },
    ]);
  });
});
