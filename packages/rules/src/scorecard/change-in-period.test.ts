import { type Measurement, measureAmount, measureRatio, parsePeriod } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commune } from "../../test/build-policy.ts";
import { smallPolicyTexts } from "../../test/small-policy.ts";
import { compileBatch } from "../batch/batch-plan.ts";
import { columnsOf } from "../batch/columns/columns-of.ts";
import { counterfactual } from "../counterfactual/counterfactual.ts";
import { renderSentence } from "../counterfactual/sentence.ts";
import { renderMessage } from "../explain/render-message.ts";
import { traceIndicator } from "../explain/trace-indicator.ts";
import { traceLong } from "../explain/trace-long.ts";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readResult } from "../result/read-result.ts";
import type { Result } from "../result/result.ts";
import { verifyResult } from "../verify/verify-result.ts";
import { rescore } from "../what-if/rescore.ts";
import { periodParts } from "./rule-spans.ts";
import { score } from "./score.ts";

/** From 1 July on full points from 80% instead of in proportion; 181 days of 2026 lie before, 184 after. */
function changing(change: string, second = "score: { shape: capped-linear, fullAt: 80% }"): Policy {
  const rule = `    when: { emptyDenominator: zero, noData: withhold }
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    ${second}
    when: { emptyDenominator: zero, noData: withhold }`;
  return readPolicy(
    smallPolicyTexts(
      ["policy.yaml", "periods: [month]", `periods: [year, month]\nchange: ${change}`],
      ["indicators/on-time.yaml", "    when: { emptyDenominator: zero, noData: withhold }", rule],
    ),
  );
}

const counts = (period: string, numerator: number, denominator: number) =>
  measureRatio({ unit: "A", measure: "cases-on-time", period }, numerator, denominator);

function cardOf(policy: Policy, measurements: readonly Measurement[], period = "2026") {
  const [card] = score(policy, { period, units: [commune("A")], measurements }).cards;
  if (card === undefined) {
    throw new Error("no card");
  }
  return card;
}

function told(policy: Policy, ...measurements: readonly Measurement[]) {
  const card = cardOf(policy, measurements);
  const [one] = card.indicators;
  const text = one === undefined ? "" : renderMessage(one.reason, { language: "en", digits: 2 });
  return [one?.status, one?.points?.toString(), one?.max.toString(), text];
}

describe("a rule that changes inside the period", () => {
  const whole = counts("2026", 4, 10);

  test("by default, and by its name, is the rule of the first day", () => {
    const card = cardOf(changing("period-start"), [whole]);
    expect(card.total.points?.toString()).toBe("4");
    expect(card.notes?.map((note) => renderMessage(note, { language: "en", digits: 2 }))).toEqual([
      "1 indicator(s) changed their rule in the period (1.1): the rule of the first day judges all of it",
    ]);
    expect(cardOf(changing("period-start"), [counts("2026-08", 4, 10)], "2026-08").notes).toBeUndefined();
  });

  test("pro rata counts for its days: 4 × 181/365 + 5 × 184/365", () => {
    expect(told(changing("pro-rata"), whole)).toEqual([
      "scored",
      "1644/365",
      "10",
      "the rule changed in the period, each counts for its days: 4 × 181/365 days + 5 × 184/365 days = 4.50 points",
    ]);
    const versions = cardOf(changing("pro-rata"), [whole]).indicators[0]?.versions ?? [];
    expect(versions.map(({ from, to, days, points }) => `${from} ${to} ${days} ${points}`)).toEqual([
      "2026-01-01 2026-06-30 181 4",
      "2026-07-01 2026-12-31 184 5",
    ]);
  });

  test("pro rata keeps the evidence: both parts rest on counts", () => {
    expect(cardOf(changing("pro-rata"), [whole]).total.evidence.toString()).toBe("1");
    expect(cardOf(changing("pro-rata"), [counts("2026", 0, 0)]).total.evidence.toString()).toBe("0");
  });

  test("by record date judges the counts of each part: 3/10 by the first rule, 1/2 by the second", () => {
    const parts = [counts("2026-01-01..2026-06-30", 3, 10), counts("2026-07-01..2026-12-31", 10, 20)];
    expect(told(changing("record-date"), ...parts)).toEqual([
      "scored",
      "31/6",
      "10",
      "the rule changed in the period, records count under the rule of their day: 3 × 10/30 + 6.25 × 20/30 = 5.17 points",
    ]);
  });

  test("by record date without counts of the parts gives no points and says so", () => {
    const [status, points, max, reason] = told(changing("record-date"), whole);
    expect([status, points, max]).toEqual(["no-data", undefined, "10"]);
    expect(reason).toBe(
      "the rule changed in the period and records count under the rule of their day, but there are no counts for 2026-01-01..2026-06-30, 2026-07-01..2026-12-31 alone: no points given",
    );
    expect(told(changing("record-date"), whole, counts("2026-07-01..2026-12-31", 1, 2))[3]).toMatch(
      /no counts for 2026-01-01\.\.2026-06-30 alone/,
    );
  });

  test("by record date with nothing to count is what the rules make of an empty denominator", () => {
    const empty = [counts("2026-01-01..2026-06-30", 0, 0), counts("2026-07-01..2026-12-31", 0, 0)];
    expect(told(changing("record-date"), ...empty).slice(0, 3)).toEqual(["empty-denominator", "0", "10"]);
    const half = [counts("2026-01-01..2026-06-30", 0, 0), counts("2026-07-01..2026-12-31", 1, 2)];
    expect(told(changing("record-date"), ...half).slice(0, 3)).toEqual(["scored", "6.25", "10"]);
  });

  test("asks for the parts by record date alone, and only of a period with a change inside", () => {
    const parts = (change: string, period: string) =>
      periodParts(changing(change), parsePeriod(period)).map(({ text }) => text);
    expect(parts("record-date", "2026")).toEqual(["2026-01-01..2026-06-30", "2026-07-01..2026-12-31"]);
    expect([parts("record-date", "2026-08"), parts("pro-rata", "2026")]).toEqual([[], []]);
  });

  test("by record date refuses to split an amount, which is one number", () => {
    const amounts = readPolicy(
      new Map(
        [...smallPolicyTexts(["policy.yaml", "periods: [month]", "periods: [year]\nchange: record-date"])].map(
          ([path, text]) => [path, asAmount(text)] as const,
        ),
      ),
    );
    const of = (period: string) => measureAmount({ unit: "A", measure: "cases-on-time", period }, 3);
    const measured = [of("2026"), of("2026-01-01..2026-06-30"), of("2026-07-01..2026-12-31")];
    expect(told(amounts, ...measured)[3]).toMatch(/one number for the whole period: no points given$/);
  });
});

/** The small policy with an amount in the place of its share, and a second rule. */
function asAmount(text: string): string {
  const rule = (each: number) => `max: 10
    score: { shape: per-count, each: ${each}, cap: 10 }
    when: { noData: withhold }`;
  return text
    .replace("kind: ratio", "kind: amount\nunit: { vi: vụ, en: cases }")
    .replace(/given:\n {2}numerator.*\n {2}denominator.*\n/, "given: { amount: { vi: số vụ, en: cases } }\n")
    .replace(
      /max: 10\n {4}score: \{ shape: linear \}\n {4}when: .*\n/,
      `${rule(1)}
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    ${rule(2)}
`,
    )
    .replace(
      "given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 5 }",
      "given: { counts: { amount: 1 } }, expect: { points: 2 }",
    );
}

describe("laws of a change inside the period", () => {
  const share = fc
    .integer({ min: 1, max: 500 })
    .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));

  test("two rules that say the same give what one gives, whatever the policy does about changes", () => {
    const same = "score: { shape: linear }";
    fc.assert(
      fc.property(share, share, ([a, all], [b, whole]) => {
        const start = told(changing("period-start", same), counts("2026", a, all));
        expect(told(changing("pro-rata", same), counts("2026", a, all)).slice(0, 3)).toEqual(start.slice(0, 3));
        const together = told(changing("period-start", same), counts("2026", a + b, all + whole));
        const parts = [counts("2026-01-01..2026-06-30", a, all), counts("2026-07-01..2026-12-31", b, whole)];
        expect(told(changing("record-date", same), ...parts).slice(0, 3)).toEqual(together.slice(0, 3));
      }),
      { numRuns: 20 },
    );
  });

  test("points lie between those of the two rules, and never over the maximum", () => {
    fc.assert(
      fc.property(share, ([a, all]) => {
        const points = cardOf(changing("pro-rata"), [counts("2026", a, all)]).total.points;
        const first = cardOf(changing("period-start"), [counts("2026", a, all)]).total.points;
        expect(points !== undefined && first !== undefined && points.compare(first) >= 0).toBe(true);
        expect(points?.compare(10)).not.toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});

describe("what judges a period by one rule says so where several count", () => {
  const first = counts("2026-01-01..2026-06-30", 4, 10);
  const second = counts("2026-07-01..2026-12-31", 9, 10);
  const judged = (change: string, measurements: readonly Measurement[]) => {
    const policy = changing(change);
    const input = { period: "2026", units: [commune("A")], measurements };
    return { policy, input, result: score(policy, input) };
  };
  const proRata = judged("pro-rata", [counts("2026", 4, 10)]);

  test("no change of records is named", () => {
    const [card] = proRata.result.cards;
    const answer = card && counterfactual(proRata.policy, card, "on-time");
    expect(answer).toMatchObject({ kind: "none", reason: "several-rules" });
    expect(answer && renderSentence(answer.sentence, { language: "en", digits: 2 })).toContain(
      "the rule changed inside",
    );
  });

  test("nothing is supposed, and columns are not judged", () => {
    expect(() =>
      rescore(proRata.result, [{ unit: "A", measure: "cases-on-time", numerator: 5, denominator: 10 }]),
    ).toThrow("what-if/several-rules");
    const plan = compileBatch(proRata.policy, { on: parsePeriod("2026").first });
    expect(() => plan.run(columnsOf(proRata.policy, proRata.input))).toThrow("batch/several-rules");
    expect(
      plan.score(columnsOf(proRata.policy, { ...proRata.input, period: "2026-03", measurements: [] })).total(0),
    ).toEqual(expect.objectContaining({ status: "no-data" }));
  });

  test("a trace adds up what each rule gives", () => {
    const [card] = proRata.result.cards;
    const trace = card && traceIndicator(proRata.policy, card, "on-time");
    expect(trace?.steps.at(-1)?.gives).toEqual({ points: card?.total.points });
    expect(trace && traceLong(trace, { language: "en", digits: 2 })).toContain(
      "    the rules of the period added up: 1.98 + 2.52 = 4.50",
    );
  });

  test("a stored result is computed again all the same", () => {
    const byRecords = judged("record-date", [first, second]);
    expect(byRecords.result.cards[0]?.indicators[0]?.versions?.length).toBe(2);
    for (const { result } of [proRata, byRecords]) {
      expect(verifyResult(result)).toMatchObject({ equal: true, cardDifferences: [] });
    }
    const [card] = byRecords.result.cards;
    const forged = structuredCloneOf(byRecords.result);
    expect(card?.total.points?.toString()).not.toBe("10");
    expect(verifyResult(readResult({ ...forged, cards: forgedCards(forged, "10") })).equal).toBe(false);
  });
});

/** A result as it is stored: numbers as texts. */
function structuredCloneOf(result: Result) {
  return JSON.parse(JSON.stringify(result));
}

function forgedCards({ cards }: { readonly cards: readonly { readonly total: object }[] }, points: string) {
  return cards.map((card) => ({ ...card, total: { ...card.total, points } }));
}
