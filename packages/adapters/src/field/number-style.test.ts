import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../test/records.ts";
import { plainNumberText } from "./number-style.ts";

describe("a number in a stated style", () => {
  it.each([
    ["1.234.567", "vi", "1234567"],
    ["1.234,5", "vi", "1234.5"],
    ["1.234", "vi", "1234"],
    ["12,5", "vi", "12.5"],
    ["1 234 567,25", "vi", "1234567.25"],
    ["1\u00a0234 đ", "vi", "1234"],
    ["15.000 đồng", "vi", "15000"],
    ["1,234.5", "en", "1234.5"],
    ["12.5", "en", "12.5"],
  ] as const)("%s (%s) is %s", (text, style, plain) => {
    expect(plainNumberText(text, style)).toBe(plain);
  });

  it.each([
    ["12.5", "vi"],
    ["1.23.456", "vi"],
    ["1,2,3", "vi"],
    ["1.234.567", "en"],
    ["12 5", "vi"],
    ["-", "vi"],
    ["nhiều", "vi"],
  ] as const)("%s is none in %s, and stays as it is", (text, style) => {
    expect(plainNumberText(text, style)).toBe(text);
  });

  it("is what the language writes, whatever the number", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), fc.nat({ max: 999 }), (whole, thousandths) => {
        const number = whole + thousandths / 1_000;
        for (const style of ["vi", "en"] as const) {
          const text = new Intl.NumberFormat(style, { maximumFractionDigits: 3 }).format(number);
          expect(Number(plainNumberText(text, style))).toBe(Number(number.toFixed(3)));
        }
      }),
    );
  });
});

it("a mapping states the style of a field; without it what may mean two things is refused, and the key is named", async () => {
  const text = "id;unit;status;fee\nh-1;1;returned;1.234.500\nh-2;1;returned;15.000\nh-3;1;returned;12.5\n";
  const mapping = mappingOf("files: [{ file: a.csv, entity: case-file, numbers: { fee: vi } }]");
  const stated = await readRecords({ "a.csv": text }, { mapping });
  expect(stated.records.map(({ fee }) => fee)).toEqual([1_234_500, 15_000]);
  expect(stated.report.problems.map(({ code }) => code)).toEqual(["number/not-whole"]);
  const unstated = await readRecords({ "case-file.csv": text });
  expect(unstated.records).toEqual([]);
  expect(unstated.report.problems.map(({ code, example }) => [code, example])).toEqual([
    ["number/thousands-point", "1234500"],
    ["number/not-whole", "15000"],
    ["number/not-whole", undefined],
  ]);
  expect(unstated.report.problems[0]?.expected.en).toContain("numbers: { fee: vi }");
});

it("a style is for fields of numbers", () => {
  expect(() => mappingOf("files: [{ file: a.csv, entity: case-file, numbers: { status: vi } }]")).toThrow(
    "mapping/not-for-field",
  );
});
