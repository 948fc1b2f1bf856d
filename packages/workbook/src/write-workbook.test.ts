import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { partsOfArchive } from "../test/archive.ts";
import type { Sheet } from "./sheet.ts";
import { workbookBytes } from "./write-workbook.ts";

async function partsOf(...sheets: readonly Sheet[]): Promise<ReadonlyMap<string, string>> {
  return partsOfArchive(Buffer.from(await workbookBytes(sheets)));
}

const columns = [{ width: 9 }, { width: 9 }];

describe("a workbook", () => {
  it.each(["=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(A1)", "\t=1", "＝1"])(
    "holds %j as a text, never as a formula",
    async (value) => {
      const sheet = (await partsOf({ name: "A", columns, rows: [[{ value }]] })).get("xl/worksheets/sheet1.xml") ?? "";
      expect(sheet).toMatch(/<c [^>]*t="s"[^>]*><v>0<\/v><\/c>/);
      expect(sheet).not.toContain("<f>");
    },
  );

  it("has formulas with the number or the text that they give", async () => {
    const rows = [
      [
        { value: 3, formula: "1+2" },
        { value: "a<b", formula: 'IF(A1<4,"a<b","")' },
      ],
    ];
    const sheet = (await partsOf({ name: "A", columns, rows })).get("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="A1"><f>1+2</f><v>3</v></c>');
    expect(sheet).toContain('<c r="B1" t="str"><f>IF(A1&lt;4,&quot;a&lt;b&quot;,&quot;&quot;)</f><v>a&lt;b</v></c>');
  });

  it("filters, freezes and prints a sheet as it is told", async () => {
    const head: Sheet = { name: "Xếp hạng", columns, rows: [[{ value: "a" }, { value: "b" }], [{ value: 1 }]] };
    const parts = await partsOf({ ...head, filtered: true, printed: true, frozen: true, frozenColumns: 1 });
    const sheet = parts.get("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:B2"/>');
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="1"|<pane [^>]*ySplit="1"[^>]*xSplit="1"/);
    expect(parts.get("xl/workbook.xml")).toContain(
      'localSheetId="0" hidden="1">\'Xếp hạng\'!$A$1:$B$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'Xếp hạng\'!$1:$1<',
    );
  });
});
