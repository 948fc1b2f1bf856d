import { rescore } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { commune, demo, demoResult, en, everything, firstCard, vi } from "../../test/demo.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { renderWhatIf } from "./what-if.ts";

const both = [everything("A"), everything("B")];
const result = demoResult({
  units: [commune("A"), commune("B")],
  measurements: both.flatMap(({ measurements }) => measurements),
  published: both.flatMap(({ published = [] }) => published),
});
const [onTime] = demo.indicators;

function page(numerator: number, style: TerminalStyle): string {
  const whatIf = rescore(result, [{ unit: "A", measure: "on-time", numerator, denominator: 10 }]);
  const supposed = [`on-time=${numerator}/10`];
  return renderWhatIf(whatIf, demo, { before: firstCard(result), indicator: onTime, supposed, style });
}

describe("what would come of other counts", () => {
  it("is told before and after, for the indicator, its area, the total, the grade and the rank", () => {
    expect(page(3, vi)).toBe(`Xã A (A) · nếu on-time=3/10
  1.1 Đúng hạn: 9 → 3
  Lĩnh vực Phục vụ: 9 → 3
  Tổng điểm: 15,50 → 9,50
  Xếp loại: Tốt → Yếu
  Hạng: 1/2 → 2/2
  Chấm lại 1 tiêu chí; mọi điểm khác giữ nguyên. Đây là giả định, không phải kết quả.`);
  });

  it("says what does not move, and how many others do", () => {
    expect(page(10, en)).toBe(`Xã A (A) · if on-time=10/10
  1.1 On time: 9 → 10
  Area Service: 9 → 10
  Total: 15.50 → 16.50
  Grade: Good (no change)
  Rank: 1/2 (no change)
  Other units: 1 move in points or rank, 0 of them in points
  Judged again: 1 indicator(s); all other points are as they were. This is a supposition, not a result.`);
    expect(page(9, en).split("\n").slice(1, 6)).toEqual([
      "  1.1 On time: 9 (no change)",
      "  Area Service: 9 (no change)",
      "  Total: 15.50 (no change)",
      "  Grade: Good (no change)",
      "  Rank: 1/2 (no change)",
    ]);
  });

  it("says what the result does not know", () => {
    const some = { ...result, cards: result.cards.slice(0, 1) };
    const whatIf = rescore(some, [{ unit: "A", measure: "on-time", numerator: 1, denominator: 10 }]);
    const view = { before: firstCard(some), indicator: undefined, supposed: ["on-time=1/10"], style: en };
    const lines = renderWhatIf(whatIf, demo, view).split("\n");
    expect(lines.slice(5)).toEqual([
      "  Rank: 1/2 → –",
      "  Judged again: 1 indicator(s); all other points are as they were. This is a supposition, not a result.",
      "  The rank is not known: the result does not hold all the peers",
    ]);
  });
});
