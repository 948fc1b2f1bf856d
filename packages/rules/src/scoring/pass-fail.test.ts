import { Exact, type FactValue } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { PassFailShape } from "../policy/shape.ts";
import { scorePassFail } from "./pass-fail.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const input = (facts: Record<string, FactValue>): ShapeInput => ({
  value: Exact.zero,
  kind: "amount",
  max: Exact.of(3),
  facts: new Map(Object.entries(facts)),
  named: new Map([["posted", { fact: "days", operator: "greaterThanInclusive", value: 30 }]]),
});
const posted = PassFailShape.parse({ shape: "pass-fail", pass: { condition: "posted" } });

describe("pass-fail", () => {
  it("gives all or nothing", () => {
    expect(scorePassFail(posted, input({ days: Exact.of(30) })).points.toString()).toBe("3");
    expect(scorePassFail(posted, input({ days: Exact.of("29.99") })).points.toString()).toBe("0");
    expect(scorePassFail(posted, input({ days: Exact.of(0) })).next).toBeUndefined();
  });

  it("says which condition and what was found", () => {
    const style = { language: "vi", digits: 2 } as const;
    expect(renderMessage(scorePassFail(posted, input({ days: Exact.of(31) })).reason, style)).toBe(
      "đạt điều kiện “posted” (days = 31): 3 điểm",
    );
    expect(renderMessage(scorePassFail(posted, input({ days: Exact.of(7) })).reason, style)).toBe(
      "không đạt điều kiện “posted” (days = 7): 0 điểm",
    );
  });

  it("can ask only whether a fact is there", () => {
    const letter = PassFailShape.parse({
      shape: "pass-fail",
      pass: { fact: "letter", operator: "isPresent", value: true },
    });
    const outcome = scorePassFail(letter, input({}));
    expect(renderMessage(outcome.reason, { language: "en", digits: 2 })).toBe(
      "condition not met, letter is present (—): 0 points",
    );
  });
});
