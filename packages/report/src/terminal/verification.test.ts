import { measureRatio } from "@cchc/core";
import type { Verification } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { commune, demoResult, en, of, vi } from "../../test/demo.ts";
import { renderVerification } from "./verification.ts";

const result = demoResult({ units: [commune("A")], measurements: [measureRatio(of("A", "on-time"), 1, 2)] });
const equal: Verification = {
  equal: true,
  cards: 1200,
  indicators: 4800,
  problems: [],
  differences: [],
  cardDifferences: [],
  notes: [],
};
const first = { path: "indicators.on-time.points", stored: '"5"', recomputed: '"4"' };

describe("the page about a verification", () => {
  it("says equal, and what was not checked", () => {
    const notes = [{ code: "verify/x", what: { vi: "chưa xem", en: "not looked at" } }];
    expect(
      renderVerification(result, { equal: true, verification: { ...equal, notes } }, vi),
    ).toBe(`Kiểm tra lại: demo · 2026-08
  Tính lại từ số đo mà kết quả mang theo: 1.200 phiếu, 4.800 tiêu chí
  Ngoài phiếu điểm: không có gì khác
  Phiếu điểm: không có gì khác
  Cần biết
    – chưa xem
BẰNG NHAU: mọi thứ được kiểm tra đều đúng như đã lưu.`);
  });

  it("says what differs, where, and how much more", () => {
    const verification: Verification = {
      ...equal,
      equal: false,
      differences: [{ path: "grade", stored: '"good"' }],
      cardDifferences: [
        { unit: { code: "A", name: "Xã A" }, first, count: 3 },
        { unit: { code: "B", name: "Xã B" }, first, count: 1 },
      ],
    };
    const inputs = [
      { name: "counts.csv", state: "changed" },
      { name: "units.csv", state: "missing" },
    ] as const;
    expect(renderVerification(result, { equal: false, verification, inputs }, en)).toBe(`Verification: demo · 2026-08
  Data read again and everything computed again: 1,200 cards, 4,800 indicators
  Input files
    counts.csv: CHANGED
    units.csv: MISSING
  Outside the cards
    grade: stored "good", computed (nothing)
  Cards: 2 of 1,200 DIFFER
    Xã A (A): indicators.on-time.points: stored "5", computed "4"; 2 more on this card
    Xã B (B): indicators.on-time.points: stored "5", computed "4"
DIFFERS: the result does not come out again as stored.`);
  });

  it("says what no run would have accepted", () => {
    const problem = {
      code: "score/negative",
      what: { vi: "số âm", en: "negative" },
      expected: { vi: "từ 0", en: "0 or more" },
    };
    const page = renderVerification(result, { equal: false, verification: { ...equal, problems: [problem] } }, vi);
    expect(page.split("\n").slice(2, 4)).toEqual([
      "  KHÔNG THỂ CÓ trong một kết quả",
      "    số âm; cần từ 0 [score/negative]",
    ]);
  });

  it("names twenty cards and counts the others", () => {
    const unit = { code: "A", name: "Xã A" };
    const cardDifferences = Array.from({ length: 25 }, () => ({ unit, first, count: 1 }));
    const lines = renderVerification(result, { equal: false, verification: { ...equal, cardDifferences } }, en).split(
      "\n",
    );
    expect(lines.filter((line) => line.includes("Xã A"))).toHaveLength(20);
    expect(lines).toContain("    and 5 more");
  });

  it("tells what another engine said, and whom it could not judge", () => {
    const problem = {
      code: "exchange/beyond-double",
      what: { vi: "quá mịn", en: "too fine" },
      expected: { vi: "thô hơn", en: "coarser" },
    };
    const stock = {
      engine: "json-rules-engine",
      equal: true,
      rules: 9,
      cards: 2,
      judgements: 4,
      cardDifferences: [],
      refused: [{ unit: "B", problem }],
    };
    const page = renderVerification(result, { equal: true, verification: equal, stock }, en);
    expect(page.split("\n").slice(4, 6)).toEqual([
      "  json-rules-engine: 9 rules, 4 judgements on 2 cards: the same outcome, status and points",
      "    NOT JUDGED B: too fine; expected coarser [exchange/beyond-double]",
    ]);
  });

  it("lets nothing that somebody wrote into a result act on a terminal", () => {
    const unit = { code: "A\u001b[2J", name: "Xã\u202eA" };
    const cardDifferences = [{ unit, first: { path: "x\u001b", stored: '"\u001b"' }, count: 1 }];
    const page = renderVerification(result, { equal: false, verification: { ...equal, cardDifferences } }, vi);
    expect([page.includes("\u001b"), page.includes("\u202e")]).toEqual([false, false]);
    expect(page).toContain("Xã\\u{202e}A (A\\u{1b}[2J): x\\u{1b}");
  });
});
