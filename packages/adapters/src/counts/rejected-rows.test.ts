import { formatProblem } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { problemsOfRow, read, units } from "../../test/measured-data.ts";

describe("a row of counts is rejected", () => {
  it.each([
    ["a blank unit", ",case-on-time,2026-08,1,2,", "cell/blank", "unit", undefined],
    ["an unknown unit", "a.,case-on-time,2026-08,1,2,", "count/unknown-unit", "unit", "A"],
    ["the name of a unit for its code", "Xa moi,case-on-time,2026-08,1,2,", "count/unknown-unit", "unit", "B"],
    ["a blank measure", "A,,2026-08,1,2,", "cell/blank", "measure", undefined],
    ["an unknown measure", "A,case-on-tiem,2026-08,1,2,", "count/unknown-measure", "measure", "case-on-time"],
    ["a measure like nothing known", "A,__proto__,2026-08,1,2,", "count/unknown-measure", "measure", undefined],
    ["a numerator over its denominator", "A,case-on-time,2026-08,12,10,", "count/over", "numerator", undefined],
    ["a numerator over a denominator of 0", "A,case-on-time,2026-08,1,0,", "count/over", "numerator", undefined],
    ["a negative numerator", "A,case-on-time,2026-08,-1,10,", "count/negative", "numerator", "0"],
    ["a negative amount", "A,mean-days,2026-08,,,-0.5", "count/negative", "amount", "0"],
    ["words for a number", "A,case-on-time,2026-08,không,10,", "number/not-a-number", "numerator", "12.5"],
    ["a formula", "A,case-on-time,2026-08,=1+1,10,", "number/not-a-number", "numerator", "12.5"],
    ["a fraction", "A,case-on-time,2026-08,4/5,10,", "number/not-a-number", "numerator", "12.5"],
    ["a power of ten", "A,mean-days,2026-08,,,1.2E+05", "number/not-a-number", "amount", "12.5"],
    ["NaN", "A,mean-days,2026-08,,,NaN", "number/not-a-number", "amount", "12.5"],
    ["a percentage", "A,case-on-time,2026-08,80%,100,", "number/percentage", "numerator", "854"],
    ["a decimal comma", 'A,mean-days,2026-08,,,"12,5"', "number/decimal-comma", "amount", "12.5"],
    ["a thousands comma", 'A,mean-days,2026-08,,,"1,234"', "number/thousands-comma", "amount", "1234"],
    [
      "thousands commas and a point",
      'A,mean-days,2026-08,,,"1,234,567.5"',
      "number/thousands-comma",
      "amount",
      "1234567.5",
    ],
    ["thousands points", "A,mean-days,2026-08,,,1.234.567", "number/thousands-point", "amount", "1234567"],
    ["thousands points and a comma", 'A,mean-days,2026-08,,,"1.234,5"', "number/thousands-point", "amount", "1234.5"],
    ["spaces in a number", "A,mean-days,2026-08,,,1 234", "number/spaces", "amount", "1234"],
    ["no-break spaces in a number", 'A,mean-days,2026-08,,,"1\u00a0234,5"', "number/spaces", "amount", "1234.5"],
    ["digits without end", `A,mean-days,2026-08,,,${"9".repeat(41)}`, "number/not-a-number", "amount", "12.5"],
    ["a huge cell", `A,mean-days,2026-08,,,${"9".repeat(500_000)}`, "cell/too-long", "amount", undefined],
    ["a control character", "A,case-on-time\u001b[31m,2026-08,1,2,", "cell/control-character", "measure", undefined],
    ["no numerator", "A,case-on-time,2026-08,,10,", "count/half-blank", "numerator", undefined],
    ["no denominator", "A,case-on-time,2026-08,10,,", "count/half-blank", "denominator", undefined],
    ["an amount for a share", "A,case-on-time,2026-08,1,2,3", "count/not-for-measure", "amount", undefined],
    ["a numerator for an amount", "A,mean-days,2026-08,1,,3", "count/not-for-measure", "numerator", undefined],
    ["a blank period", "A,case-on-time,,1,2,", "cell/blank", "period", undefined],
    ["a period that cannot be read", "A,case-on-time,Q3/2026,1,2,", "period/unreadable", "period", "2026-Q3"],
    ["a measure and period given before", "B,mean-days,2026-08,,,2", "count/duplicate", "measure", undefined],
    ["a cell too few", "A,case-on-time,2026-08,1,2", "table/too-few-cells", undefined, undefined],
  ])("for %s", async (...[, row, code, field, example]) => {
    const problems = await problemsOfRow(row);
    expect(problems.map((problem) => [problem.code, problem.example])).toEqual([[code, example]]);
    expect(problems[0]?.place).toEqual({ file: "counts.csv", row: 3, ...(field === undefined ? {} : { field }) });
  });

  it("for several reasons at once, all of which are told", async () => {
    const problems = await problemsOfRow("Z9Z9,case-on-time,tháng 13,x,y,1");
    expect(problems.map(({ code }) => code)).toEqual([
      "period/unreadable",
      "count/unknown-unit",
      "count/not-for-measure",
      "number/not-a-number",
      "number/not-a-number",
    ]);
  });

  it("with a message in both languages that says where, what, and what is right", async () => {
    const [problem] = await problemsOfRow("A,case-on-time,2026-08,12,10,");
    expect(problem === undefined ? [] : [formatProblem(problem, "en"), formatProblem(problem, "vi")]).toEqual([
      "counts.csv, row 3, column numerator: numerator over denominator; given 12; expected at most 10 [count/over]",
      "counts.csv, dòng 3, cột numerator: tử số lớn hơn mẫu số; đã cho 12; cần tối đa 10 [count/over]",
    ]);
  });

  it("with a message that shows control characters as escapes", async () => {
    const files = {
      "units.csv": 'unit,name,level\nA1,"Tên\u202e giả",x\n',
      "counts.csv": "unit,measure,numerator,denominator\nA2\u202e,case-on-time,1,2\n",
    };
    const [problem] = (await read(files)).problems;
    const message = problem === undefined ? "" : formatProblem(problem, "en");
    expect(message).toContain("A2\\u{202e}");
    expect(message).toContain("A1 (Tên\\u{202e} giả)");
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe("a row of counts is accepted", () => {
  it.each([
    ["a numerator over its denominator where the measure allows it", "A,staff-of-quota,2026-08,12,10,"],
    ["decimals, as sums of money have", "A,case-on-time,2026-08,10.5,12.25,"],
    ["zeros in front and a plus sign", "A,case-on-time,2026-08,007,+010,"],
    ["forty digits", `A,mean-days,2026-08,,,${"9".repeat(40)}`],
    ["spaces around cells", " A , case-on-time , 2026-08 , 1 , 2 , "],
  ])("with %s", async (_, row) => {
    expect(await problemsOfRow(row)).toEqual([]);
  });

  it("after a row of the same unit and measure that was rejected", async () => {
    const counts = "unit,measure,numerator,denominator\nA,case-on-time,x,2\nA,case-on-time,1,2\nA,case-on-time,1,2\n";
    const data = await read({ "counts.csv": counts });
    expect(data.problems.map(({ code, what }) => [code, what.en])).toEqual([
      ["number/not-a-number", "not a number"],
      ["count/duplicate", "this unit, measure and period were already given in row 3"],
    ]);
  });
});

describe("a point that may stand between thousands", () => {
  it("is read as a decimal point, with one warning for the file, whether or not the row is accepted", async () => {
    const counts = "unit,measure,numerator,denominator\nA,case-on-time,1,1.270\nB,case-on-time,854,1.270\n";
    const data = await read({ "units.csv": units, "counts.csv": counts });
    expect(data.measurements).toMatchObject([{ unit: "A", status: "measured" }]);
    expect(data.problems).toMatchObject([{ code: "count/over", place: { row: 3 } }]);
    expect(data.warnings).toMatchObject([
      {
        code: "count/maybe-thousands",
        what: { en: "numbers with exactly three digits after the point were read as decimals: 2" },
        given: "1.270",
        example: "1270",
        place: { file: "counts.csv", row: 2, field: "denominator" },
      },
    ]);
  });
});

describe("rows of the other files are rejected", () => {
  it("when units.csv lists a unit twice or lacks a name or level", async () => {
    const twice = "unit,name,level\nA,Sở,x\nA,Sở khác,x\nB,,x\nC,Xã,\n";
    const data = await read({
      "units.csv": twice,
      "counts.csv": "unit,measure,numerator,denominator\nA,case-on-time,1,2\n",
    });
    expect(data.units).toEqual([{ code: "A", name: "Sở", level: "x" }]);
    expect(data.problems.map(({ code, what, place }) => [code, what.en, place?.row])).toEqual([
      ["unit/duplicate", "the unit is already listed in row 2", 3],
      ["cell/blank", "the cell is blank", 4],
      ["cell/blank", "the cell is blank", 5],
    ]);
    expect(data.files[0]).toMatchObject({ read: 4, accepted: 1, rejected: 3 });
  });

  it("when published.csv names what is unknown, repeats itself, or has no number for points", async () => {
    const published = "unit,item,points\nA,t1,-2\nA,t1,3\nA,t10,1\nQQQ,t1,1\nA,t1-01,cao\n";
    const counts = "unit,measure,numerator,denominator\nA,case-on-time,1,2\n";
    const data = await read({ "counts.csv": counts, "published.csv": published });
    expect(data.published.map(({ points }) => String(points))).toEqual(["-2"]);
    expect(data.problems.map(({ code, example, place }) => [code, example, place?.row])).toEqual([
      ["published/duplicate", undefined, 3],
      ["published/unknown-item", "t1", 4],
      ["count/unknown-unit", undefined, 5],
      ["number/not-a-number", "12.5", 6],
    ]);
    expect(data.files[1]).toMatchObject({ read: 5, accepted: 1, rejected: 4 });
  });
});
