import { measureRatio } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { buildPolicy, commune, published, share, shareOf } from "../../test/build-policy.ts";
import { problemsOf } from "../../test/faults.ts";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { renderMessage } from "../explain/render-message.ts";
import { score } from "../scorecard/score.ts";
import type { Change } from "./change.ts";
import { rescore, type WhatIf } from "./rescore.ts";

const policy = buildPolicy({
  areas: { service: 20, petition: 10 },
  measures: { share: "ratio", answered: "ratio", days: "amount" },
  indicators: {
    "on-time": { max: 10 },
    capped: { max: 10, score: "{ shape: capped-linear, fullAt: 80% }" },
    leader: {
      area: "petition",
      measure: "answered",
      score: "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }",
    },
  },
  rank: "{ among: level, ties: standard }",
});
const answered = (unit: string, n: number) => shareOf({ unit, measure: "answered" }, n, 10);
const result = score(policy, {
  period: "2026-08",
  units: [commune("A"), commune("B"), commune("C")],
  measurements: [
    ...[share("A", 1, 2), share("B", 3, 4), share("C", 1, 4)],
    ...[answered("A", 5), answered("B", 8), answered("C", 3)],
  ],
});

/** Everything that is different, in words. */
function told({ difference }: WhatIf): string[] {
  return difference.units.flatMap(({ unit, indicators, areas, total, grade, rank }) =>
    [...indicators, ...areas, total, grade, rank].flatMap((one) =>
      one === undefined ? [] : [`${unit.code} ${renderMessage(one.message, { language: "en", digits: 2 })}`],
    ),
  );
}

describe("other counts of one unit", () => {
  const whatIf = rescore(result, [{ unit: "A", measure: "share", numerator: 9, denominator: 10 }]);

  it("move its indicators, area and total; a rank that stays is not told", () => {
    expect(told(whatIf)).toEqual([
      "A 1 words: 6.25 → 10",
      "A 1 words: 5 → 9",
      "A Area words: 11.25 → 19",
      "A Total: 17.50 → 25.25",
    ]);
  });

  it("leave every other score the object that it was", () => {
    const [a, b, c] = whatIf.cards;
    expect([b, c]).toEqual([result.cards[1], result.cards[2]]);
    expect(b).toBe(result.cards[1]);
    expect(c).toBe(result.cards[2]);
    expect(a?.indicators[1]).toBe(result.cards[0]?.indicators[1]);
    expect(a?.areas[1]).toBe(result.cards[0]?.areas[1]);
    expect(whatIf.recomputed).toEqual({
      indicators: [
        { unit: "A", id: "capped" },
        { unit: "A", id: "on-time" },
      ],
      areas: [{ unit: "A", id: "service" }],
      totals: ["A"],
      ranks: true,
    });
  });

  it("may lift it past another", () => {
    expect(told(rescore(result, [{ unit: "A", measure: "answered", numerator: 8, denominator: 8 }]))).toEqual([
      "A 1 words: 6.25 → 10",
      "A Area words: 6.25 → 10",
      "A Total: 17.50 → 21.25",
      "B 1 words: 10 → 8.33",
      "B Area words: 10 → 8.33",
      "B Total: 26.88 → 25.21",
    ]);
    const passing = rescore(result, [{ unit: "C", measure: "share", numerator: 10, denominator: 10 }]);
    expect(told(passing).filter((line) => line.includes("Rank"))).toEqual(["A Rank: 2/3 → 3/3", "C Rank: 3/3 → 2/3"]);
  });

  it("may be that there are none", () => {
    expect(told(rescore(result, [{ unit: "C", measure: "answered", status: "no-data" }]))).toEqual([
      "C 1 words: 3.75 (scored) → – (no data)",
      "C Area words: 3.75 → –",
      "C Total: 9.38 → 5.63",
    ]);
  });
});

describe("the best unit of an indicator", () => {
  it("moves all that are measured by it when it gets better", () => {
    const whatIf = rescore(result, [{ unit: "B", measure: "answered", numerator: 10, denominator: 10 }]);
    expect(whatIf.recomputed.indicators).toEqual(["A", "B", "C"].map((unit) => ({ unit, id: "leader" })));
    expect(told(whatIf).filter((line) => line.startsWith("A"))).toEqual([
      "A 1 words: 6.25 → 5.83",
      "A Area words: 6.25 → 5.83",
      "A Total: 17.50 → 17.08",
    ]);
    // C stands below the target, where the best unit plays no part.
    expect(told(whatIf).filter((line) => line.startsWith("C"))).toEqual([]);
  });
});

describe("other values of the policy", () => {
  it("judge again the indicator that they stand in, for everyone", () => {
    const whatIf = rescore(result, [
      { file: "indicators/capped.yaml", at: ["rules", 0, "score", "fullAt"], value: "75%" },
    ]);
    expect(whatIf.recomputed.indicators).toEqual(["A", "B", "C"].map((unit) => ({ unit, id: "capped" })));
    expect(told(whatIf).filter((line) => line.includes("1 words"))).toEqual([
      "A 1 words: 6.25 → 6.67",
      "B 1 words: 9.38 → 10",
      "C 1 words: 3.13 → 3.33",
    ]);
    expect(whatIf.cards[0]?.indicators[2]).toBe(result.cards[0]?.indicators[2]);
  });

  it.each<[string, Change, string]>([
    ["that make nonsense", { file: "policy.yaml", at: ["areas", 0, "max"], value: 21 }, "area/maxima"],
    ["of no form", { file: "indicators/capped.yaml", at: ["rules", 0, "max"], value: "10,5" }, "number/unreadable"],
    ["in an unknown file", { file: "indicators/x.yaml", at: ["id"], value: "x" }, "what-if/unknown-file"],
    ["in an unknown place", { file: "policy.yaml", at: ["area", 0, "max"], value: 1 }, "what-if/no-such-place"],
    ["beyond a list", { file: "policy.yaml", at: ["areas", 7, "max"], value: 1 }, "what-if/no-such-place"],
    ["with an unknown key", { file: "policy.yaml", at: ["colour"], value: 1 }, "schema/unknown-key"],
    ["in a policy not in force", { file: "policy.yaml", at: ["from"], value: "2026-09-01" }, "policy/not-in-force"],
  ])("%s are refused", (_, change, code) => {
    expect(problemsOf(() => rescore(result, [change])).map((one) => one.code)).toContain(code);
  });
});

describe("a change that cannot be is refused, with one that can", () => {
  it.each<[string, Change, readonly [code: string, example: string]]>([
    ["an unknown unit", { unit: "Z", measure: "share", amount: 1 }, ["what-if/unknown-unit", "A"]],
    ["an unknown measure", { unit: "A", measure: "shares", amount: 1 }, ["what-if/unknown-measure", "answered=9/10"]],
    [
      "more than the whole",
      { unit: "A", measure: "share", numerator: 3, denominator: 2 },
      ["what-if/numerator-over", "share=9/10"],
    ],
    ["an amount for a share", { unit: "A", measure: "share", amount: 3 }, ["what-if/amount-for-ratio", "share=9/10"]],
    [
      "a share for an amount",
      { unit: "A", measure: "days", numerator: 1, denominator: 2 },
      ["what-if/ratio-for-amount", "days=12"],
    ],
    ["a negative count", { unit: "A", measure: "days", amount: -1 }, ["what-if/negative", "days=12"]],
  ])("%s", (_, change, [code, example]) => {
    const [problem] = problemsOf(() => rescore(result, [change]));
    expect([problem?.code, problem?.example]).toEqual([code, example]);
  });
});

describe("what the cards alone do not hold", () => {
  const limited = buildPolicy({
    areas: { service: 10 },
    indicators: {
      a: {
        rule: "applies: { if: { fact: level, operator: equal, value: ward }, otherwise: { status: exempt, points: exclude-and-rescale } }",
      },
    },
  });
  const input = { period: "2026-08", units: [commune("A")], measurements: [share("A", 1, 2)] };
  const change: Change = { file: "indicators/a.yaml", at: ["rules", 0, "applies", "if", "value"], value: "commune" };

  it("is never guessed: counts that no rule looked at are asked for", () => {
    const limitedResult = score(limited, input);
    expect(problemsOf(() => rescore(limitedResult, [change])).map(({ code }) => code)).toEqual(["what-if/needs-input"]);
    const [card] = rescore({ result: limitedResult, input }, [change]).cards;
    expect(card?.total.points?.toString()).toBe("5");
  });

  it("is no rank among peers that were left out of the result", () => {
    const some = { ...result, cards: result.cards.slice(0, 2) };
    const whatIf = rescore(some, [{ unit: "A", measure: "share", numerator: 2, denominator: 2 }]);
    expect(whatIf.cards.map(({ rank }) => rank)).toEqual([undefined, undefined]);
    expect(whatIf.unknown.map(({ unit, what }) => `${unit} ${what}`)).toEqual(["A rank", "B rank"]);
    const code = problemsOf(() => rescore(some, [{ unit: "A", measure: "answered", numerator: 2, denominator: 2 }]));
    expect(code.map((one) => one.code)).toEqual(["what-if/needs-input"]);
  });

  it("is a flag whose measure no indicator uses", () => {
    const flagged = score(flaggedPolicy, { period: "2026-08", units: [commune("A")], measurements: [] });
    const { unknown } = rescore(flagged, [{ unit: "A", measure: "days", amount: 3 }]);
    expect(
      unknown.map(({ what, id, message }) => [what, id, renderMessage(message, { language: "en", digits: 2 })]),
    ).toEqual([["flag", "f-apart", "Flag f-apart is kept as it was: the result does not hold what it looks at"]]);
  });

  it("is a published score that nothing of ours stood beside", () => {
    const compared = buildPolicy({
      areas: { service: 10 },
      indicators: { a: {} },
      head: "published: { by: { vi: Cổng, en: Portal }, tolerance: 0.015, digits: 2, source: { document: x, confidence: high } }",
    });
    const asJudged = {
      period: "2026-08",
      units: [commune("A")],
      measurements: [],
      published: [published("A", "service", 4)],
    };
    const { unknown, cards } = rescore(score(compared, asJudged), [
      { unit: "A", measure: "share", numerator: 1, denominator: 2 },
    ]);
    expect(unknown.map(({ what, id }) => `${what} ${id}`)).toEqual(["published service"]);
    expect([cards[0]?.areas[0]?.points?.toString(), cards[0]?.areas[0]?.published]).toEqual(["5", undefined]);
  });

  it("is a published total of other areas", () => {
    const asJudged = {
      period: "2026-08",
      units: [commune("A")],
      measurements: [],
      published: ["steps", "lines", "cases", "counts", "others"].map((area) => published("A", area, 1)),
    };
    const taken = score(flaggedPolicy, asJudged);
    const change: Change = { file: "policy.yaml", at: ["areas", 4, "inTotal"], value: false };
    const known = rescore({ result: taken, input: asJudged }, [change]);
    expect(known.cards[0]?.total.published?.published?.toString()).toBe("4");
    expect(known.unknown).toEqual([]);
    const { cards, unknown } = rescore(taken, [change]);
    expect(cards[0]?.total.published).toBe(undefined);
    expect(unknown.map(({ message }) => renderMessage(message, { language: "en", digits: 2 }))).toEqual([
      "the total could not be compared with the published score again: the result does not hold it",
    ]);
  });

  it("is nothing when what was judged is of other units", () => {
    const other = { ...input, units: [commune("B")], measurements: [] };
    expect(
      problemsOf(() => rescore({ result: score(limited, input), input: other }, [])).map(({ code }) => code),
    ).toEqual(["what-if/other-input"]);
  });
});

it("tells of measures that are made of a changed one and stay as they were", () => {
  const { difference } = rescore(score(flaggedPolicy, { period: "2026-08", units: [commune("A")], measurements: [] }), [
    { unit: "A", measure: "days", amount: 3 },
  ]);
  expect(difference.notes.map(({ key }) => key)).toEqual(["what-if/made-of"]);
});

it("changes nothing that it is given", () => {
  const before = JSON.stringify(result);
  rescore(result, [
    { unit: "A", measure: "share", numerator: 2, denominator: 2 },
    { file: "indicators/capped.yaml", at: ["rules", 0, "score", "fullAt"], value: "75%" },
  ]);
  expect(JSON.stringify(result)).toBe(before);
  expect(measureRatio({ unit: "A", measure: "share", period: "2026-08" }, 1, 2)).toEqual(
    result.cards[0]?.indicators[2]?.measurement,
  );
});
