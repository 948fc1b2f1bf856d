import { readFile } from "node:fs/promises";
import path from "node:path";
import { readResult } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { countsHead, dataOf, emptyFolder, folderOf } from "../../test/folders.ts";

const good = "A,dossier-on-time,2026-08,9,10,";

function scoring(data: string, period = "2026-08"): string[] {
  return ["score", "--policy", "qd-766", "--data", data, "--period", period];
}

/** The lines of stderr in both languages, and what else came of it. */
async function bothLanguages(args: readonly string[]) {
  const vi = await cchc(args);
  const en = await cchc(args, { language: "en" });
  return {
    codes: [vi.code, en.code],
    vi: vi.err.trimEnd().split("\n"),
    en: en.err.trimEnd().split("\n"),
    vi1: vi,
    en1: en,
  };
}

describe("a bad row is rejected with its place, what was given and what is expected; the rest is scored", () => {
  it.each([
    [
      "a numerator over its denominator",
      "B,dossier-on-time,2026-08,12,10,",
      [
        "counts.csv, dòng 3, cột numerator: tử số lớn hơn mẫu số; đã cho 12; cần tối đa 10 [count/over]",
        "counts.csv, row 3, column numerator: numerator over denominator; given 12; expected at most 10 [count/over]",
      ],
    ],
    [
      "a negative number",
      "B,dossier-on-time,2026-08,-1,10,",
      [
        "counts.csv, dòng 3, cột numerator: số âm; đã cho -1; cần 0 hoặc lớn hơn; ví dụ: 0 [count/negative]",
        "counts.csv, row 3, column numerator: a negative number; given -1; expected 0 or more; example: 0 [count/negative]",
      ],
    ],
    [
      "text for a number",
      "B,dossier-on-time,2026-08,chín,10,",
      [
        "counts.csv, dòng 3, cột numerator: không phải là số; đã cho chín; cần chữ số, có thể có dấu chấm thập phân; ví dụ: 12.5 [number/not-a-number]",
        "counts.csv, row 3, column numerator: not a number; given chín; expected digits, with a decimal point if need be; example: 12.5 [number/not-a-number]",
      ],
    ],
    [
      "a decimal comma",
      'B,dossier-average-processing-days,2026-08,,,"8,88"',
      [
        "counts.csv, dòng 3, cột amount: số dùng dấu phẩy thập phân; đã cho 8,88; cần dấu chấm thập phân; ví dụ: 8.88 [number/decimal-comma]",
        "counts.csv, row 3, column amount: a number with a decimal comma; given 8,88; expected a decimal point; example: 8.88 [number/decimal-comma]",
      ],
    ],
    [
      "an unknown metric",
      "B,dossier-on-tiem,2026-08,9,10,",
      [
        "counts.csv, dòng 3, cột measure: số đo không có trong bộ chỉ số; đã cho dossier-on-tiem; cần mã một số đo của bộ chỉ số; gần nhất: dossier-on-time (Hồ sơ đúng hạn); ví dụ: dossier-on-time [count/unknown-measure]",
        "counts.csv, row 3, column measure: a measure that the policy does not have; given dossier-on-tiem; expected the id of a measure of the policy; close: dossier-on-time (Hồ sơ đúng hạn); example: dossier-on-time [count/unknown-measure]",
      ],
    ],
    [
      "an unknown agency",
      "BB,dossier-on-time,2026-08,9,10,",
      [
        "counts.csv, dòng 3, cột unit: đơn vị không có trong danh sách; đã cho BB; cần một mã trong units.csv; gần nhất: B (UBND xã Bảo Yên); ví dụ: B [count/unknown-unit]",
        "counts.csv, row 3, column unit: a unit that is not listed; given BB; expected a code from units.csv; close: B (UBND xã Bảo Yên); example: B [count/unknown-unit]",
      ],
    ],
    [
      "the same agency and metric twice",
      "A,dossier-on-time,2026-08,8,10,",
      [
        "counts.csv, dòng 3, cột measure: đơn vị, số đo và kỳ này đã có ở dòng 2; đã cho dossier-on-time; cần mỗi đơn vị, số đo và kỳ một dòng [count/duplicate]",
        "counts.csv, row 3, column measure: this unit, measure and period were already given in row 2; given dossier-on-time; expected one row for each unit, measure and period [count/duplicate]",
      ],
    ],
  ])("%s", async (_, row, [vietnamese, english]) => {
    const { codes, vi, en, vi1, en1 } = await bothLanguages(scoring(await dataOf(good, row)));
    expect(codes).toEqual([1, 1]);
    expect(vi).toEqual([
      `loại: ${vietnamese}`,
      "units.csv: đọc 2 = nhận 2 + loại 0",
      "counts.csv: đọc 2 = nhận 1 + loại 1",
    ]);
    expect(en).toEqual([
      `rejected: ${english}`,
      "units.csv: read 2 = accepted 2 + rejected 0",
      "counts.csv: read 2 = accepted 1 + rejected 1",
    ]);
    expect(vi1.out.split("\n")[1]).toBe("KẾT QUẢ CHƯA ĐẦY ĐỦ: số dòng số liệu bị loại: 1.");
    expect(en1.out.split("\n")[1]).toBe("PARTIAL RESULT: rows of data that were rejected: 1.");
  });

  it("the same agency listed twice", async () => {
    const data = await folderOf({
      "units.csv": "unit,name,level\nA,Xã A,commune\nA,Xã B,commune\n",
      "counts.csv": `${countsHead}\n${good}\n`,
    });
    const { codes, vi } = await bothLanguages(scoring(data));
    expect(codes).toEqual([1, 1]);
    expect(vi).toEqual([
      "loại: units.csv, dòng 3, cột unit: đơn vị đã có ở dòng 2; đã cho A; cần mỗi đơn vị một dòng [unit/duplicate]",
      "units.csv: đọc 2 = nhận 1 + loại 1",
      "counts.csv: đọc 1 = nhận 1 + loại 0",
    ]);
  });
});

describe("when rows were rejected", () => {
  it("a run whose every row is bad still ends, with no points that nobody earned", async () => {
    const { code, out } = await cchc(scoring(await dataOf("A,dossier-on-time,2026-08,12,10,")));
    expect(code).toBe(1);
    expect(out).toContain("KẾT QUẢ CHƯA ĐẦY ĐỦ");
  });

  it("the first 20 are told, and how many more there are; every one is counted", async () => {
    const rows = Array.from({ length: 500 }, () => "A,dossier-on-time,2026-08,x,10,");
    const { err } = await cchc(scoring(await dataOf(good, ...rows)), { language: "en" });
    const lines = err.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("rejected: counts.csv, row"))).toHaveLength(20);
    expect(lines.slice(20)).toEqual([
      expect.stringMatching(/^rejected: and 480 more, all of them with --rejects; by kind: /),
      "units.csv: read 2 = accepted 2 + rejected 0",
      "counts.csv: read 501 = accepted 1 + rejected 500",
    ]);
  });

  it("the stored result is marked as partial and accounts for every row", async () => {
    const out = path.join(await emptyFolder(), "r.json");
    await cchc([...scoring(await dataOf(good, "B,dossier-on-time,2026-08,12,10,")), "--out", out]);
    const result = readResult(JSON.parse(await readFile(out, "utf8")));
    expect(result.partial).toBe(true);
    expect(result.inputs.map(({ name, read, accepted, rejected }) => [name, read, accepted, rejected])).toEqual([
      ["units.csv", 2, 2, 0],
      ["counts.csv", 2, 1, 1],
    ]);
    const explained = await cchc(["explain", out, "B"]);
    expect(explained.out.split("\n")[1]).toBe("KẾT QUẢ CHƯA ĐẦY ĐỦ: số dòng số liệu bị loại: 1.");
  });
});

describe("a file that cannot be used ends with 3 and nothing on stdout", () => {
  it.each([
    [
      "an empty file",
      "",
      [
        "counts.csv: bảng rỗng; cần dòng tiêu đề rồi các dòng dữ liệu; ví dụ: unit,measure,numerator,denominator [table/empty]",
        "counts.csv: the table is empty; expected a header row, then rows; example: unit,measure,numerator,denominator [table/empty]",
      ],
    ],
    [
      "a header alone",
      `${countsHead}\n`,
      [
        "counts.csv, dòng 1: bảng chỉ có dòng tiêu đề; cần ít nhất một dòng dữ liệu [table/no-rows]",
        "counts.csv, row 1: the table has a header and no rows; expected at least one row under the header [table/no-rows]",
      ],
    ],
    [
      "a line of 50 MB",
      `${countsHead}\n${"x".repeat(50_000_000)}\n`,
      [
        "counts.csv, dòng 2: dòng quá dài (thường do thiếu dấu ngoặc kép đóng); cần mỗi dòng tối đa 1048576 byte [csv/row-too-long]",
        "counts.csv, row 2: the row is too long (mostly a quotation mark that never closes); expected at most 1048576 bytes in a row [csv/row-too-long]",
      ],
    ],
    [
      "a header of 50 MB",
      "x".repeat(50_000_000),
      [
        "counts.csv, dòng 1: dòng quá dài (thường do thiếu dấu ngoặc kép đóng); cần mỗi dòng tối đa 1048576 byte [csv/row-too-long]",
        "counts.csv, row 1: the row is too long (mostly a quotation mark that never closes); expected at most 1048576 bytes in a row [csv/row-too-long]",
      ],
    ],
  ])("%s", async (_, counts, [vietnamese, english]) => {
    const { codes, vi, en, vi1 } = await bothLanguages(scoring(await folderOf({ "counts.csv": counts })));
    expect(codes).toEqual([3, 3]);
    expect(vi1.out).toBe("");
    expect(vi).toEqual([`lỗi: ${vietnamese}`]);
    expect(en).toEqual([`error: ${english}`]);
  });

  it("a folder that is not there", async () => {
    const { codes, vi, en } = await bothLanguages(scoring("/nowhere/data"));
    expect(codes).toEqual([3, 3]);
    expect(vi[0]).toMatch(
      /^lỗi: \/nowhere\/data: không có tệp hoặc thư mục này; đã cho \/nowhere\/data; .* \[file\/missing\]$/,
    );
    expect(en[0]).toMatch(
      /^error: \/nowhere\/data: no such file or folder; given \/nowhere\/data; .* \[file\/missing\]$/,
    );
  });

  it("a folder without counts", async () => {
    const { codes, en } = await bothLanguages(scoring(await folderOf({ "count.csv": "" })));
    expect(codes).toEqual([3, 3]);
    expect(en[0]).toMatch(
      /the folder has no counts\.csv; given count\.csv; expected counts\.csv, .* \[data\/no-counts\]$/,
    );
  });
});

describe("what spreadsheets do to a file changes nothing", () => {
  const plain = `${countsHead}\n${good}\n`;

  it.each([
    ["a byte order mark", `\ufeff${plain}`],
    ["CRLF", plain.replaceAll("\n", "\r\n")],
    ["semicolons", plain.replaceAll(",", ";")],
    ["all three", `\ufeff${plain}`.replaceAll("\n", "\r\n").replaceAll(",", ";")],
    ["no line end at the end", plain.trimEnd()],
  ])("%s", async (_, counts) => {
    const expected = await cchc(scoring(await folderOf({ "counts.csv": plain })));
    const actual = await cchc(scoring(await folderOf({ "counts.csv": counts })));
    expect(actual).toEqual(expected);
    expect(actual.code).toBe(0);
    expect(actual.out).toMatch(/\n +1 {2}A +20,00 /);
  });
});

describe("a period", () => {
  it("that the data does not have is wrong usage, and the ones that it has are told", async () => {
    const { codes, en } = await bothLanguages(scoring(await dataOf(good), "2026-09"));
    expect(codes).toEqual([2, 2]);
    expect(en).toEqual([
      "error: counts.csv: no row is of this period; given 2026-09; expected a period that the file has: 2026-08; example: 2026-08 [data/no-such-period]",
    ]);
  });

  it("of other rows is told, with how many there are, and they count for nothing", async () => {
    const { codes, vi, en } = await bothLanguages(scoring(await dataOf(good, "A,dossier-on-time,2026-07,1,10,")));
    expect(codes).toEqual([0, 0]);
    expect(vi[0]).toBe("lưu ý: counts.csv: số dòng thuộc kỳ 2026-07, không dùng đến: 1");
    expect(en[0]).toBe("note: counts.csv: rows of the period 2026-07, not used: 1");
  });

  it.each([
    ["8/2026", "period/unreadable"],
    ["2026-13", "period/"],
    ["2026-H1", "policy/period-kind"],
    ["2025-12", "policy/not-in-force"],
  ])("like %s is wrong usage: %s", async (period, code) => {
    const { codes, vi, vi1 } = await bothLanguages(scoring(await dataOf(good), period));
    expect(codes).toEqual([2, 2]);
    expect(vi1.out).toBe("");
    expect(vi[0]).toContain(`[${code}`);
  });
});

describe("a misspelt file name", () => {
  it("does not go unseen", async () => {
    const { vi } = await bothLanguages(
      scoring(await folderOf({ "counts.csv": `${countsHead}\n${good}\n`, "unit.csv": "x" })),
    );
    expect(vi[0]).toBe(
      "lưu ý: unit.csv: tệp không được đọc; cần counts.csv, units.csv, published.csv; ví dụ: units.csv [data/unused-file]",
    );
  });
});
