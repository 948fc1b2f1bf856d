import type { ExactInput } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { buildPolicy, commune, published, share, shareOf } from "../../test/build-policy.ts";
import { score } from "./score.ts";

const head = `published: { by: { vi: Cổng, en: Portal }, tolerance: 0.015, digits: 2, source: { document: x, confidence: high } }`;

const one = buildPolicy({ areas: { service: 10 }, indicators: { a: {} }, head });

/** Our score of 5, or none, beside a published one. */
function compared(theirs: ExactInput | undefined, counts: readonly [number, number] | undefined = [1, 2]) {
  const { cards } = score(one, {
    period: "2026-08",
    units: [commune("A")],
    measurements: counts === undefined ? [] : [share("A", ...counts)],
    published: [published("A", "a", theirs)],
  });
  return cards[0]?.indicators[0]?.published;
}

describe("our score agrees with the published one", () => {
  test.each([
    ["5", true, "0"],
    ["5.015", true, "-0.015"],
    ["4.985", true, "0.015"],
    ["5.0150000000000001", false, "-0.0150000000000001"],
    ["4.9849999999999999", false, "0.0150000000000001"],
    ["5.02", false, "-0.02"],
  ])("up to the tolerance and no hair more: %s", (...[theirs, agrees, difference]) => {
    const comparison = compared(theirs);
    expect(comparison?.agrees).toBe(agrees);
    expect(comparison?.difference?.toString()).toBe(difference);
  });

  test("when neither has points", () => {
    const { cards } = score(one, {
      period: "2026-08",
      units: [commune("A")],
      measurements: [],
      published: [published("A", "a")],
    });
    expect(cards[0]?.indicators[0]?.published).toEqual({ agrees: true });
  });

  test("not when only one of them has", () => {
    expect(compared(undefined)).toEqual({ agrees: false });
    expect(compared(undefined, [0, 0])).toEqual({ agrees: false });
    const { cards } = score(one, {
      period: "2026-08",
      units: [commune("A")],
      measurements: [],
      published: [published("A", "a", 0)],
    });
    expect(cards[0]?.indicators[0]?.published).toMatchObject({ agrees: false });
  });
});

describe("what is compared", () => {
  const two = buildPolicy({
    areas: { service: 10, online: 12 },
    indicators: {
      a: { max: 6, measure: "m-a" },
      b: { max: 4, measure: "m-b" },
      c: { area: "online", max: 12, score: "{ shape: published }" },
    },
    measures: { "m-a": "ratio", "m-b": "ratio" },
    head,
  });

  function judge(...scores: readonly ReturnType<typeof published>[]) {
    return score(two, {
      period: "2026-08",
      measurements: [shareOf({ unit: "A", measure: "m-a" }, 1, 3), shareOf({ unit: "A", measure: "m-b" }, 1, 3)],
      published: scores,
    });
  }

  test("is nothing that the source does not list", () => {
    const { cards, agreement } = judge();
    expect(cards[0]?.indicators.map((indicator) => indicator.published)).toEqual([undefined, undefined, undefined]);
    expect(agreement).toBeUndefined();
  });

  test("is no score that was taken over, neither alone nor as an area, also when it is 0", () => {
    for (const points of ["6.41", "0"]) {
      const { cards, agreement } = judge(published("A", "c", points), published("A", "online", points));
      expect(cards[0]?.indicators[2]).toMatchObject({ origin: "published" });
      expect(cards[0]?.indicators[2]?.published).toBeUndefined();
      expect(cards[0]?.areas[1]?.published).toBeUndefined();
      expect(agreement).toBeUndefined();
    }
  });

  test("is the total only when every area was published", () => {
    expect(judge(published("A", "service", "3.33")).cards[0]?.total.published).toBeUndefined();
    const { cards } = judge(published("A", "service", "3.33"), published("A", "online", "6"), published("A", "c", "6"));
    expect(cards[0]?.total.published).toMatchObject({ agrees: true });
    expect(cards[0]?.total.published?.published?.toString()).toBe("9.33");
  });

  test("is said to agree once parts are rounded, when rounding alone explains the difference", () => {
    const fine = buildPolicy({
      areas: { service: 10 },
      indicators: Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`i${n}`, { max: 2 }])),
      head: head.replace("0.015", "0.01"),
    });
    // 2 × 1/3 = 0.6667 prints as 0.67, and five of them are 3.35, not 3.33.
    const { cards, agreement } = score(fine, {
      period: "2026-08",
      measurements: [share("A", 1, 3)],
      published: [published("A", "service", "3.35")],
    });
    expect(cards[0]?.areas[0]?.published).toMatchObject({ agrees: false, agreesWhenPartsRounded: true });
    expect(agreement?.areas).toEqual({ compared: 1, agree: 0, bothBlank: 0, agreeWhenPartsRounded: 1 });
  });
});
