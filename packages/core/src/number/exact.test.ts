import { describe, expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import { Exact } from "./exact.ts";

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return error instanceof CchcError ? error.message : String(error);
  }
  return "accepted";
}

const form = "expected a number such as 12, 2.5, 4/5 or 80%; example: 12 [number/unreadable]";

describe("a number is read exactly", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [12, "12"],
    [-7, "-7"],
    [0.1, "0.1"],
    [2.675, "2.675"],
    [1e-7, "0.0000001"],
    [1e21, "1000000000000000000000"],
    [9_007_199_254_740_991, "9007199254740991"],
    [12n, "12"],
    [-3n, "-3"],
    ["12", "12"],
    ["+12", "12"],
    ["-2.50", "-2.5"],
    [" 8 ", "8"],
    ["4/5", "0.8"],
    ["2/6", "1/3"],
    ["-29/6", "-29/6"],
    ["80%", "0.8"],
    ["80 %", "0.8"],
    ["33.3%", "0.333"],
    ["0/7", "0"],
    ["007", "7"],
    ["1e3", "1000"],
  ])("%s is %s", (input, text) => {
    expect(Exact.of(input).toString()).toBe(text);
  });

  test("an exact number is itself", () => {
    const half = Exact.of("1/2");
    expect(Exact.of(half)).toBe(half);
  });

  test("0.1 + 0.2 is 0.3", () => {
    expect(Exact.of(0.1).plus(0.2).equals(0.3)).toBe(true);
  });
});

describe("what is no number is refused and says what would be", () => {
  test.each([
    ["", `not a number that can be read; given ; ${form}`],
    ["١٢", `not a number that can be read; given ١٢; ${form}`],
    ["1/0", `not a number that can be read; given 1/0; ${form}`],
    ["twelve", `not a number that can be read; given twelve; ${form}`],
    ["1 000", `not a number that can be read; given 1 000; ${form}`],
    ["1.", `not a number that can be read; given 1.; ${form}`],
    [".5", `not a number that can be read; given .5; ${form}`],
    ["0x10", `not a number that can be read; given 0x10; ${form}`],
    ["--1", `not a number that can be read; given --1; ${form}`],
    ["1/2/3", `not a number that can be read; given 1/2/3; ${form}`],
    ["1/-2", `not a number that can be read; given 1/-2; ${form}`],
    ["5%/2", `not a number that can be read; given 5%/2; ${form}`],
    [Number.NaN, `not a number that can be read; given NaN; ${form}`],
    [Number.POSITIVE_INFINITY, `not a number that can be read; given Infinity; ${form}`],
    [Number.NEGATIVE_INFINITY, `not a number that can be read; given -Infinity; ${form}`],
  ])("%j", (input, message) => {
    expect(refusal(() => Exact.of(input))).toBe(message);
  });

  test("a decimal comma is answered with the decimal point", () => {
    expect(refusal(() => Exact.of("66,5"))).toBe(
      "not a number that can be read; given 66,5; expected a decimal point, not a comma; example: 66.5 [number/unreadable]",
    );
    expect(refusal(() => Exact.of("66,5%"))).toContain("example: 66.5%");
  });

  test("a number too long for anyone to have counted is refused, not computed", () => {
    expect(refusal(() => Exact.of("9".repeat(20_001)))).toContain("… (20001 characters); expected a number");
  });
});

test("no ratio is formed over an empty denominator", () => {
  const message =
    "division by zero; given 5/0; expected a denominator other than 0; an empty denominator is a status, settled before a ratio is formed [number/zero-denominator]";
  expect(refusal(() => Exact.ratio(5n, 0n))).toBe(message);
  expect(refusal(() => Exact.of(5).dividedBy(0))).toBe(message);
});

describe("comparison is exact where floating point is blind", () => {
  test("79.995% is not 80%, however it prints", () => {
    const share = Exact.of("79.995%");
    expect(share.compare("80%")).toBe(-1);
    expect(share.times(100).toFixed(2)).toBe("80.00");
  });

  test("counts of a thousand million million that differ by one are not equal", () => {
    const [a, b] = [Exact.ratio(10n ** 15n, 10n ** 15n + 1n), Exact.ratio(10n ** 15n + 1n, 10n ** 15n + 2n)];
    expect(a.toNumber()).toBe(b.toNumber());
    expect(a.compare(b)).toBe(-1);
    expect(b.compare(a)).toBe(1);
  });
});

describe("print rounds half away from zero", () => {
  test.each([
    ["2.005", 2, "2.01"],
    ["-2.005", 2, "-2.01"],
    ["2.00499999999999999999", 2, "2.00"],
    ["1.005", 2, "1.01"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["1.5", 0, "2"],
    ["2.5", 0, "3"],
    ["-0.004", 2, "0.00"],
    ["-0.005", 2, "-0.01"],
    ["1/3", 4, "0.3333"],
    ["2/3", 4, "0.6667"],
    ["0", 2, "0.00"],
    ["999.995", 2, "1000.00"],
    ["123456789012345678901234567890.125", 2, "123456789012345678901234567890.13"],
    ["12.3", 6, "12.300000"],
  ])("%s to %i places is %s", (input, digits, text) => {
    expect(Exact.of(input).toFixed(digits)).toBe(text);
  });
});

describe("whole numbers around a fraction", () => {
  test.each([
    ["2.1", 3n, 2n],
    ["-2.1", -2n, -3n],
    ["2", 2n, 2n],
    ["-2", -2n, -2n],
    ["0", 0n, 0n],
    ["1/3", 1n, 0n],
    ["-1/3", 0n, -1n],
  ])("%s lies under %i and over %i", (input, ceil, floor) => {
    expect(Exact.of(input).ceil()).toBe(ceil);
    expect(Exact.of(input).floor()).toBe(floor);
  });
});

test("clamp, min, max and abs keep to their bounds", () => {
  expect(Exact.of(5).clamp(0, "7/2").toString()).toBe("3.5");
  expect(Exact.of(-5).clamp(0, 1).toString()).toBe("0");
  expect(Exact.min(Exact.of("1/3"), Exact.of("0.333")).toString()).toBe("0.333");
  expect(Exact.max(Exact.of("1/3"), Exact.of("0.333")).toString()).toBe("1/3");
  expect(Exact.of("-1/3").abs().toString()).toBe("1/3");
  expect(Exact.sum([]).toString()).toBe("0");
});

test("the nearest floating-point number of a small share is not zero", () => {
  expect(Exact.of("1/3").toNumber()).toBe(1 / 3);
  expect(Exact.ratio(1n, 3n * 10n ** 30n).toNumber()).toBe(3.3333333333333333e-31);
  expect(Exact.of("-1e-7").toNumber()).toBe(-1e-7);
});
