import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "./number-text.ts";

describe("a number of a sheet", () => {
  it.each([
    ["0.30000000000000004", "0.3"],
    ["1E+21", "1000000000000000000000"],
    ["1.5E-7", "0.00000015"],
    ["-2.50", "-2.5"],
    ["-0", "0"],
    ["0", "0"],
    ["00271", "271"],
    ["001099012345", "1099012345"],
    ["12345678901234567", "12345678901234567"],
    ["45000.1", "45000.1"],
    ["1.7976931348623157E308", `179769313486232${"0".repeat(294)}`],
  ])("%s is %s", (text, expected) => {
    expect(numberText(text)).toBe(expected);
  });

  it.each(["", "x", "Infinity", "NaN", "0x1f", "1,5", "1e999", "--1", "1 2"])("is not %s", (text) => {
    expect(numberText(text)).toBeUndefined();
  });

  it("is the number it was read from, to 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Number(numberText(number.toExponential()))).toBe(Number(number.toPrecision(15)) + 0);
      }),
    );
  });
});
