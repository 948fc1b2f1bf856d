import { describe, expect, it } from "vitest";
import { buildPolicy, commune, published, share } from "../../test/build-policy.ts";
import { type Result, readResult, score } from "../index.ts";
import { compareWithData } from "./compare-with-data.ts";
import { verifyResult } from "./verify-result.ts";

const policy = buildPolicy({
  areas: { service: 14 },
  indicators: {
    quick: { max: 4, score: "{ shape: capped-linear, fullAt: 80% }" },
    best: { max: 10, score: "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }" },
  },
  head: "published: { by: { vi: Cổng, en: Portal }, tolerance: 0.015, digits: 2, source: { document: x, confidence: high } }",
});
const units = ["A", "B", "C"].map(commune);
const measurements = [share("A", 60, 80), share("B", 70, 80), share("C", 20, 80)];
const result = score(policy, { period: "2026-08", units, measurements, published: [published("A", "quick", "3.75")] });

type Tampering = (stored: ReturnType<typeof JSON.parse>) => void;

/** The result as it is stored, after somebody worked on its JSON. */
function tampered(work: Tampering): Result {
  const stored = JSON.parse(JSON.stringify(result));
  work(stored);
  return readResult(stored);
}

function onlyOf(whole: Result, ...codes: string[]): Result {
  const { agreement: _ofAll, ...rest } = whole;
  return { ...rest, cards: whole.cards.filter(({ unit }) => codes.includes(unit.code)) };
}

/** Every difference that is found: outside the cards, then the first of each card. */
function found(one: Result): string[] {
  const { differences, cardDifferences } = verifyResult(one);
  return [
    ...differences.map(({ path }) => path),
    ...cardDifferences.map(({ unit, first }) => `${unit.code}: ${first.path}`),
  ];
}

describe("a result that nobody touched", () => {
  it("comes out again", () => {
    expect(verifyResult(tampered(() => undefined))).toMatchObject({
      equal: true,
      cards: 3,
      indicators: 6,
      differences: [],
      cardDifferences: [],
    });
  });

  it("says what was not checked", () => {
    expect(verifyResult(result).notes.map(({ code }) => code)).toEqual([
      "verify/inputs",
      "verify/leaders",
      "verify/published",
    ]);
  });
});

describe("a result that was tampered with is found out", () => {
  it.each<[string, Tampering, string]>([
    ["points", (d) => (d.cards[0].indicators[0].points = "4"), "A: indicators.best.points"],
    ["points of a total", (d) => (d.cards[0].total.points = "14"), "A: total.points"],
    ["a status", (d) => (d.cards[2].indicators[1].status = "exempt"), "C: indicators.quick.status"],
    ["a reason", (d) => (d.cards[2].indicators[1].reason.key = "x"), "C: indicators.quick.reason.key"],
    ["a rank", (d) => (d.cards[2].rank.place = 1), "C: rank.place"],
    ["what a rule stands on", (d) => (d.cards[0].indicators[0].basis = "choice"), "A: indicators.best.basis"],
    ["how many agree", (d) => (d.agreement.indicators.agree = 0), "agreement.indicators.agree"],
    ["whether rows were rejected", (d) => (d.partial = true), "partial"],
    ["the title of the policy", (d) => (d.policy.title.en = "Law"), "policy.title.en"],
    ["the last day of the period", (d) => (d.period.last = "2026-09-30"), "period.last"],
    ["the hash of the policy", (d) => (d.policy.sha256 = "0"), "policy.sha256"],
  ])("by %s", (_, work, path) => {
    expect(found(tampered(work))).toEqual([path]);
  });

  it("by a published score", () => {
    const one = tampered((stored) => {
      stored.cards[0].indicators[1].published.published = "3";
    });
    expect(found(one)).toEqual(["agreement.indicators.agree", "A: indicators.quick.published.difference"]);
  });

  it("by a count on one of its copies", () => {
    const one = tampered((stored) => {
      stored.cards[2].indicators[0].measurement.numerator = "30";
    });
    expect(found(one)).toEqual(["C: indicators.best.points"]);
  });

  it("by a threshold of the policy inside, the hash being kept", () => {
    const one = tampered((stored) => {
      stored.policy.files["indicators/quick.yaml"].rules[0].score.fullAt = "75%";
    });
    const { equal, differences, cardDifferences } = verifyResult(one);
    expect([equal, differences.map(({ path }) => path)]).toEqual([
      false,
      ["policy.sha256", "agreement.indicators.agree"],
    ]);
    expect(cardDifferences[0]).toMatchObject({
      unit: { code: "A", name: "Xã A" },
      first: { path: "indicators.quick.points", stored: '"3.75"', recomputed: '"4"' },
    });
  });

  it("by counts that cannot be, and by a unit that is there twice", () => {
    const one = tampered((stored) => {
      for (const indicator of stored.cards[2].indicators) {
        indicator.measurement.numerator = "90";
      }
      stored.cards.push(stored.cards[2]);
    });
    const { equal, problems } = verifyResult(one);
    expect([equal, problems.map(({ code, given }) => `${code}: ${given}`)]).toEqual([
      false,
      ["score/same-unit: C", "score/numerator-over: C, share, 90 / 80", "score/numerator-over: C, share, 90 / 80"],
    ]);
  });
});

describe("a result that holds some units alone", () => {
  const some = onlyOf(result, "A", "C");

  it("comes out again as far as it can, and says how far that is", () => {
    const { equal, notes } = verifyResult(some);
    expect([equal, notes.map(({ code }) => code)]).toEqual([
      true,
      ["verify/inputs", "verify/some-units", "verify/leaders"],
    ]);
  });

  it("still has its places in the order of its points", () => {
    const swapped = {
      ...some,
      cards: some.cards.map((card) =>
        card.rank === undefined ? card : { ...card, rank: { ...card.rank, place: 4 - card.rank.place } },
      ),
    };
    expect(verifyResult(swapped).equal).toBe(false);
  });

  it("is compared with its own cards of the data, ranks and all", () => {
    const { equal, notes } = compareWithData(some, onlyOf(result, "A", "B", "C"));
    expect([equal, notes.map(({ what }) => what.en)]).toEqual([
      true,
      ["the result holds 2 of the 3 units in the data; the cards of those alone are compared"],
    ]);
  });
});

describe("the data tells what the result alone cannot", () => {
  const forged = score(policy, {
    period: "2026-08",
    units,
    measurements: [share("A", 80, 80), ...measurements.slice(1)],
  });

  it("a result that was forged as a whole", () => {
    const { agreement: _none, ...genuine } = score(policy, { period: "2026-08", units, measurements });
    expect(verifyResult(forged).equal).toBe(true);
    const { equal, differences, cardDifferences } = compareWithData(forged, genuine);
    expect([equal, differences.map(({ path }) => path)]).toEqual([false, ["dataSha256"]]);
    expect(cardDifferences.map(({ unit, first }) => [unit.code, first.path])).toEqual([
      ["A", "indicators.best.measurement.numerator"],
      ["B", "indicators.best.points"],
    ]);
  });

  it("a unit that the data does not have", () => {
    const { cardDifferences } = compareWithData(result, onlyOf(result, "A", "B"));
    expect(cardDifferences).toEqual([
      { unit: { code: "C", name: "Xã C" }, first: { path: "card", stored: '"C"' }, count: 1 },
    ]);
  });
});
