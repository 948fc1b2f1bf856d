import { describe, expect, test } from "vitest";
import { CchcError, formatPlace, formatProblem, type Problem, printable } from "./problem.ts";

const over: Problem = {
  code: "count/over",
  what: { vi: "tử số lớn hơn mẫu số", en: "numerator over denominator" },
  given: "12",
  expected: { vi: "nhiều nhất 10", en: "at most 10" },
  example: "10",
  place: { file: "counts.csv", row: 7, field: "numerator" },
};

describe("a place reads as editors and people read it", () => {
  test("in a text file it is file:line:column", () => {
    expect(formatPlace({ file: "policy.yaml", line: 3, column: 7 }, "vi")).toBe("policy.yaml:3:7");
    expect(formatPlace({ file: "policy.yaml", line: 3 }, "en")).toBe("policy.yaml:3:1");
  });

  test("in a table it names row and column in the reader's language", () => {
    expect(formatPlace({ file: "counts.csv", row: 7, field: "Tử số" }, "vi")).toBe("counts.csv, dòng 7, cột Tử số");
    expect(formatPlace({ file: "counts.csv", row: 7, field: "Tử số" }, "en")).toBe("counts.csv, row 7, column Tử số");
    expect(formatPlace({ file: "counts.csv" }, "en")).toBe("counts.csv");
  });
});

describe("a problem is one line with all that is needed to act on it", () => {
  test("in both languages", () => {
    expect(formatProblem(over, "en")).toBe(
      "counts.csv, row 7, column numerator: numerator over denominator; given 12; expected at most 10; example: 10 [count/over]",
    );
    expect(formatProblem(over, "vi")).toBe(
      "counts.csv, dòng 7, cột numerator: tử số lớn hơn mẫu số; đã cho 12; cần nhiều nhất 10; ví dụ: 10 [count/over]",
    );
  });

  test("with nothing that was not known", () => {
    const { code, what, expected } = over;
    expect(formatProblem({ code, what, expected }, "en")).toBe(
      "numerator over denominator; expected at most 10 [count/over]",
    );
  });
});

describe("hostile input cannot rewrite a terminal", () => {
  test("escape, direction and line characters are shown as escapes", () => {
    expect(printable("a\u001b[2Jb\nc\u202ed\u2028e\u200bf")).toBe("a\\u{1b}[2Jb\\u{a}c\\u{202e}d\\u{2028}e\\u{200b}f");
  });

  test("neither in the given value, nor in a file name, nor in a text that quotes the input", () => {
    const line = formatProblem(
      {
        code: "x/y",
        what: { vi: "thiếu \u001b[31m", en: "missing \u001b[31m" },
        expected: { vi: "\u0007", en: "\u0007" },
        given: "\u001b",
        example: "\u001b",
        place: { file: "\u001b[2J.csv", line: 1 },
      },
      "en",
    );
    expect(line).toBe(
      "\\u{1b}[2J.csv:1:1: missing \\u{1b}[31m; given \\u{1b}; expected \\u{7}; example: \\u{1b} [x/y]",
    );
  });

  test("half a character is shown as an escape", () => {
    expect(printable("\ud83d")).toBe("\\u{d83d}");
  });

  test("Vietnamese letters are left alone, also in decomposed form", () => {
    expect(printable("Phú Thọ")).toBe("Phú Thọ");
    expect(printable("Phú Thọ".normalize("NFD"))).toBe("Phú Thọ".normalize("NFD"));
  });

  test("a value of 50 million characters is cut, and its length told in the reader's language", () => {
    const given = "x".repeat(50_000_000);
    expect(formatProblem({ ...over, given }, "vi")).toContain(`${"x".repeat(120)}… (50000000 ký tự); cần`);
    expect(formatProblem({ ...over, given }, "en")).toContain(`${"x".repeat(120)}… (50000000 characters); expected`);
  });
});

describe("the error carries its problems as data", () => {
  test("one line for each, code of the first", () => {
    const error = new CchcError([over, { ...over, code: "count/negative" }]);
    expect(error.name).toBe("CchcError");
    expect(error.code).toBe("count/over");
    expect(error.problems).toHaveLength(2);
    expect(error.message.split("\n")).toHaveLength(2);
    expect(error.describe("vi").split("\n")[1]).toContain("[count/negative]");
  });

  test("and its cause", () => {
    const cause = new Error("disk");
    expect(new CchcError(over, { cause }).cause).toBe(cause);
  });
});
