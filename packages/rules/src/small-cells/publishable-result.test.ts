import { measureRatio } from "@cchc/core";
import { describe, expect, it, test } from "vitest";
import { readShipped } from "../../test/read-shipped.ts";
import { leadersAmong } from "../counterfactual/card-world.ts";
import { counterfactual } from "../counterfactual/counterfactual.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import type { Result } from "../result/result.ts";
import { score } from "../scorecard/score.ts";
import { compareWithData } from "../verify/compare-with-data.ts";
import { verifyResult } from "../verify/verify-result.ts";
import { publishable } from "./publishable-result.ts";

const shipped = readShipped("son-trung-2021-2026");
const answers = "satisfied-overall-five";
const indicator = "t4-10-satisfied-overall";

const flag = {
  id: "i99-few-satisfied",
  code: "I99",
  title: { vi: "Hài lòng thấp", en: "Low satisfaction" },
  meaning: { vi: "Có thể ít người hài lòng", en: "Few may be satisfied" },
  raise: [{ by: "measure", measure: answers, when: { fact: "value", operator: "lessThan", value: 0.95 } }],
  look: { vi: "Đọc phiếu", en: "Read the forms" },
  basis: "choice",
  source: { document: "x", confidence: "low", note: { vi: "Mặc định", en: "A default" } },
};
const flagged = readPolicyData({ ...shipped.files, "flags/i99-few-satisfied.yaml": flag });

const units = [
  { code: "A", name: "Xã A", level: "commune" },
  { code: "B", name: "Xã B", level: "commune" },
];
const shareOf = (unit: string, numerator: number, denominator: number) => ({
  ...measureRatio({ measure: answers, unit, period: "2024" }, numerator, denominator),
  undecided: 2,
  records: { met: ["form-1"] },
});
const measured = (policy = flagged) =>
  score(policy, {
    period: "2024",
    units,
    measurements: [shareOf("A", 36, 40), shareOf("B", 100, 200)],
    inputs: [
      { name: "counts.csv", sha256: "c0ffee", read: 2, accepted: 2, rejected: 0 },
      { name: "a.csv", entity: "survey-answer", sha256: "beef", read: 240, accepted: 239, rejected: 1 },
    ],
  });
const scoreOf = (result: Result, unit: string) =>
  result.cards.find((card) => card.unit.code === unit)?.indicators.find(({ id }) => id === indicator);

describe("the form of a result for the public", () => {
  const exact = measured();
  const open = publishable(exact, flagged);

  it("is told from the exact one", () => {
    expect([exact.publication, open.publication]).toEqual(["exact", "public"]);
    expect(publishable(open, flagged)).toBe(open);
  });

  it("holds bands in the place of small counts, and the same points", () => {
    const [before, after] = [scoreOf(exact, "A"), scoreOf(open, "A")];
    expect(after?.parts?.[0]?.withheld).toEqual({ measure: answers, below: 5, counts: "> 35/40" });
    expect(after?.parts?.[0]).not.toHaveProperty("measurement");
    expect(after?.points).toEqual(before?.points);
    expect(open.cards.map(({ total, rank }) => ({ total, rank }))).toEqual(
      exact.cards.map(({ total, rank }) => ({ total, rank })),
    );
  });

  it("holds large counts as they are, without ids and without the few that were left open", () => {
    const measurement = scoreOf(open, "B")?.parts?.[0]?.measurement;
    expect(measurement).toEqual(measureRatio({ measure: answers, unit: "B", period: "2024" }, 100, 200));
  });

  it("holds flags without the counts that raised them", () => {
    const [raised] = open.cards[0]?.flags.filter(({ id }) => id === flag.id) ?? [];
    expect(raised).toMatchObject({ reason: { key: "small-cells/flag" }, records: [] });
    expect(raised).not.toHaveProperty("measurement");
  });

  it("holds no hash that could be tried out, and no file whose rows say how many answered", () => {
    expect(open.dataSha256).toBe("not published");
    expect(open.inputs.map(({ name, sha256 }) => [name, sha256])).toEqual([["counts.csv", "not published"]]);
  });

  it("has no next outcome to tell of", () => {
    const [card] = open.cards;
    expect(card && counterfactual(flagged, card, indicator)).toMatchObject({ kind: "none", reason: "small-cells" });
  });

  it("is verified against its own form of the data alone", () => {
    expect(() => verifyResult(open)).toThrow(expect.objectContaining({ code: "verify/public-result" }));
    expect(compareWithData(open, publishable(measured(), flagged)).equal).toBe(true);
    expect(verifyResult(exact).equal).toBe(true);
  });
});

test("a policy without a threshold withholds nothing and marks nothing", () => {
  const { smallCells: _, ...head } = JSON.parse(JSON.stringify(shipped.files["policy.yaml"]));
  const open = readPolicyData({ ...shipped.files, "policy.yaml": head });
  const result = measured(open);
  expect(result).not.toHaveProperty("publication");
  expect(publishable(result, open)).toBe(result);
});

test("nobody's points tell of the best unit where its counts are withheld", () => {
  const file = `indicators/${indicator}.yaml`;
  const raw = JSON.parse(JSON.stringify(shipped.files[file]));
  const relative = { shape: "relative-to-leader", target: "40%", shareAtTarget: "50%" };
  const rules = raw.rules.map((rule: object) => ({
    ...rule,
    score: relative,
    when: { emptyDenominator: "exclude-and-rescale", noData: "withhold" },
  }));
  const examples = [{ name: "none", given: {}, expect: { status: "no-data" } }];
  const policy = readPolicyData({ ...shipped.files, [file]: { ...raw, measure: answers, rules, examples } });
  const exact = measured(policy);
  const open = publishable(exact, policy);
  expect(scoreOf(exact, "B")?.reason.key).toBe("relative-to-leader/from");
  expect(scoreOf(open, "B")).toMatchObject({
    reason: { key: "small-cells/derived" },
    withheld: { measure: answers, below: 5 },
  });
  expect(leadersAmong(policy, open.cards, open.cards[1] ?? never()).has(answers)).toBe(false);
});

function never(): never {
  throw new Error("there are two cards");
}
