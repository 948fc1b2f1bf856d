import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { caseFile, type Entity, entities, type Field, petition } from "@cchc/core";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { workbookBytes } from "@cchc/workbook";
import { describe, expect, it } from "vitest";
import { readAll } from "../../test/records.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { openRecords } from "../records/open-records.ts";
import { markSheet } from "../workbook/mark.ts";
import { xlsxFiles } from "../xlsx/index.ts";
import { type FieldColumn, fieldColumns } from "./field-column.ts";
import { templateSheets } from "./template.ts";

const kinds = [csvFiles(), xlsxFiles()];
const toolVersion = "0.1.0";

const values: Readonly<Record<Field["type"], SheetCell>> = {
  text: { value: "x-1" },
  code: { value: "" },
  boolean: { value: "" },
  date: { value: new Date(Date.UTC(2026, 7, 14)), format: "dd/mm/yyyy" },
  datetime: { value: new Date(Date.UTC(2026, 7, 14, 9, 30)), format: "dd/mm/yyyy hh:mm" },
  whole: { value: 3 },
  decimal: { value: 1.5 },
};

function cellFor({ name, field, choices }: FieldColumn): SheetCell {
  if (choices[0] !== undefined) {
    return { value: choices[0] };
  }
  return name === "unit" ? { value: "18187" } : values[field.type];
}

/** The template of these entities with one row in each of their sheets, and these in the sheet of units. */
function filled(all: readonly Entity[], language: "vi" | "en", units: readonly (readonly string[])[] = []): Sheet[] {
  return templateSheets(all, { language, toolVersion }).map((sheet, index) => {
    const entity = all[index - 1];
    const rows = entity === undefined ? [] : [fieldColumns(entity, language).map(cellFor)];
    const listed = units.map((row) => row.map((value) => ({ value })));
    return { ...sheet, rows: [...sheet.rows, ...(index === all.length + 1 ? listed : rows)] };
  });
}

async function read(sheets: readonly Sheet[]) {
  const folder = await folderOf({});
  await writeFile(join(folder, "thu-thap.xlsx"), await workbookBytes(sheets));
  return readAll(await openRecords(folder, { entities, kinds }));
}

describe("a template", () => {
  it.each(["vi", "en"] as const)(
    "of every entity is read back without a mapping, each field under its title (%s)",
    async (language) => {
      const all = [...entities.values()];
      const { report, records } = await read(filled(all, language));
      expect(report.problems).toEqual([]);
      expect(report.files.map(({ entity, accepted }) => [entity, accepted])).toEqual(all.map(({ id }) => [id, 1]));
      expect(records.map((record) => Object.keys(record).length)).toEqual(
        all.map(({ fields }) => Object.keys(fields).length),
      );
      expect(report.warnings.filter(({ code }) => code.startsWith("records/unused"))).toEqual([]);
    },
  );

  it("lists the units of its records, those without a record too", async () => {
    const { source } = await read(
      filled([caseFile], "vi", [
        ["18187", "Xã Sơn Trung", "commune"],
        ["18190", "Xã Sơn Đông", "commune"],
      ]),
    );
    expect(source.units).toEqual([
      { code: "18187", name: "Xã Sơn Trung", level: "commune" },
      { code: "18190", name: "Xã Sơn Đông", level: "commune" },
    ]);
  });

  it("whose sheet of units is blank says nothing of units", async () => {
    expect((await read(filled([caseFile], "vi"))).source.units).toEqual([
      { code: "18187", name: "18187", level: "unit" },
    ]);
  });

  it("has sheets named after the entities, and hidden ones for lists and the mark", () => {
    const sheets = templateSheets([caseFile, petition], { toolVersion });
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ["Hướng dẫn", false],
      [caseFile.title.vi, false],
      [petition.title.vi, false],
      ["Đơn vị", false],
      ["_cchc-lists", true],
      ["_cchc", true],
    ]);
  });

  it("explains every field of its entities", () => {
    const [guide] = templateSheets([caseFile], { toolVersion });
    const explained = (guide?.rows ?? []).map((row) => row[7]?.value);
    expect(explained).toEqual(expect.arrayContaining(Object.keys(caseFile.fields)));
  });
});

describe("the mark of a template", () => {
  const marked = (...texts: readonly string[]) =>
    filled([caseFile], "vi").map((sheet) =>
      sheet.name === markSheet ? { ...sheet, rows: [texts.map((value) => ({ value }))] } : sheet,
    );

  it("of a version that is not known stops the reading", async () => {
    expect(await failure(read(marked("cchc-template/9", "9.0.0")))).toMatchObject({
      problems: [{ code: "template/unknown-version", given: "cchc-template/9", place: { file: "thu-thap.xlsx" } }],
    });
  });

  it("tells of fields that were others when the template was made", async () => {
    const { report } = await read(marked("cchc-template/1", "0.0.9", "case-file=00000000"));
    expect(report.warnings).toMatchObject([{ code: "template/other-fields", given: "case-file" }]);
    expect(report.files).toMatchObject([{ accepted: 1 }]);
  });
});
