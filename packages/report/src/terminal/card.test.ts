import { measureRatio } from "@cchc/core";
import type { Result } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { commune, demo, demoResult, en, everything, firstCard, of, published, vi } from "../../test/demo.ts";
import { renderCard } from "./card.ts";
import type { TerminalStyle } from "./terminal-style.ts";

function cardOf(result: Result, style: TerminalStyle): string {
  return renderCard(result, demo, { card: firstCard(result), style });
}

describe("a card", () => {
  it("adds up its areas, and gives each indicator its points, its counts and the reason", () => {
    const result = demoResult({ units: [commune("A")], ...everything("A") });
    expect(cardOf(result, vi)).toBe(`Xã A (A) · Tháng 8/2026 · Bộ thử
Tổng 15,50 / 20 · Tốt · hạng 1/1
  = 9 Phục vụ + 2,50 Kiến nghị + 4 Trực tuyến
  điểm tối đa áp dụng 20, trong đó 75% được chấm bằng số đếm; 4 điểm lấy theo công bố

Phục vụ: 9 / 10
  1.1          9/10   Đúng hạn: 9/10; tỷ lệ thuận: 10 điểm × 90% = 9
  1.2          –      Thời gian trung bình: 2,35 ngày; chỉ theo dõi, không chấm điểm

Kiến nghị: 2,50 / 5
  2.1       2,50/5    Trả lời kiến nghị: 1/2; tỷ lệ thuận: 5 điểm × 50% = 2,50

Trực tuyến: 4 / 5
  3.1          4/5    Dịch vụ trực tuyến: lấy theo điểm nguồn công bố (4); quy tắc chi tiết chưa được công bố nên không tính lại`);
  });

  it("shows the scaling where an area was left out, so that the sum is true", () => {
    const measurements = [measureRatio(of("A", "on-time"), 9, 10), measureRatio(of("A", "answered"), 0, 0)];
    const text = cardOf(
      demoResult({ units: [commune("A")], measurements, published: [published("A", "4-online", 3)] }),
      en,
    );
    expect(text).toContain("Total 16 / 20");
    expect(text).toContain("  = (9 Service + 3 Online) × 20 ÷ 15\n");
    expect(text).toContain("applicable maximum 15, 66.67% of it judged on counts");
    expect(text).toContain("rescaled, since something was left out");
    expect(text).toContain("Petitions: not applicable / 5\n");
    expect(text).toContain(
      "–/5    Petitions answered: the denominator is 0 (nothing to count): left out, and the rest rescaled",
    );
  });

  it("says which points have no evidence, and has a dash and never a 0 where none were given", () => {
    const text = cardOf(demoResult({ units: [commune("A")], measurements: [] }), vi);
    expect(text).toContain("  = – Phục vụ + 5 Kiến nghị + – Trực tuyến\n");
    expect(text).toContain("0% được chấm bằng số đếm; 5 điểm không có bằng chứng");
    expect(text).toContain("Phục vụ: chưa có số liệu / 10");
  });

  it("has no grade, no place and no sum of its own where there is no total", () => {
    const measurements = [measureRatio(of("A", "answered"), 0, 0)];
    const text = cardOf(demoResult({ units: [commune("A")], measurements }), en);
    expect(text.split("\n")[1]).toBe("Total no data / 20");
  });

  it("says at the top that the result is partial", () => {
    const inputs = [{ name: "counts.csv", sha256: "00", read: 3, accepted: 1, rejected: 2 }];
    const result = demoResult({ units: [commune("A")], ...everything("A"), inputs });
    expect(cardOf(result, vi).split("\n")[1]).toBe("KẾT QUẢ CHƯA ĐẦY ĐỦ: số dòng số liệu bị loại: 2.");
    expect(cardOf(result, en).split("\n")[1]).toBe("PARTIAL RESULT: rows of data that were rejected: 2.");
  });

  it("puts the published score beside ours, and says when they do not agree", () => {
    const { measurements } = everything("A");
    const scores = [
      published("A", "1-on-time", 9),
      published("A", "3-petitions", "2.6"),
      published("A", "petition", "2.5"),
    ];
    const text = cardOf(demoResult({ units: [commune("A")], measurements, published: scores }), vi);
    expect(text).toContain("10 điểm × 90% = 9 [công bố 9: khớp]");
    expect(text).toContain("5 điểm × 50% = 2,50 [công bố 2,60: KHÔNG KHỚP]");
    expect(text).toContain("Kiến nghị: 2,50 / 5 [công bố 2,50: khớp]");
  });

  it("groups thousands the way each language does", () => {
    const measurements = [measureRatio(of("A", "on-time"), 854, 1270)];
    const result = demoResult({ units: [commune("A")], measurements });
    expect(cardOf(result, vi)).toContain("854/1.270; tỷ lệ thuận: 10 điểm × 67,24% = 6,72");
    expect(cardOf(result, en)).toContain("854/1,270; in proportion: 10 points × 67.24% = 6.72");
  });
});
