import { describe, expect, it } from "vitest";
import { en, firstCard, vi } from "../../test/demo.ts";
import { assessed, flagged, flaggedResult, measuredFlags } from "../../test/flagged.ts";
import { renderCard } from "./card.ts";
import { renderIndicator } from "./indicator.ts";
import { renderNotes } from "./notes.ts";
import { renderRanking } from "./ranking.ts";
import type { TerminalStyle } from "./terminal-style.ts";

const assessments = [assessed("self", "10"), assessed("verified", "7.5", { reason: "thiếu tài liệu" })];
const raised = flaggedResult({ measurements: measuredFlags(7), assessments, unitsNotInForce: new Set() });
const clean = flaggedResult({ measurements: measuredFlags(1), assessments: [], unitsNotInForce: new Set() });

function cardOf(result: typeof raised, style: TerminalStyle): string {
  return renderCard(result, flagged, { card: firstCard(result), style });
}

function pageOf(code: string, style: TerminalStyle): string {
  const indicator = flagged.indicators.find((one) => one.code === code);
  return indicator === undefined ? "" : renderIndicator(raised, flagged, { card: firstCard(raised), indicator, style });
}

describe("the flags of a card", () => {
  it("stand at its end: what raised each, its first records, what it touches, what to look at", () => {
    const [, section] = cardOf(raised, vi).split("Cảnh báo (không trừ điểm)\n");
    expect(section).toBe(`  I1    Dấu hiệu I1
        Số đo bulk: 7 hồ sơ, 31/08/2026 16:45 → 1.1
          Hồ sơ thủ tục hành chính: h-1, h-2, h-3, h-4, h-5 …
        Xem tiếp: Xem nhật ký
  I2    Dấu hiệu I2
        tự chấm 10, thẩm định 7,50 → 1.1
          Điểm tự chấm, thẩm định: a-self, a-verified
        Xem tiếp: Xem nhật ký`);
  });

  it("are counted in its head and marked beside the indicators that they touch", () => {
    const text = cardOf(raised, en);
    expect(text).toContain("\n  ⚑ 2 flag(s): I1 I2 (no points taken off; see the end of the card)\n");
    expect(text).toContain("On time ⚑ I1 I2: 9/10;");
    expect(text).not.toMatch(/Mean time ⚑/);
  });

  it("change no points", () => {
    expect(firstCard(raised).total).toEqual(firstCard(clean).total);
    expect(cardOf(clean, vi)).not.toContain("⚑");
  });

  it("say what could not be looked at, and why", () => {
    const text = cardOf(flaggedResult({ measurements: [] }), vi);
    expect(text).toContain("  I1    chưa kiểm tra được: không có số liệu: Số đo bulk\n");
    expect(text).toContain("  I2    chưa kiểm tra được: không tiêu chí nào có cả điểm tự chấm và điểm thẩm định\n");
    expect(text).toMatch(/ {2}I3 {4}chưa kiểm tra được: không có mã đơn vị hành chính để tra danh mục$/);
  });

  it("touch the whole card when the unit's code has ended", () => {
    const ended = flaggedResult({ measurements: [], unitsNotInForce: new Set(["A"]) });
    expect(cardOf(ended, en)).toContain("on every day of the period → the whole card\n");
  });
});

describe("flags elsewhere", () => {
  it("stand on the page of an indicator with what they mean", () => {
    expect(pageOf("1.1", vi)).toContain(`  ⚑ I1: Dấu hiệu I1
    Cảnh báo: Số đo bulk: 7 hồ sơ, 31/08/2026 16:45
    Hồ sơ thủ tục hành chính: h-1, h-2, h-3, h-4, h-5 …
    Ý nghĩa: Có thể là lỗi
    Xem tiếp: Xem nhật ký
  ⚑ I2: Dấu hiệu I2`);
    expect(pageOf("1.2", vi)).not.toContain("⚑");
  });

  it("are a column of the ranking, with a question mark where some could not be looked at", () => {
    const cellOf = (result: typeof raised) => {
      const lines = renderRanking(result, flagged, en).split("\n");
      const [head = "", row = ""] = lines.slice(3);
      const end = head.indexOf("Flags") + "Flags".length;
      return row.slice(0, end).split(" ").at(-1);
    };
    expect(cellOf(raised)).toBe("2");
    expect(cellOf(clean)).toBe("0?");
    expect(renderNotes(raised, flagged, en)).toContain("none of them takes a point off");
  });
});

describe("what stands beside the points", () => {
  it("is on the line of the indicator: points by hand with their gap, and the movement", () => {
    const text = cardOf(raised, vi);
    expect(text).toContain("= 9 [tự chấm 10, thẩm định 7,50, lệch +2,50]\n");
    expect(text).toContain("chỉ theo dõi, không chấm điểm [so với 2016–2021: −3 hồ sơ]");
  });

  it("is on its page in full", () => {
    expect(pageOf("1.1", vi)).toContain(`  Điểm tự chấm: 10, ngày 20/08/2026; so với điểm tính +1
  Điểm thẩm định: 7,50, ngày 20/08/2026; so với điểm tính −1,50; thiếu tài liệu
  Tự chấm so với thẩm định: +2,50
`);
    expect(pageOf("O.1", en)).toContain(`  Movement against 2016–2021: −3 files
  Beside it: A share beside it: 6/12 = 50%
  Beside it: Measure share-change: +25 percentage points
`);
  });

  it("is never printed as it came from the data", () => {
    const hostile = assessed("self", "10", { id: "a\u001b[31m", reason: "x\u202Ey", proofSha256: "ab\u0007c" });
    const result = flaggedResult({ measurements: [], assessments: [hostile, assessed("verified", "1")] });
    const [indicator] = flagged.indicators;
    const card = firstCard(result);
    const texts = [
      renderCard(result, flagged, { card, style: vi }),
      ...(indicator === undefined ? [] : [renderIndicator(result, flagged, { card, indicator, style: vi })]),
    ];
    for (const letter of ["\u0007", "\u001B", "\u202E"]) {
      expect(texts.filter((text) => text.includes(letter))).toEqual([]);
    }
  });
});

describe("areas beside the total", () => {
  it("come after those in it, under a heading, and not in the sum", () => {
    const text = cardOf(clean, vi);
    const heads = ["Phục vụ: 9 / 10", "Trực tuyến: ", "NGOÀI TỔNG ĐIỂM", "Giám sát: chỉ theo dõi, không chấm điểm"].map(
      (part) => text.indexOf(`\n${part}`),
    );
    expect(heads.every((place) => place > 0)).toBe(true);
    expect([...heads].sort((a, b) => a - b)).toEqual(heads);
    expect(text.split("\n").find((line) => line.startsWith("  = "))).not.toContain("Giám sát");
  });
});
