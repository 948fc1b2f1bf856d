import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fits } from "./fits.ts";

describe("a name fits a pattern", () => {
  it.each([
    ["hoso.csv", "hoso.csv", true],
    ["hoso-*.csv", "hoso-2024.csv", true],
    ["hoso-*.csv", "hoso-.csv", true],
    ["hoso-*.csv", "hoso-2024.CSV", false],
    ["*.csv", "2024/a.csv", false],
    ["*/a.csv", "2024/a.csv", true],
    ["ab*ba", "aba", false],
    ["ab*ba", "abba", true],
    ["a*b*c", "a-c-b-c", true],
    ["a.c", "abc", false],
    ["hồ*", "hồ sơ".normalize("NFD"), true],
  ])("%s, %s: %s", (pattern, name, fit) => {
    expect(fits(pattern, name)).toBe(fit);
  });

  it("as the expression of the pattern says, for any of both", () => {
    const letters = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 8 });
    fc.assert(
      fc.property(letters("a", "b", "*", "/"), letters("a", "b", "/"), (pattern, name) => {
        expect(fits(pattern, name)).toBe(new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`).test(name));
      }),
    );
  });

  it("or not, without trying every way to share out the letters", () => {
    expect(fits(`${"a*".repeat(2_000)}b`, "a".repeat(4_000))).toBe(false);
  });
});
