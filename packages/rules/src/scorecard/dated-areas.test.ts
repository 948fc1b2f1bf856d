import { measureRatio } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { head, indicator, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { score } from "./score.ts";

/** Area `service` always; area `online` from July on, with one indicator. */
const texts = smallPolicyTexts([
  head,
  "    max: 10",
  "    max: 10\n  - { id: online, title: { vi: Trực tuyến, en: Online }, short: { vi: TT, en: Online }, from: 2026-07-01, max: 5 }",
]);
const online = smallPolicyTexts(
  [indicator, "id: on-time", "id: filed-online"],
  [indicator, 'code: "1.1"', 'code: "2.1"'],
  [indicator, "area: service", "area: online"],
  [indicator, "- from: 2026-01-01", "- from: 2026-07-01"],
  [indicator, "max: 10", "max: 5"],
  [indicator, "points: 5", "points: 2.5"],
);

function scored(period: string) {
  const policy = readPolicy(new Map([...texts, ["indicators/filed-online.yaml", online.get(indicator) ?? ""]]));
  const measurements = [measureRatio({ measure: "cases-on-time", unit: "A", period }, 4, 5)];
  return score(policy, { period, measurements }).cards;
}

describe("an area that comes later", () => {
  test("is not on the card before, nor in its maximum", () => {
    const [card] = scored("2026-06");
    expect(card?.areas.map(({ id }) => id)).toEqual(["service"]);
    expect(card?.indicators.map(({ id }) => id)).toEqual(["on-time"]);
    expect([card?.total.points, card?.total.max].map(String)).toEqual(["8", "10"]);
    expect(card?.total.rescaled).toBe(false);
  });

  test("is on it from its first day", () => {
    const [card] = scored("2026-07");
    expect(card?.areas.map(({ id, points }) => `${id} ${points}`)).toEqual(["service 8", "online 4"]);
    expect([card?.total.points, card?.total.max].map(String)).toEqual(["12", "15"]);
  });
});
