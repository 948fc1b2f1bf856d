import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { caseFile } from "@cchc/core";
import type { Sheet } from "@cchc/workbook";
import { workbookBytes } from "@cchc/workbook";
import { describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { folderOf } from "../../test/temporary-folder.ts";
import { templateSheets } from "./template.ts";

/** The parts of a workbook by name, as text. */
async function partsOf(sheets: readonly Sheet[]): Promise<ReadonlyMap<string, string>> {
  const file = join(await folderOf({}), "book.xlsx");
  await writeFile(file, await workbookBytes(sheets));
  const parts = new Map<string, string>();
  const zip = await openPromise(file);
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}

describe("a workbook", () => {
  it.each(["=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(A1)", "\t=1", "＝1"])(
    "holds %j as a text, never as a formula",
    async (value) => {
      const parts = await partsOf([{ name: "A", columns: [{ width: 9 }], rows: [[{ value }]] }]);
      const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
      expect(sheet).toMatch(/<c [^>]*t="s"[^>]*><v>0<\/v><\/c>/);
      expect(sheet).not.toContain("<f>");
    },
  );

  it("checks what is entered, shows dates as dates from the first row on, and hides its own sheets", async () => {
    const parts = await partsOf(templateSheets([caseFile], { toolVersion: "0.1.0" }));
    const sheet = parts.get("xl/worksheets/sheet2.xml") ?? "";
    expect(sheet).toMatch(/<\/sheetData>.*<dataValidations count="\d+"><dataValidation /s);
    expect(sheet).toMatch(
      /<dataValidation type="list"[^>]*sqref="[A-Z]+2:[A-Z]+1048576"><formula1>'_cchc-lists'!\$[A-Z]+\$2:\$[A-Z]+\$\d+</,
    );
    expect(sheet).toMatch(/<dataValidation type="date" operator="greaterThanOrEqual"[^>]*><formula1>1</);
    expect(sheet).toMatch(/<col [^>]*style="\d+"/);
    expect(sheet).toMatch(/state="frozen"/);
    expect(parts.get("xl/workbook.xml")).toMatch(/name="_cchc" state="hidden"|state="hidden"[^>]*name="_cchc"/);
    const hints = [...sheet.matchAll(/ (?:prompt|error)="([^"]*)"/g)].map(([, hint = ""]) => hint.length);
    expect(Math.max(...hints)).toBeLessThanOrEqual(255);
  });
});
