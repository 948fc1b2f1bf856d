import { CchcError, type Place } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { exitCodeOf } from "./exit-code.ts";

function error(code: string, place?: Place): CchcError {
  return new CchcError({ code, what: { vi: "x", en: "x" }, expected: { vi: "x", en: "x" }, ...(place && { place }) });
}

describe("the exit code", () => {
  it.each([
    ["usage/unknown-unit", 2],
    ["policy/unknown", 2],
    ["policy/not-in-force", 2],
    ["policy/period-kind", 2],
    ["period/unreadable", 2],
    ["policy/no-head", 3],
    ["file/missing", 3],
    ["postgres/address", 2],
    ["postgres/no-table", 3],
    ["postgres/unreachable", 4],
    ["postgres/authentication", 4],
    ["postgres/lost", 4],
    ["http/unavailable", 4],
    ["http/timeout", 4],
    ["http/no-items", 3],
    ["out/cannot-write", 3],
  ])("for %s is %i", (code, exitCode) => {
    expect(exitCodeOf(error(code))).toBe(exitCode);
  });

  it("is that of wrong usage for a period that the data does not have", () => {
    expect(exitCodeOf(error("data/no-such-period", { file: "counts.csv" }))).toBe(2);
  });

  it("is that of unreadable input for a date inside a file", () => {
    expect(exitCodeOf(error("date/no-such-day", { file: "policy.yaml", line: 3 }))).toBe(3);
  });

  it("is 70 for what nobody expected", () => {
    expect(exitCodeOf(new TypeError("x is not a function"))).toBe(70);
    expect(exitCodeOf("thrown text")).toBe(70);
  });
});
