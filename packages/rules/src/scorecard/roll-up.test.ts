import type { Measurement } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { buildPolicy, commune, gapOf, published, shareOf } from "../../test/build-policy.ts";
import type { AreaScore } from "../result/result.ts";
import { score } from "./score.ts";

const rule = (treatment: string) => ({ when: `{ emptyDenominator: ${treatment}, noData: withhold }` });

/** Area `service`: 6 + 4; area `online`: 10. */
const policy = buildPolicy({
  areas: { service: 10, online: 10 },
  indicators: {
    a: { max: 6, measure: "m-a", ...rule("exclude-and-rescale") },
    b: { max: 4, measure: "m-b", ...rule("full") },
    c: { area: "online", max: 10, measure: "m-c", ...rule("exclude-and-rescale") },
  },
  measures: { "m-a": "ratio", "m-b": "ratio", "m-c": "ratio" },
  head: `grades:
  basis: choice
  source: { document: x, confidence: low }
  of: points
  bands: [{ id: good, title: { vi: T, en: G }, atLeast: 16 }, { id: weak, title: { vi: Y, en: W }, below: 16 }]`,
});

function of(name: string, numerator: number, denominator: number): Measurement {
  return shareOf({ unit: "A", measure: `m-${name}` }, numerator, denominator);
}

function card(...measurements: readonly Measurement[]) {
  const [one] = score(policy, { period: "2026-08", units: [commune("A")], measurements }).cards;
  if (one === undefined) {
    throw new Error("no card");
  }
  return one;
}

function brief({ status, points, earned, applicable, rescaled }: Omit<AreaScore, "id">) {
  return [status, points?.toString(), earned.toString(), applicable.toString(), rescaled];
}

describe("everything counted", () => {
  test("is added up as it is", () => {
    const { areas, total, grade, rank } = card(of("a", 1, 2), of("b", 1, 4), of("c", 1, 3));
    expect(areas.map(brief)).toEqual([
      ["scored", "4", "4", "10", false],
      ["scored", "10/3", "10/3", "10", false],
    ]);
    expect(brief(total)).toEqual(["scored", "22/3", "22/3", "20", false]);
    expect(total.evidence.toString()).toBe("1");
    expect([grade, rank]).toEqual(["weak", { place: 1, of: 1, among: "commune" }]);
  });
});

describe("an indicator left out", () => {
  test("is made good by the others of its area", () => {
    const { areas, total } = card(of("a", 0, 0), of("b", 1, 4), of("c", 1, 1));
    expect(areas.map(brief)).toEqual([
      ["scored", "2.5", "1", "4", true],
      ["scored", "10", "10", "10", false],
    ]);
    expect(brief(total)).toEqual(["scored", "12.5", "11", "14", true]);
  });
});

describe("an indicator whose points are withheld", () => {
  test("keeps its maximum and adds nothing", () => {
    const { areas, total } = card(of("b", 4, 4), of("c", 1, 1));
    expect(areas.map(brief)).toEqual([
      ["scored", "4", "4", "10", false],
      ["scored", "10", "10", "10", false],
    ]);
    expect(brief(total)).toEqual(["scored", "14", "14", "20", false]);
    expect(total.evidence.toString()).toBe("0.7");
  });
});

describe("points for nothing", () => {
  test("are visible as such", () => {
    const { areas, total } = card(of("a", 3, 6), of("b", 0, 0), of("c", 1, 1));
    expect(areas[0]).toMatchObject({ rescaled: false });
    expect([areas[0]?.points, areas[0]?.withoutEvidence, areas[0]?.evidence].map(String)).toEqual(["7", "4", "0.6"]);
    expect([total.withoutEvidence, total.evidence].map(String)).toEqual(["4", "0.8"]);
  });

  test("are all an idle office has", () => {
    const { areas, total, grade } = card(of("a", 0, 0), of("b", 0, 0), of("c", 0, 0));
    expect(areas.map(brief)).toEqual([
      ["scored", "10", "4", "4", true],
      ["not-applicable", undefined, "0", "0", false],
    ]);
    expect(brief(total)).toEqual(["scored", "20", "4", "4", true]);
    expect([total.evidence, total.withoutEvidence].map(String)).toEqual(["0", "4"]);
    expect(grade).toBe("good");
  });
});

describe("a whole area left out", () => {
  test("is made good by the other areas", () => {
    const { areas, total } = card(of("a", 1, 2), of("b", 1, 4), of("c", 0, 0));
    expect(areas.map(({ status }) => status)).toEqual(["scored", "not-applicable"]);
    expect(brief(total)).toEqual(["scored", "8", "4", "10", true]);
  });
});

describe("everything left out", () => {
  test("gives no total, no grade and no rank", () => {
    const exempt = ["a", "b", "c"].map((name) => gapOf({ unit: "A", measure: `m-${name}` }, "exempt"));
    const { total, grade, rank } = card(...exempt);
    expect(brief(total)).toEqual(["not-applicable", undefined, "0", "0", false]);
    expect([grade, rank, String(total.evidence)]).toEqual([undefined, undefined, "0"]);
  });
});

describe("nothing given", () => {
  test("is no data: no total, no grade and no rank, never 0", () => {
    const { areas, total, grade, rank } = card();
    expect(areas.map(brief)).toEqual([
      ["no-data", undefined, "0", "10", false],
      ["no-data", undefined, "0", "10", false],
    ]);
    expect(brief(total)).toEqual(["no-data", undefined, "0", "20", false]);
    expect([grade, rank]).toEqual([undefined, undefined]);
  });
});

describe("a policy in which nothing is worth a point", () => {
  test("has no total, and divides nothing by it", () => {
    const watching = buildPolicy({
      areas: { service: 0 },
      indicators: { a: { max: 0 }, b: { max: 0, score: "{ shape: tracked }" } },
    });
    const { cards } = score(watching, {
      period: "2026-08",
      measurements: [shareOf({ unit: "A", measure: "share" }, 1, 2)],
    });
    expect(cards[0]?.total).toMatchObject({ status: "no-data" });
    expect(cards[0]?.rank).toBeUndefined();
  });
});

test("points taken over from the source are counted as such, and are no evidence", () => {
  const online = buildPolicy({
    areas: { service: 10, online: 12 },
    indicators: { a: {}, b: { area: "online", max: 12, score: "{ shape: published }" } },
  });
  const { cards } = score(online, {
    period: "2026-08",
    measurements: [shareOf({ unit: "A", measure: "share" }, 1, 2)],
    published: [published("A", "b", "6.41")],
  });
  const { points, takenOver, evidence, withoutEvidence } = cards[0]?.total ?? {};
  expect([points, takenOver, evidence, withoutEvidence].map(String)).toEqual(["11.41", "6.41", "5/11", "0"]);
});
