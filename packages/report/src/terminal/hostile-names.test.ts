import { measureRatio } from "@cchc/core";
import type { Result } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { commune, demo, demoResult, firstCard, of, published, vi } from "../../test/demo.ts";
import { renderCard } from "./card.ts";
import { renderComparison } from "./comparison.ts";
import { renderIndicator } from "./indicator.ts";
import { renderNotes } from "./notes.ts";
import { renderPolicy } from "./policy.ts";
import { renderRanking } from "./ranking.ts";

const [indicator] = demo.indicators;
const danger = /[^\P{C}\n]|\u2028|\u2029/u;

function resultFor(name: string, code = "A"): Result {
  return demoResult({
    units: [{ ...commune(code), name, level: name }],
    measurements: [{ ...measureRatio(of(code, "on-time"), 1, 2), from: { file: name, row: 2 } }],
    published: [published(code, "1-on-time", 9)],
  });
}

function everyPage(result: Result): string[] {
  const card = firstCard(result);
  if (indicator === undefined) {
    throw new Error("the demo has no indicator");
  }
  return [
    renderRanking(result, demo, vi),
    renderComparison(result, demo, vi),
    renderNotes(result, demo, vi),
    renderCard(result, demo, { card, style: vi }),
    renderIndicator(result, demo, { card, indicator, style: vi }),
  ];
}

describe("a name that would act on a terminal", () => {
  it.each([
    ["an escape sequence that clears the screen", "Xã\u001b[2J Mới", "Xã\\u{1b}[2J Mới"],
    ["a bell and a backspace", "Xã\u0007\u0008 Mới", "Xã\\u{7}\\u{8} Mới"],
    ["an eight-bit control sequence", "Xã\u009b31m Mới", "Xã\\u{9b}31m Mới"],
    ["a right-to-left override", "Xã \u202eiớM", "Xã \\u{202e}iớM"],
    ["a mark of no width", "Xã\u200b Mới", "Xã\\u{200b} Mới"],
    ["a line of its own", "Xã Mới\n   1  Xã Giả  99,99", "Xã Mới\\u{a}   1  Xã Giả  99,99"],
    ["a carriage return over the line", "Xã Mới\rXã Giả", "Xã Mới\\u{d}Xã Giả"],
    ["a line separator", "Xã\u2028Mới", "Xã\\u{2028}Mới"],
    ["half a character", "Xã \ud83d Mới", "Xã \\u{d83d} Mới"],
  ])("is shown as an escape: %s", (_, name, shown) => {
    const pages = everyPage(resultFor(name));
    expect(pages.filter((page) => danger.test(page))).toEqual([]);
    expect(pages.every((page) => page.includes(shown))).toBe(true);
  });

  it("is cut when it has 10,000 characters", () => {
    const pages = everyPage(resultFor("Xã ".repeat(3_333)));
    expect(pages.join("\n")).toContain("… (9999 ký tự)");
    expect(Math.max(...pages.flatMap((page) => page.split("\n").map((line) => line.length)))).toBeLessThan(700);
  });

  it("does nothing as a code either", () => {
    const pages = everyPage(resultFor("Xã Mới", "A\u001b]0;x\u0007"));
    expect(pages.filter((page) => danger.test(page))).toEqual([]);
  });

  it("does nothing from inside a policy", () => {
    const title = { vi: "Bộ\u001b[31m thử", en: "Demo" };
    const page = renderPolicy({ ...demo, title, notes: [{ vi: "một\u202e hai\nba", en: "x" }] }, vi);
    expect(page).toContain("demo  Bộ\\u{1b}[31m thử\n");
    expect(page).toContain("  · một\\u{202e} hai\nba\n");
  });

  it("does nothing from inside a stored result, in a message of a version that is not known", () => {
    const result = resultFor("Xã Mới");
    const card = firstCard(result);
    const reason = { key: "new/\u001b[2J", values: { x: { text: "\u001b[2J" } } };
    const indicators = card.indicators.map((one) => ({ ...one, reason }));
    expect(renderCard(result, demo, { card: { ...card, indicators }, style: vi })).not.toMatch(danger);
  });
});

describe("an ordinary name", () => {
  it.each([
    "Xã Bà Rịa – Vũng Tàu",
    "Phường Hoà Khánh (Đà Nẵng)",
    "Đặc khu Côn Đảo & \"Hòn Cau\" 'số 2' <mới>",
    "UBND xã Ia O – Gia Lai",
  ])("stays as it is: %s", (name) => {
    expect(everyPage(resultFor(name)).every((page) => page.includes(name))).toBe(true);
  });
});
