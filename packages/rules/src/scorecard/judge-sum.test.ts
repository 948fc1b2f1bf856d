import type { Measurement } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { buildPolicy, commune, gapOf, shareOf } from "../../test/build-policy.ts";
import { score } from "./score.ts";

/** Two parts worth 6 and 4 of 10, or whatever a test says. */
function sum(when: string, maxima: readonly [number, number] = [6, 4], max = 10) {
  const part = (id: string, worth: number) =>
    `{ id: ${id}, title: { vi: a, en: a }, measure: ${id}, max: ${worth}, score: { shape: linear }, when: ${when} }`;
  return buildPolicy({
    areas: { service: max },
    indicators: {
      one: { max, score: `{ shape: sum, parts: [${part("files", maxima[0])}, ${part("fees", maxima[1])}] }` },
    },
    measures: { files: "ratio", fees: "ratio" },
  });
}

const files = (numerator: number, denominator: number) =>
  shareOf({ unit: "A", measure: "files" }, numerator, denominator);
const fees = (numerator: number, denominator: number) =>
  shareOf({ unit: "A", measure: "fees" }, numerator, denominator);

function judge(policy: ReturnType<typeof sum>, ...measurements: readonly Measurement[]) {
  const [card] = score(policy, { period: "2026-08", units: [commune("A")], measurements }).cards;
  const [one] = card?.indicators ?? [];
  return {
    status: one?.status,
    origin: one?.origin,
    points: one?.points?.toString(),
    applicable: one?.applicable.toString(),
    reason: one?.reason.key,
    evidence: card?.total.evidence.toString(),
    withoutEvidence: card?.total.withoutEvidence.toString(),
  };
}

const zero = "{ emptyDenominator: zero, noData: zero }";
const full = "{ emptyDenominator: full, noData: withhold }";
const exclude = "{ emptyDenominator: exclude-and-rescale, noData: withhold }";
const withhold = "{ emptyDenominator: withhold, noData: withhold }";

describe("parts are added up", () => {
  test("each by its own shape over its own measure", () => {
    expect(judge(sum(zero), files(1, 2), fees(1, 4))).toEqual({
      status: "scored",
      origin: "counts",
      points: "4",
      applicable: "10",
      reason: "sum/parts",
      evidence: "1",
      withoutEvidence: "0",
    });
  });

  test("not over the maximum, and says so", () => {
    expect(judge(sum(zero, [8, 4]), files(1, 1), fees(3, 4))).toMatchObject({ points: "10", reason: "sum/capped" });
    expect(judge(sum(zero, [8, 4]), files(1, 1), fees(1, 2))).toMatchObject({ points: "10", reason: "sum/parts" });
  });
});

describe("a part without a number", () => {
  test("that is left out is made good by the others", () => {
    expect(judge(sum(exclude), files(1, 2), fees(0, 0))).toMatchObject({
      status: "scored",
      points: "5",
      applicable: "10",
    });
  });

  test("whose points are withheld adds nothing", () => {
    expect(judge(sum(withhold), files(1, 2), fees(0, 0))).toMatchObject({
      status: "scored",
      points: "3",
      applicable: "10",
    });
  });

  test("with full marks by rule adds them, visible as points without evidence", () => {
    expect(judge(sum(full), files(1, 2), fees(0, 0))).toEqual({
      status: "scored",
      origin: "counts",
      points: "7",
      applicable: "10",
      reason: "sum/parts",
      evidence: "0.6",
      withoutEvidence: "4",
    });
  });
});

describe("no part with a number", () => {
  test("and full marks by rule is all without evidence", () => {
    expect(judge(sum(full), files(0, 0), fees(0, 0))).toMatchObject({
      status: "empty-denominator",
      origin: "rule",
      points: "10",
      evidence: "0",
      withoutEvidence: "10",
    });
  });

  test("takes its status from the part that has points, not from the first", () => {
    expect(judge(sum(full), fees(0, 0))).toMatchObject({ status: "empty-denominator", origin: "rule", points: "4" });
  });

  test("and all left out is itself left out", () => {
    expect(judge(sum(exclude), files(0, 0), fees(0, 0))).toMatchObject({
      status: "empty-denominator",
      origin: "none",
      points: undefined,
      applicable: "0",
      reason: "empty-denominator/exclude-and-rescale",
    });
  });

  test("and one withheld is withheld, for the reason of that part", () => {
    const exempt = gapOf({ unit: "A", measure: "files" }, "exempt");
    expect(judge(sum(withhold), exempt)).toMatchObject({
      status: "no-data",
      points: undefined,
      applicable: "10",
      reason: "no-data/withhold",
    });
    expect(judge(sum(withhold), exempt, gapOf({ unit: "A", measure: "fees" }, "pending")).reason).toBe(
      "pending/withhold",
    );
  });
});
