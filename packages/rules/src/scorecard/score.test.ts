import { parsePeriod } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { amountOf, buildPolicy, commune, published, share, shareOf } from "../../test/build-policy.ts";
import { problemsOf } from "../../test/faults.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import { readResult } from "../result/read-result.ts";
import { score } from "./score.ts";

const policy = buildPolicy({ areas: { service: 10 }, indicators: { a: {} } });
const input = {
  period: "2026-08",
  units: [commune("A"), commune("B")],
  measurements: [share("A", 1, 2), share("B", 1, 3)],
};

describe("a result pins what it came from", () => {
  test("the policy with its files, the period with its days, the version of the tool", () => {
    const result = score(policy, input);
    expect(result).toMatchObject({
      schema: "cchc-result/1",
      tool: { name: "cchc" },
      policy: { id: "test-policy", from: "2026-01-01", sha256: policy.sha256 },
      period: { text: "2026-08", first: "2026-08-01", last: "2026-08-31" },
      inputs: [],
      partial: false,
    });
    expect(result.tool.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  test("and can be computed again from itself", () => {
    const stored = JSON.parse(JSON.stringify(score(policy, input)));
    const again = score(readPolicyData(stored.policy.files), input);
    expect(JSON.stringify(again)).toBe(JSON.stringify(score(policy, input)));
  });

  test("the files of the data, and that rejected rows make it partial", () => {
    const file = { name: "counts.csv", sha256: "00", read: 3, accepted: 3, rejected: 0 };
    expect(score(policy, { ...input, inputs: [file] })).toMatchObject({ inputs: [file], partial: false });
    expect(score(policy, { ...input, inputs: [file, { ...file, accepted: 2, rejected: 1 }] }).partial).toBe(true);
  });

  test("a period as its text or as itself", () => {
    expect(score(policy, { ...input, period: parsePeriod("2026-08") })).toEqual(score(policy, input));
  });
});

describe("the hash of the data", () => {
  const hash = (change: Partial<typeof input>) => score(policy, { ...input, ...change }).dataSha256;
  const own = hash({});

  test("does not depend on the order of measurements or units", () => {
    expect(hash({ measurements: [...input.measurements].reverse() })).toBe(own);
    expect(hash({ units: [...input.units].reverse() })).toBe(own);
  });

  test("changes with a count, a name and a unit without counts", () => {
    expect(hash({ measurements: [share("A", 1, 2), share("B", 2, 6)] })).not.toBe(own);
    expect(hash({ units: [commune("A"), { ...commune("B"), name: "Xã khác" }] })).not.toBe(own);
    expect(hash({ units: [...input.units, commune("C")] })).not.toBe(own);
  });

  test("changes with a published score", () => {
    expect(score(policy, { ...input, published: [published("A", "a", 5)] }).dataSha256).not.toBe(own);
  });
});

test("cards stand in the order of the units", () => {
  const { cards } = score(policy, { ...input, units: [...input.units].reverse() });
  expect(cards.map(({ unit }) => unit.code)).toEqual(["B", "A"]);
});

describe("the leader of a group", () => {
  const leading = (rank: string) =>
    buildPolicy({
      areas: { service: 10 },
      indicators: { a: { score: "{ shape: relative-to-leader, target: 50%, shareAtTarget: 60% }" } },
      rank,
    });
  const units = [commune("A"), commune("B"), { ...commune("D"), level: "department" }];
  const measurements = [share("A", 60, 100), share("B", 70, 100), share("D", 90, 100)];
  const points = (rank: string) =>
    score(leading(rank), { period: "2026-08", units, measurements }).cards.map(({ total }) => `${total.points}`);

  test("is the best of the units that are ranked with one", () => {
    expect(points("{ among: level, ties: standard }")).toEqual(["8", "10", "10"]);
    expect(points("{ among: all, ties: standard }")).toEqual(["7", "8", "10"]);
  });

  test("is no unit without a number", () => {
    const alone = score(leading("{ among: all, ties: standard }"), {
      period: "2026-08",
      measurements: [share("A", 60, 100), share("B", 0, 0)],
    });
    expect(`${alone.cards[0]?.total.points}`).toBe("10");
  });
});

describe("a change of rules within a year", () => {
  test("is judged by the rule of the first day of the period", () => {
    const two = buildPolicy({
      areas: { service: 10 },
      indicators: {
        a: {
          rule: `
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    score: { shape: capped-linear, fullAt: 50% }
    when: { emptyDenominator: zero, noData: withhold }`,
        },
      },
    });
    const judged = (period: string) => {
      const measurements = [{ ...share("A", 1, 4), period }];
      const [one] = score(two, { period, measurements }).cards[0]?.indicators ?? [];
      return [one?.points?.toString(), one?.ruleFrom, one?.source?.document];
    };
    expect(judged("2026-06")).toEqual(["2.5", "2026-01-01", "1/QĐ-UBND"]);
    expect(judged("2026-07")).toEqual(["5", "2026-07-01", "2/QĐ-UBND"]);
    expect(judged("2026-Q2")).toEqual(["2.5", "2026-01-01", "1/QĐ-UBND"]);
  });
});

test("one measure may serve several indicators, and an indicator several units of measurement", () => {
  const mixed = buildPolicy({
    areas: { service: 10 },
    indicators: {
      a: { max: 4 },
      b: { max: 4, score: "{ shape: pass-fail, pass: { fact: denominator, operator: greaterThan, value: 3 } }" },
      c: {
        max: 2,
        measure: "days",
        score: "{ shape: capped-linear, zeroAt: 10, fullAt: 5 }",
        when: "{ noData: zero }",
      },
    },
    measures: { share: "ratio", days: "amount" },
  });
  const measurements = [
    shareOf({ unit: "A", measure: "share" }, 1, 4),
    amountOf({ unit: "A", measure: "days" }, "7.5"),
  ];
  expect(`${score(mixed, { period: "2026-08", measurements }).cards[0]?.total.points}`).toBe("6");
});

describe("a stored result that is none", () => {
  const stored = JSON.parse(JSON.stringify(score(policy, input)));

  test.each([
    ["a version that never was", { ...stored, schema: "cchc-result/0" }, "cchc-result/0"],
    [
      "points as JSON numbers",
      { ...stored, cards: [{ ...stored.cards[0], total: { ...stored.cards[0].total, points: 5 } }] },
      "cards.0.total.points",
    ],
    [
      "points over zero",
      { ...stored, cards: [{ ...stored.cards[0], total: { ...stored.cards[0].total, points: "5/0" } }] },
      "cards.0.total.points",
    ],
    ["a key too many", { ...stored, signature: "x" }, "signature"],
    ["nothing", null, "it has no key schema"],
    ["a list", [], "it has no key schema"],
  ])("is refused: %s", (_, data, part) => {
    const [problem] = problemsOf(() => readResult(data));
    expect(problem).toMatchObject({ code: "result/unreadable" });
    expect(`${problem?.what.en}; ${problem?.given}`).toContain(part);
  });

  test("is refused as newer when it is of a later version", () => {
    const [problem] = problemsOf(() => readResult({ ...stored, schema: "cchc-result/2" }));
    expect(problem).toMatchObject({ code: "result/newer", given: expect.stringContaining("schema: cchc-result/2") });
  });
});
