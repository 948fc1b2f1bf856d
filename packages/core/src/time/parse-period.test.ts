import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CchcError } from "../problem.ts";
import { PeriodText, parsePeriod } from "./parse-period.ts";

function errorOf(text: string): CchcError | undefined {
  try {
    parsePeriod(text);
  } catch (error) {
    return error instanceof CchcError ? error : undefined;
  }
  return undefined;
}

describe("reading a period", () => {
  test.each([
    ["2025", { kind: "year", first: "2025-01-01", last: "2025-12-31" }],
    ["2025-H1", { kind: "half", first: "2025-01-01", last: "2025-06-30" }],
    ["2025-H2", { kind: "half", first: "2025-07-01", last: "2025-12-31" }],
    ["2025-Q1", { kind: "quarter", first: "2025-01-01", last: "2025-03-31" }],
    ["2025-Q3", { kind: "quarter", first: "2025-07-01", last: "2025-09-30" }],
    ["2025-02", { kind: "month", first: "2025-02-01", last: "2025-02-28" }],
    ["2024-02", { kind: "month", first: "2024-02-01", last: "2024-02-29" }],
    ["2200-12", { kind: "month", first: "2200-12-01", last: "2200-12-31" }],
    ["2024-12-15..2025-12-14", { kind: "explicit", first: "2024-12-15", last: "2025-12-14" }],
    ["2025-08-04..2025-08-04", { kind: "explicit", first: "2025-08-04", last: "2025-08-04" }],
  ])("%s is %o", (text, expected) => {
    expect(parsePeriod(text)).toEqual({ text, ...expected });
  });

  test("an explicit period may have a name", () => {
    expect(parsePeriod("nam-2025=2024-12-15..2025-12-14")).toEqual({
      kind: "explicit",
      text: "nam-2025=2024-12-15..2025-12-14",
      first: "2024-12-15",
      last: "2025-12-14",
      name: "nam-2025",
    });
  });
});

describe("refusing a period", () => {
  test.each([
    ["2025-Q5", "2025-Q4"],
    ["2025-Q0", "2025-Q1"],
    ["2025-13", "2025-12"],
    ["2025-00", "2025-01"],
    ["2025-H3", "2025-H2"],
  ])("there is no %s; the nearest is %s", (text, example) => {
    const error = errorOf(text);
    expect(error?.code).toBe("period/no-such-period");
    expect(error?.problems[0]?.example).toBe(example);
  });

  test("the error says how many quarters a year has, in both languages", () => {
    expect(errorOf("2025-Q5")?.describe("en")).toBe(
      "A year has 4 quarters; given 2025-Q5; expected a number from 1 to 4; example: 2025-Q4 [period/no-such-period]",
    );
    expect(errorOf("2025-Q5")?.describe("vi")).toBe(
      "Một năm chỉ có 4 quý; đã cho 2025-Q5; cần số từ 1 đến 4; ví dụ: 2025-Q4 [period/no-such-period]",
    );
  });

  test.each([
    ["Q3-2025", "2025-Q3"],
    ["quý 3 2025", "2025-Q3"],
    ["tháng 8/2025", "2025-08"],
    ["last year", "2025-Q3"],
  ])("%s is unreadable; the example is %s", (text, example) => {
    const error = errorOf(text);
    expect(error?.code).toBe("period/unreadable");
    expect(error?.problems[0]?.example).toBe(example);
  });

  test("the error names every form there is", () => {
    const expected = errorOf("soon")?.problems[0]?.expected.vi;
    for (const form of ["2025-H1", "2025-Q3", "2025-08", "2024-12-15..2025-12-14", "nam-2025=2024-12-15..2025-12-14"]) {
      expect(expected).toContain(form);
    }
  });

  test.each([
    ["2025-12-14..2024-12-15", "period/backwards", "2024-12-15..2025-12-14"],
    ["năm 2025=2024-12-15..2025-12-14", "period/bad-name", "nam-2025=2024-12-15..2025-12-14"],
    ["=2024-12-15..2025-12-14", "period/bad-name", "nam-2025=2024-12-15..2025-12-14"],
    ["2025-02-01..2025-02-31", "date/no-such-day", "2025-02-28"],
    ["1800", "date/out-of-range", "2025-07-01"],
  ])("%s is refused as %s and answered with %s", (text, code, example) => {
    expect(errorOf(text)?.code).toBe(code);
    expect(errorOf(text)?.problems[0]?.example).toBe(example);
  });
});

describe("the schema", () => {
  test("turns a text into a period", () => {
    expect(PeriodText.parse("2025-08")).toMatchObject({ kind: "month", first: "2025-08-01", last: "2025-08-31" });
  });

  test("refuses with the bilingual problem of the parser", () => {
    const [issue] = PeriodText.safeParse("quý 3 2025").error?.issues ?? [];
    expect(issue).toMatchObject({ params: { problem: { code: "period/unreadable", example: "2025-Q3" } } });
  });

  test("describes its input as a string in JSON Schema", () => {
    expect(z.toJSONSchema(PeriodText, { io: "input" })).toMatchObject({ type: "string", title: "Period" });
  });
});
