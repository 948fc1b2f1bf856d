import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell } from "./csv-cell.ts";

describe("a cell of a CSV that we write", () => {
  it.each([
    ["xã A", '"xã A"'],
    ["18187", "18187"],
    ["=1+1", "'=1+1"],
    ["a;=1", `"a;'=1"`],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\\u{9}=1"],
    ["12-34", "12-34"],
    ['he said "x"', '"he said ""x"""'],
  ])("%j is written %s", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it("never begins like a formula, whatever the text, nor does what a spreadsheet may cut out of it", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", ",", ";", '"', "'", "＝", "－", "a", "\u0000");
    fc.assert(
      fc.property(fc.string({ unit: start, maxLength: 12 }), (text) => {
        const cell = csvCell(text);
        const inside = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(inside.split(/[,;\t\r\n]/).filter((part) => /^[=+\-@＝＋－＠]/.test(part))).toEqual([]);
        expect(cell).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
