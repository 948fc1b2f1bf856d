import { measureRatio } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { commune, demo, demoResult, en, everything, of, published, vi } from "../../test/demo.ts";
import { renderRanking } from "./ranking.ts";

function onTime(unit: string, numerator: number, denominator: number) {
  return measureRatio(of(unit, "on-time"), numerator, denominator);
}

describe("the ranking", () => {
  it("has the best unit first and units without a total last", () => {
    const units = [commune("N"), commune("B"), commune("A")];
    const measurements = [
      onTime("B", 1, 2),
      onTime("A", 9, 10),
      measureRatio(of("N", "answered"), 0, 0),
      measureRatio(of("A", "answered"), 1, 2),
      measureRatio(of("B", "answered"), 1, 2),
    ];
    expect(renderRanking(demoResult({ units, measurements }), demo, en)).toBe(`Demo index · August 2026

Communes (3)
Rank  Unit  Total  Service/10  Petition/5  Online/5  Grade  Evidence  Unearned  Missing  Most points lost
   1  Xã A  11.50        9.00        2.50         –  Good        75%      0.00  3.1      2.1 −2.50 · 1.1 −1
   2  Xã B   7.50        5.00        2.50         –  Weak        75%      0.00  3.1      1.1 −5 · 2.1 −2.50
   –  Xã N      –           –           –         –  –            0%      0.00  1.1 3.1`);
  });

  it("has no column for an area that is on no card", () => {
    const result = demoResult({ units: [commune("A")], measurements: [onTime("A", 1, 2)] });
    const cards = result.cards.map((card) => ({ ...card, areas: card.areas.filter(({ id }) => id !== "petition") }));
    const [, , , head] = renderRanking({ ...result, cards }, demo, en).split("\n");
    expect(head).toMatch(/Service\/10 +Online\/5/);
  });

  it("gives equals one place", () => {
    const units = [commune("A"), commune("B"), commune("C")];
    const measurements = [onTime("A", 1, 2), onTime("B", 2, 4), onTime("C", 1, 3)];
    const rows = renderRanking(demoResult({ units, measurements }), demo, vi).split("\n").slice(4);
    expect(rows.map((row) => row.slice(0, 10).trim())).toEqual(["1  Xã A", "1  Xã B", "3  Xã C"]);
  });

  it("has a table for each level; a level that is not one of ours is called as it was given", () => {
    const units = [commune("A"), { ...commune("V"), level: "làng" }];
    const text = renderRanking(demoResult({ units, measurements: [onTime("A", 1, 2), onTime("V", 1, 2)] }), demo, vi);
    expect(text).toContain("\nXã, phường, đặc khu (1)\n");
    expect(text).toContain("\nlàng (1)\n");
  });

  it("says of how many units a selection is", () => {
    const units = [commune("A"), commune("B")];
    const result = demoResult({ units, measurements: [onTime("A", 1, 2), onTime("B", 1, 2)] });
    expect(renderRanking({ ...result, cards: result.cards.slice(0, 1) }, demo, vi)).toContain("(1 trong 2)");
  });

  it("shows the published total and how many scores agree", () => {
    const { measurements } = everything("A");
    const scores = [published("A", "service", 9), published("A", "petition", "2.4"), published("A", "online", 4)];
    const text = renderRanking(demoResult({ units: [commune("A")], measurements, published: scores }), demo, vi);
    expect(text.split("\n").at(-1)).toMatch(/^ +1 {2}Xã A +11,50 +15,40 +1\/2 /);
  });

  it("says at the top that the result is partial", () => {
    const inputs = [{ name: "counts.csv", sha256: "00", read: 1_500, accepted: 1, rejected: 1_499 }];
    const result = demoResult({ units: [commune("A")], ...everything("A"), inputs });
    expect(renderRanking(result, demo, en).split("\n")[1]).toBe(
      "PARTIAL RESULT: rows of data that were rejected: 1499.",
    );
  });

  it("is a page with its head when there is no unit at all", () => {
    expect(renderRanking(demoResult({ units: [], measurements: [] }), demo, vi)).toBe("Bộ thử · Tháng 8/2026");
  });
});

describe("the ranking on a narrow terminal", () => {
  const result = demoResult({ units: [commune("A")], ...everything("A") });
  const tableOf = (columns: number) =>
    renderRanking(result, demo, { ...vi, columns })
      .split("\n")
      .slice(3);

  it("has the areas from 150 columns on", () => {
    expect(tableOf(150)[0]).toContain("Phục vụ/10");
    expect(tableOf(150)).toHaveLength(2);
  });

  it("leaves the areas out under 150 columns, and says so", () => {
    const [head, , note] = tableOf(149);
    expect(head).not.toContain("Phục vụ/10");
    expect(head).toContain("Mất điểm nhiều nhất");
    expect(note).toBe("Màn hình hẹp, không in cột: Phục vụ/10, Kiến nghị/5, Trực tuyến/5");
  });

  it.each([100, 80, 60, 40])("leaves out more until a line fits %i columns", (columns) => {
    const [head = "", row = ""] = tableOf(columns);
    expect(Math.max(head.length, row.length)).toBeLessThanOrEqual(columns);
    expect(head).toMatch(/^Hạng {2}Đơn vị +Tổng/);
  });

  it("keeps rank, unit and total however narrow it is", () => {
    expect(tableOf(1)[0]).toBe("Hạng  Đơn vị   Tổng");
  });
});
