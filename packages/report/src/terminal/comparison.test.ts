import { measureRatio } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { commune, demo, demoResult, en, everything, of, published, vi } from "../../test/demo.ts";
import { renderComparison } from "./comparison.ts";

describe("the comparison with published scores", () => {
  it("is empty when nothing was published", () => {
    const measurements = [measureRatio(of("A", "on-time"), 1, 2)];
    expect(renderComparison(demoResult({ units: [commune("A")], measurements }), demo, vi)).toBe("");
  });

  it("is empty when all that was published was taken over", () => {
    expect(renderComparison(demoResult({ units: [commune("A")], ...everything("A") }), demo, vi)).toBe("");
  });

  it("counts what agrees, and says when nothing differs", () => {
    const { measurements } = everything("A");
    const scores = [published("A", "1-on-time", 9), published("A", "service", 9)];
    const result = demoResult({ units: [commune("A")], measurements, published: scores });
    expect(
      renderComparison(result, demo, en),
    ).toBe(`Compared with the portal (agreement within 0.015 points; ranks when equal)
  indicators: 1 of 1
  areas: 1 of 1
  No score differs.`);
  });

  it("lists every score that does not agree with both numbers: one-sided ones first, then the largest difference", () => {
    const units = [commune("A"), commune("B"), commune("C")];
    const measurements = [measureRatio(of("A", "on-time"), 9, 10), measureRatio(of("B", "on-time"), 1, 2)];
    const scores = [
      published("A", "1-on-time", "8.9"),
      published("B", "1-on-time", "5.3"),
      published("C", "1-on-time", 7),
    ];
    const text = renderComparison(demoResult({ units, measurements, published: scores }), demo, vi);
    expect(text).toBe(`So với Cổng (khớp khi chênh không quá 0,015 điểm; hạng khớp khi bằng nhau)
  tiêu chí: 0 trên 3
Điểm không khớp (tính lại / công bố):
  Xã C: 1.1 Đúng hạn: – / 7,00
  Xã B: 1.1 Đúng hạn: 5,00 / 5,30 (−0,30)
  Xã A: 1.1 Đúng hạn: 9,00 / 8,90 (+0,10)`);
  });

  it("agrees at the tolerance itself and not past it", () => {
    const units = [commune("A"), commune("B")];
    const measurements = [measureRatio(of("A", "on-time"), 9, 10), measureRatio(of("B", "on-time"), 9, 10)];
    const scores = [published("A", "1-on-time", "9.015"), published("B", "1-on-time", "9.0151")];
    const text = renderComparison(demoResult({ units, measurements, published: scores }), demo, en);
    expect(text).toContain("indicators: 1 of 2");
    expect(text).toContain("Xã B: 1.1 On time: 9.00 / 9.0151 (−0.0151)");
    expect(text).not.toContain("Xã A");
  });

  it("says when rounded parts alone explain a difference, and lists ranks that move, the farthest first", () => {
    const units = [commune("A"), commune("B"), commune("C")];
    const measurements = units.flatMap(({ code }, index) => [
      measureRatio(of(code, "on-time"), 700 - index, 1500),
      measureRatio(of(code, "answered"), 2, 3),
    ]);
    const areas = (code: string, service: string) => [
      published(code, "service", service),
      published(code, "petition", "3.34"),
      published(code, "online", 1),
      published(code, "4-online", 1),
    ];
    const scores = [...areas("A", "4.66"), ...areas("B", "4.67"), ...areas("C", "4.68")];
    const text = renderComparison(demoResult({ units, measurements, published: scores }), demo, vi);
    expect(text).toContain(`Hạng không khớp (tính lại / theo điểm công bố):\n  Xã A 1/3; Xã C 3/1`);
  });
});
