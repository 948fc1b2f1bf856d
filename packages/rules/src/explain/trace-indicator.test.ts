import type { MeasuredUnit, Measurement } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { buildPolicy, commune, published, share } from "../../test/build-policy.ts";
import { problemsOf } from "../../test/faults.ts";
import type { Policy } from "../policy/policy.ts";
import { score } from "../scorecard/score.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";
import type { IndicatorTrace } from "./trace.ts";
import { traceIndicator } from "./trace-indicator.ts";
import { traceLong } from "./trace-long.ts";
import { traceShort } from "./trace-short.ts";

const vi = { language: "vi", digits: 2 } as const;
const en = { language: "en", digits: 2 } as const;

function traced(policy: Policy, measurement: Measurement | undefined, more: Partial<ScoreInput> = {}): IndicatorTrace {
  const units: readonly MeasuredUnit[] = [commune("A")];
  const measurements = measurement === undefined ? [] : [measurement];
  const [card] = score(policy, { period: "2026-08", units, measurements, ...more }).cards;
  if (card === undefined) {
    throw new Error("no card");
  }
  return traceIndicator(policy, card, "a");
}

const one = (rule: { score?: string; rule?: string; when?: string; max?: number }, head = "") =>
  buildPolicy({ areas: { service: rule.max ?? 10 }, indicators: { a: rule }, head });

describe("the trace of a share in proportion", () => {
  const from = { file: "counts.csv", row: 7 };
  const measurement = { ...share("A", 854, 1270), from, excluded: 3, undecided: 2, records: { met: ["h-1", "h-2"] } };
  const trace = traced(one({}), measurement);

  it("is one line in each language", () => {
    expect(traceShort(trace, vi)).toBe("6,72/10: 854/1.270 = 67,24%; tỷ lệ thuận: 10 điểm × 67,24% = 6,72");
    expect(traceShort(trace, en)).toBe("6.72/10: 854/1,270 = 67.24%; in proportion: 10 points × 67.24% = 6.72");
  });

  it("is a page with the counts, where they come from, the rule and every step", () => {
    expect(traceLong(trace, vi)).toEqual([
      "1 chữ: 6,72/10 (đã chấm; từ số đếm)",
      "  Quy tắc: áp dụng từ 01/01/2026; quy định; 1/QĐ-UBND; độ tin cậy cao; căn cứ: Điều 1",
      "  Số liệu: chữ: 854/1.270 = 67,24%",
      "    tử số 854: chữ",
      "    mẫu số 1.270: chữ",
      "    đọc từ counts.csv, dòng 7",
      "    loại ra theo quy tắc: 3 bản ghi",
      "    thiếu giá trị nên chưa xác định: 2 bản ghi",
      "    bản ghi đạt: h-1, h-2",
      "  Tính điểm: tỷ lệ thuận: 10 điểm × 67,24% = 6,72",
      "  Từng bước:",
      "    giá trị: 854 ÷ 1.270 = 67,24%",
      "    tỷ lệ điểm: 67,24%, không dưới 0%, không quá 100% → 67,24%",
      "    điểm: 10 × 67,24% = 6,72",
      "  Trong lĩnh vực “chữ”: 6,72 điểm",
      "  Trong tổng điểm: 6,72 điểm",
      "  Mức kế tiếp: 10 điểm ở 100%",
    ]);
  });

  it("is of an indicator on the card", () => {
    const [card] = score(one({}), { period: "2026-08", measurements: [measurement] }).cards;
    const problems = problemsOf(() => card && traceIndicator(one({}), card, "b"));
    expect(problems.map(({ code, example }) => [code, example])).toEqual([["trace/unknown-indicator", "a"]]);
  });
});

describe("a condition that decided", () => {
  const both = "{ all: [{ condition: most }, { fact: denominator, operator: greaterThan, value: 20 }] }";
  const head = "conditions: { most: { fact: value, operator: greaterThanInclusive, value: 0.9 } }";
  const passFail = one({ score: `{ shape: pass-fail, pass: ${both} }` }, head);

  it("is told by the titles of its facts, with the facts that forced it", () => {
    expect(traceShort(traced(passFail, share("A", 19, 20)), vi)).toBe(
      "0/10: 19/20 = 95%; không đạt: điều kiện “most” và mẫu số > 20 (mẫu số là 20): 0 điểm",
    );
    expect(traceShort(traced(passFail, share("A", 20, 21)), en)).toBe(
      "10/10: 20/21 = 95.24%; met: the condition “most” and denominator > 20 (value is 95.24%, denominator is 21): 10 points",
    );
  });

  it("is a tree with every outcome in words, and what decided marked", () => {
    expect(traceLong(traced(passFail, share("A", 19, 20)), en).slice(9, 15)).toEqual([
      "  What passes:",
      "    ✗ false: all of these – decisive",
      "      ✓ true: the condition “most”",
      "        ✓ true: value ≥ 90% (value is 95%)",
      "      ✗ false: denominator > 20 (denominator is 20) – decisive",
      "  In the area “words”: 0 points",
    ]);
  });

  const lookup = one(
    {
      score: `{ shape: lookup, cases: [{ if: ${both}, points: 10 }, { if: { condition: most }, points: 4 }], otherwise: 1 }`,
    },
    head,
  );

  it("is every case up to the first that holds; later ones were not asked", () => {
    const decisions = (n: number, d: number) =>
      traced(lookup, share("A", n, d)).decisions.map(({ number, result }) => `${number} ${result}`);
    expect(decisions(99, 100)).toEqual(["1 true"]);
    expect(decisions(9, 10)).toEqual(["1 false", "2 true"]);
    expect(decisions(1, 10)).toEqual(["1 false", "2 false"]);
    expect(traceShort(traced(lookup, share("A", 9, 10)), en)).toBe(
      "4/10: 9/10 = 90%; case 2: the condition “most” (value is 90%): 4 points",
    );
    expect(traceShort(traced(lookup, share("A", 1, 10)), vi)).toBe(
      "1/10: 1/10 = 10%; không thuộc trường hợp nào (giá trị là 10%): 1 điểm",
    );
  });

  it("may say that the rule is not for this unit", () => {
    const wards = one({
      rule: "applies: { if: { fact: level, operator: in, value: [ward, province] }, otherwise: { status: exempt, points: full } }",
    });
    expect(traceShort(traced(wards, share("A", 1, 2)), vi)).toBe(
      "10/10: được miễn: theo quy tắc được đủ 10 điểm; quy tắc chỉ áp dụng khi cấp của đơn vị là một trong “ward”, “province” (cấp của đơn vị là “commune”)",
    );
  });
});

describe("the parts of a sum", () => {
  const part = (id: string, max: number) =>
    `{ id: ${id}, title: { vi: phần ${id}, en: part ${id} }, measure: share, max: ${max}, score: { shape: linear }, when: { emptyDenominator: zero, noData: withhold } }`;
  const sum = one({ score: `{ shape: sum, parts: [${part("x", 8)}, ${part("y", 4)}] }` });

  it("have traces of their own, and are added up not over the maximum", () => {
    const trace = traced(sum, share("A", 9, 10));
    expect(traceShort(trace, en)).toBe(
      "10/10: the parts add up to 10.80, not over 10; the parts added up: 7.20 + 3.60 = 10.80",
    );
    expect(trace.parts?.map(({ id, steps }) => `${id} ${steps.length}`)).toEqual(["x 3", "y 3"]);
    expect(traceLong(trace, vi)).toContain("  + phần x: 7,20/8 (đã chấm; từ số đếm)");
    expect(traceLong(trace, vi)).toContain("    điểm: số nhỏ nhất trong 10,80; 10 → 10");
  });
});

describe("what the points are worth", () => {
  const policy = buildPolicy({
    areas: { service: 10, other: 10 },
    measures: { share: "ratio", second: "ratio" },
    indicators: {
      a: { max: 4 },
      b: { max: 6, measure: "second", when: "{ emptyDenominator: zero, noData: exclude-and-rescale }" },
      c: { area: "other", measure: "second", when: "{ emptyDenominator: zero, noData: exclude-and-rescale }" },
    },
  });

  it("is more where something was left out, in the area and in the total, and the steps say so", () => {
    const { contribution } = traced(policy, share("A", 1, 2));
    expect([contribution.inArea?.toString(), contribution.inTotal?.toString()]).toEqual(["5", "10"]);
    expect(traceLong(traced(policy, share("A", 1, 2)), en).slice(-7)).toEqual([
      "  In the area “words”: 5 points",
      "  In the total: 10 points",
      "    times the area's maximum: 2 × 10 = 20",
      "    points in the area: 20 ÷ 4 = 5",
      "    times the total maximum: 5 × 20 = 100",
      "    points in the total: 100 ÷ 10 = 10",
      "  Next outcome: 4 points at 100%",
    ]);
  });

  it("is nothing without points", () => {
    const trace = traced(policy, undefined);
    expect([trace.contribution.inArea, trace.steps]).toEqual([undefined, []]);
    expect(traceLong(trace, en)).toContain("  Adds no points to the area “words”");
    expect(traceShort(trace, en)).toBe("–/4: no data: no points given, the maximum still counts");
  });
});

it("tells the bands with the one that was reached, in words and not by a sign alone", () => {
  const bands = "bands: [{ below: 50%, points: 0 }, { atLeast: 50%, points: 10 }]";
  const trace = traced(one({ score: `{ shape: bands, direction: higher-is-better, ${bands} }` }), share("A", 1, 4));
  expect(traceLong(trace, vi).slice(9, 12)).toEqual([
    "  Các mức điểm:",
    "    ✓ < 50%: 0 điểm – mức đạt được",
    "    · ≥ 50%: 10 điểm",
  ]);
});

it("puts the published score beside ours", () => {
  const head =
    "published: { by: { vi: Cổng, en: Portal }, tolerance: 0.015, digits: 2, source: { document: x, confidence: high } }";
  const beside = (points?: number) =>
    traceLong(traced(one({}, head), share("A", 1, 2), { published: [published("A", "a", points)] }), en).at(-1);
  expect(beside(5)).toBe("  Published 5: agrees");
  expect(beside(6)).toBe("  Published 6: DOES NOT AGREE");
  expect(beside()).toBe("  Published without points: DOES NOT AGREE");
});
