import { describe, expect, it } from "vitest";
import { type MadeBook, partsOfSheet, textRow } from "../../test/workbook.ts";

/** What a cell gives: its text, marked when it is a number or date of the workbook's own; or the code of its fault. */
async function read(cell: string, book: MadeBook = {}): Promise<string> {
  const parts = await partsOfSheet(`${textRow(["a", "b"])}<row><c><v>1</v></c>${cell}</row>`, book);
  const part = parts[1];
  if (part?.kind === "refused") {
    return part.problem.code;
  }
  const text = part?.kind === "row" ? (part.cells.get("b") ?? "") : "";
  return part?.kind === "row" && part.typed?.has("b") === true ? `own ${text}` : text;
}

describe("cells", () => {
  it.each([
    ["a shared text of several runs, reading aids left out", '<c t="s"><v>1</v></c>', "Hồ sơ đất đai"],
    ["a text in the cell", '<c t="inlineStr"><is><r><t>Xã </t></r><r><t>Mới</t></r></is></c>', "Xã Mới"],
    ["a text of a formula", '<c t="str"><f>A1</f><v>x</v></c>', "x"],
    ["a blank text of a formula", '<c t="str"><f>A1</f><v></v></c>', ""],
    ["yes", '<c t="b"><v>1</v></c>', "true"],
    ["no", '<c t="b"><v>0</v></c>', "false"],
    ["a number", "<c><v>123</v></c>", "own 123"],
    ["a value of a formula", "<c><f>1+1</f><v>2</v></c>", "own 2"],
    ["a formula without one", "<c><f>1+1</f></c>", "xlsx/not-computed"],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', "xlsx/cell-error"],
    ["a text that is not there", '<c t="s"><v>9</v></c>', "xlsx/unreadable-cell"],
    ["a number that is none", "<c><v>0x10</v></c>", "xlsx/unreadable-cell"],
    ["a date in ISO form", '<c t="d"><v>2026-08-14T00:00:00</v></c>', "own 2026-08-14T00:00:00"],
    ["what XML cannot write", '<c t="str"><v>a_x000D_b_x005F_x000D_</v></c>', "a\rb_x000D_"],
    ["a piece of CDATA", '<c t="str"><v><![CDATA[<a>&b]]></v></c>', "<a>&b"],
  ])("%s", async (...[, cell, expected]) => {
    const strings = `<si><t>a</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Hồ sơ </t></r><r><t>đất đai</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si>`;
    expect(await read(cell, { strings })).toBe(expected);
  });

  it.each([
    ["dd/mm/yyyy", "46248", "own 2026-08-14"],
    ["dd/mm/yyyy hh:mm", "46248.395833333336", "own 2026-08-14T09:30:00"],
    [14, "46248.99", "own 2026-08-14"],
    [22, "46248.999999", "own 2026-08-15T00:00:00"],
    ["hh:mm:ss", "0.5", "12:00:00"],
    ["[h]:mm:ss", "1.0833333333333333", "26:00:00"],
    ['[$-42A]dd "tháng" mm', "46248", "own 2026-08-14"],
    ["0%", "1", "100%"],
    ["0.0%", "0.854", "85.4%"],
    ["00000", "271", "00271"],
    ['0 "hồ sơ"', "12", "own 12"],
    ["#,##0;[Red]-#,##0", "1234", "own 1234"],
    ["General", "12", "own 12"],
    ["yyyy-mm-dd", "-1", "xlsx/not-a-date"],
    ["yyyy-mm-dd", "60", "xlsx/not-a-date"],
    ["yyyy-mm-dd", "59", "own 1900-02-28"],
    ["yyyy-mm-dd", "61", "own 1900-03-01"],
    ["yyyy-mm-dd", "2958466", "xlsx/not-a-date"],
  ])("with the format %s: %s is %s", async (format, value, expected) => {
    expect(await read(`<c s="1"><v>${value}</v></c>`, { formats: [format] })).toBe(expected);
  });

  it("are dates from 1904 on where the workbook says so", async () => {
    const book = { formats: ["yyyy-mm-dd"], date1904: true };
    expect(await read('<c s="1"><v>0</v></c>', book)).toBe("own 1904-01-01");
    expect(await read('<c s="1"><v>44786</v></c>', book)).toBe("own 2026-08-14");
  });
});
