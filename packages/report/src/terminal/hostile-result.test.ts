import { describe, expect, it } from "vitest";
import { hostileSubject, hostileTexts } from "../../test/hostile-result.ts";
import { renderCard } from "./card.ts";
import { renderComparison } from "./comparison.ts";
import { renderIndicator } from "./indicator.ts";
import { renderNotes } from "./notes.ts";
import { renderRanking } from "./ranking.ts";

const danger = /[^\P{C}\n]|\u2028|\u2029/u;

function pagesOf(text: string, language: "vi" | "en"): string[] {
  const { result, policy } = hostileSubject(text);
  const style = { language, digits: 2 };
  const pages = result.cards.flatMap((card) => [
    renderCard(result, policy, { card, style }),
    ...policy.indicators.map((indicator) => renderIndicator(result, policy, { card, indicator, style })),
  ]);
  return [
    ...pages,
    renderRanking(result, policy, style),
    renderComparison(result, policy, style),
    renderNotes(result, policy, style),
  ];
}

describe.each(hostileTexts)("a result that is hostile in every text: %s", (_, text) => {
  it.each(["vi", "en"] as const)("makes pages without anything that a terminal acts on (%s)", (language) => {
    const pages = pagesOf(text, language);
    expect(pages.filter((page) => danger.test(page))).toEqual([]);
    expect(pages.filter((page) => page === "")).toEqual([]);
  });
});
