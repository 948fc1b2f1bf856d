import { measureRatio } from "@cchc/core";
import { planForGrade } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { commune, demo, demoResult, en, everything, firstCard, of, vi } from "../../test/demo.ts";
import { renderPlan } from "./plan.ts";
import type { TerminalStyle } from "./terminal-style.ts";

function planOf(counts: readonly [number, number], style: TerminalStyle): string {
  const measurements = [measureRatio(of("A", "on-time"), ...counts), measureRatio(of("A", "answered"), 0, 4)];
  const card = firstCard(demoResult({ units: [commune("A")], measurements }));
  return renderPlan(demo, { card, plan: planForGrade(demo, card, "good"), style });
}

describe("a plan for a grade", () => {
  it("is a table of changes, with the points and the total after each", () => {
    expect(planOf([6, 10], en)).toBe(`Xã A (A) · To Good (total ≥ 10)
The fewest changes: 4 records, total 6 → 11

Indicator  Change                                   Points  Total
2.1        4 more that meet “Answered” (0/4 → 4/4)  0 → 5      11

Assuming that all records can still change, which the data do not tell: 2.1`);
  });

  it("says when nothing needs to change, and when it is out of reach", () => {
    const card = firstCard(demoResult({ units: [commune("A")], ...everything("A") }));
    expect(renderPlan(demo, { card, plan: planForGrade(demo, card, "good"), style: vi })).toBe(
      "Xã A (A) · Lên Tốt (tổng ≥ 10)\ntổng 15,50: đã đạt mức này hoặc cao hơn, không cần thay đổi gì",
    );
    const poor = firstCard(
      demoResult({ units: [commune("A")], measurements: [measureRatio(of("A", "answered"), 0, 4)] }),
    );
    const plan = planForGrade(demo, poor, "good", { changeable: new Map([["answered", 1]]) });
    expect(renderPlan(demo, { card: poor, plan, style: en })).toContain(
      "Out of reach: with everything that can still change, total 0 → 1.25",
    );
  });
});
