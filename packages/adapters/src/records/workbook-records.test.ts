import { entities } from "@cchc/core";
import { expect, it } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";
import { xlsxFiles } from "../xlsx/xlsx-files.ts";
import { openRecords } from "./open-records.ts";

const head = textRow(["id", "unit", "status"]);
const rows = head + textRow(["h-1", "18187", "returned"]);
const old = head + textRow(["h-2", "18187", "returned"]);
const folder = () =>
  folderOf({
    "case-file.xlsx": zipArchive(
      workbookParts([
        { name: "Sheet1", rows, after: '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>' },
        { name: "Cũ", rows: old, state: "hidden" },
      ]),
    ),
  });

async function idsOf(sheet?: string): Promise<readonly [readonly string[], readonly (string | undefined)[][]]> {
  const file = { file: "case-file.xlsx", entity: "case-file", ...(sheet === undefined ? {} : { sheet }) };
  const mapping = sheet === undefined ? {} : { mapping: { name: "m.yaml", sha256: "", files: [file] } };
  const source = await openRecords(await folder(), { entities, kinds: [xlsxFiles()], ...mapping });
  const ids: string[] = [];
  for await (const { record } of source.records()) {
    ids.push(record.id);
  }
  return [ids, source.report().warnings.map(({ code, given }) => [code, given])];
}

it("the sheet that people see is read; a hidden one and merged cells are told of", async () => {
  const [ids, warnings] = await idsOf();
  expect(ids).toEqual(["h-1"]);
  expect(warnings).toContainEqual(["xlsx/merged-cells", "B2:B4"]);
  expect(JSON.stringify(warnings)).toContain("Cũ (ẩn, hidden)");
});

it("a hidden sheet is read where the mapping names it", async () => {
  expect((await idsOf("Cũ"))[0]).toEqual(["h-2"]);
  expect(await failure(idsOf("Mới"))).toMatchObject({ problems: [{ given: "Mới" }] });
});
