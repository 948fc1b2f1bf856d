import { Buffer } from "node:buffer";
import { caseFile, entities, type Field, parsePeriod, petition } from "@cchc/core";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { workbookBytes } from "@cchc/workbook";
import { describe, expect, it, vi } from "vitest";
import { hasLibreOffice, savedByLibreOffice } from "../../../workbook/test/libre-office.ts";
import { readAll } from "../../test/records.ts";
import { folderOf } from "../../test/temporary-folder.ts";
import { textOfArchive } from "../../test/zip-text.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { ii06aSheet } from "../form/ii06a-workbook.ts";
import { openRecords } from "../records/open-records.ts";
import { RejectsBook } from "../rejects/rejects-book.ts";
import { spooled } from "../rejects/spooled-row.ts";
import { xlsxFiles } from "../xlsx/index.ts";
import { type FieldColumn, fieldColumns } from "./field-column.ts";
import { templateSheets } from "./template.ts";

vi.setConfig({ testTimeout: 60_000 });

const kinds = [csvFiles(), xlsxFiles()];
const toolVersion = "0.1.0";

async function recordsIn(book: Uint8Array, name = "so-lieu.xlsx") {
  const { records, report } = await readAll(await openRecords(await folderOf({ [name]: book }), { entities, kinds }));
  return { records, problems: report.problems };
}

function partsOf(book: Uint8Array): string {
  return textOfArchive(Buffer.from(book));
}

const values: Readonly<Record<Field["type"], SheetCell>> = {
  text: { value: "00271" },
  code: { value: "" },
  boolean: { value: "" },
  date: { value: new Date(Date.UTC(2026, 7, 14)), format: "dd/mm/yyyy" },
  datetime: { value: new Date(Date.UTC(2026, 7, 14, 9, 30)), format: "dd/mm/yyyy hh:mm" },
  whole: { value: 3 },
  decimal: { value: 1.5 },
};

function filledCell({ name, field, choices }: FieldColumn): SheetCell {
  return choices[0] === undefined ? (name === "unit" ? { value: "18187" } : values[field.type]) : { value: choices[0] };
}

function filledTemplate(): readonly Sheet[] {
  const all = [caseFile, petition];
  return templateSheets(all, { toolVersion }).map((sheet, index) => {
    const entity = all[index - 1];
    return entity === undefined
      ? sheet
      : { ...sheet, rows: [...sheet.rows, fieldColumns(entity, "vi").map(filledCell)] };
  });
}

const figures = {
  ...{ received: 14, receivedOnline: 1, receivedInPerson: 12, carriedOver: 1 },
  ...{ done: 10, doneEarly: 7, doneOnTime: 2, doneLate: 1, pending: 4, pendingInTime: 3, pendingLate: 1 },
};

function form(): Sheet {
  const rows = [{ field: "=1+1", figures }, { field: "ho-tich", figures }, { figures }];
  const unit = { code: "18187", name: "Xã Sơn Trung (giả lập)" };
  const table = { rows, undated: 0, nowhere: 0 };
  return ii06aSheet({ unit, period: parsePeriod("2024-Q1"), table, simulated: true, toolVersion });
}

/** The same sheet with no right value behind any formula. */
function unvalued(sheet: Sheet): Sheet {
  const without = (cell: SheetCell): SheetCell => (cell.formula === undefined ? cell : { ...cell, value: 99_999 });
  return { ...sheet, rows: sheet.rows.map((row) => row.map(without)) };
}

describe.skipIf(!hasLibreOffice)("a workbook saved by LibreOffice (Debian package libreoffice-calc)", () => {
  it("that is a template gives the same records, and keeps its drop-downs", async () => {
    const book = await workbookBytes(filledTemplate());
    const saved = await savedByLibreOffice(book);
    const [before, after] = [await recordsIn(book), await recordsIn(saved)];
    expect(before.records).toHaveLength(2);
    expect(after).toEqual(before);
    const lists = (one: Uint8Array) => partsOf(one).match(/<dataValidation [^>]*type="list"/g)?.length;
    expect(lists(saved)).toBe(lists(book));
    expect(partsOf(saved)).toContain('t="s"');
  });

  it("that holds rejected rows, corrected, gives the rows that were missing", async () => {
    const book = new RejectsBook(entities, "vi");
    const data = await folderOf({ "case-file.csv": "id,unit,status,fee\n00271,1,returned,5\n00272,1,retuned,5\n" });
    await readAll(await openRecords(data, { entities, kinds, rejects: (row) => book.add(spooled(row, "vi")) }));
    const corrected = book.sheets(0).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell.value === "retuned" ? { value: "returned" } : cell))),
    }));
    const saved = await savedByLibreOffice(await workbookBytes(corrected));
    expect((await recordsIn(saved, "sua-loi.xlsx")).records).toEqual([
      { id: "00272", unit: "1", status: "returned", fee: 5 },
    ]);
  });

  it("that is form II.06a gives the report that was written", async () => {
    const book = await workbookBytes([form()]);
    const [before, after] = [await recordsIn(book), await recordsIn(await savedByLibreOffice(book))];
    expect(before.records).toMatchObject([{ unit: "18187", received: 42, done: 30, pending: 12 }]);
    expect(after).toEqual(before);
  });

  it("that is form II.06a has the sums which LibreOffice computes where they are not there", async () => {
    const [right, computed] = [form(), await savedByLibreOffice(await workbookBytes([unvalued(form())]))];
    expect(partsOf(computed).match(/99999/)).toBeNull();
    expect(await recordsIn(computed)).toEqual(await recordsIn(await workbookBytes([right])));
  });
});
