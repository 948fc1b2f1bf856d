import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { Exact } from "./exact.ts";
import { ExactText, ExactValue } from "./exact-text.ts";

function refusals(schema: z.ZodType, input: unknown): string[] {
  return schema.safeParse(input).error?.issues.map((issue) => issue.code) ?? [];
}

describe("a number in a policy file", () => {
  test.each([
    [2, "2"],
    [0.5, "0.5"],
    ["80%", "0.8"],
    ["4/5", "0.8"],
    ["-1.25", "-1.25"],
  ])("%j is %s", (input, text) => {
    expect(ExactValue.parse(input).toString()).toBe(text);
  });

  test.each(["80 percent", "0,8", "1/0", "", "1e3", "9".repeat(41), true, null, [1], Number.NaN])(
    "%j is refused",
    (input) => {
      expect(refusals(ExactValue, input)).toHaveLength(1);
    },
  );

  test("a zero denominator is refused in both languages", () => {
    const [issue] = ExactValue.safeParse("1/0").error?.issues ?? [];
    expect(issue).toMatchObject({
      params: {
        problem: { code: "number/unreadable", given: "1/0", expected: { vi: "một số như 12, 2.5, 4/5 hoặc 80%" } },
      },
    });
  });
});

describe("an exact number in a stored result", () => {
  test("is text, never a JSON number that a reader might have rounded", () => {
    expect(ExactText.parse("29/6")).toEqual(Exact.of("29/6"));
    expect(refusals(ExactText, 4.83)).toEqual(["invalid_type"]);
  });

  test.each(["1/0", "4,83", "80%", "+1", "1e3", ""])("%j is refused, not thrown", (input) => {
    expect(refusals(ExactText, input)).toEqual(["custom"]);
  });

  test("may have hundreds of digits, as sums of many shares do", () => {
    const text = `${"7".repeat(300)}/${"3".repeat(301)}`;
    expect(ExactText.parse(text).toString()).toBe(Exact.of(text).toString());
  });
});
