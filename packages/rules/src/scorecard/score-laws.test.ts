import { Exact, type Measurement } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnyInput, anyInput } from "../../test/any-input.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import { messageKeys, renderMessage } from "../explain/render-message.ts";
import { canonicalJson } from "../policy/canonical.ts";
import { readResult } from "../result/read-result.ts";
import { type IndicatorScore, type PartScore, Result } from "../result/result.ts";
import { score } from "./score.ts";

function check(law: (input: AnyInput) => void, numRuns = 150): void {
  fc.assert(fc.property(anyInput, law), { numRuns });
}

/** Every judgement of a result, parts included. */
function judgements(result: Result): (IndicatorScore | PartScore)[] {
  return result.cards.flatMap(({ indicators }) => indicators.flatMap((one) => [one, ...(one.parts ?? [])]));
}

test("points lie between 0 and the maximum, of every part, indicator, area and total", () => {
  check((input) => {
    const result = score(richPolicy, input);
    const scored = [...judgements(result), ...result.cards.flatMap(({ areas, total }) => [...areas, total])];
    for (const { points, max, applicable } of scored) {
      expect(points === undefined || (!points.isNegative() && points.compare(max) <= 0)).toBe(true);
      expect(!applicable.isNegative() && applicable.compare(max) <= 0).toBe(true);
    }
  });
});

test("points are there exactly when the status of an area or total is scored", () => {
  check((input) => {
    for (const { areas, total, rank } of score(richPolicy, input).cards) {
      for (const { status, points } of [...areas, total]) {
        expect(points !== undefined).toBe(status === "scored");
      }
      expect(rank !== undefined).toBe(total.status === "scored");
    }
  });
});

test("areas add up to the total, and what was earned is evidence, rule or taken over", () => {
  check((input) => {
    for (const { areas, total } of score(richPolicy, input).cards) {
      expect(Exact.sum(areas.map(({ earned }) => earned)).equals(total.earned)).toBe(true);
      expect(Exact.sum(areas.map(({ max }) => max)).equals(total.max)).toBe(true);
      expect(total.withoutEvidence.plus(total.takenOver).compare(total.earned)).toBeLessThanOrEqual(0);
      for (const { evidence } of [...areas, total]) {
        expect(!evidence.isNegative() && evidence.compare(1) <= 0).toBe(true);
      }
    }
  });
});

test("the same data gives the same bytes, in whatever order it comes", () => {
  const shuffled = anyInput.chain((input) =>
    fc.record({
      input: fc.constant(input),
      measurements: fc.shuffledSubarray(input.measurements, { minLength: input.measurements.length }),
      published: fc.shuffledSubarray(input.published, { minLength: input.published.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ input, measurements, published }) => {
      const bytes = JSON.stringify(score(richPolicy, input));
      expect(JSON.stringify(score(richPolicy, input))).toBe(bytes);
      expect(JSON.stringify(score(richPolicy, { ...input, measurements, published }))).toBe(bytes);
    }),
    { numRuns: 60 },
  );
});

test("counting everything k times over changes no score of a share", () => {
  const scaled = (measurements: readonly Measurement[], k: number) =>
    measurements.map((one) =>
      "numerator" in one ? { ...one, numerator: one.numerator.times(k), denominator: one.denominator.times(k) } : one,
    );
  // `lookup` asks for the denominator itself, so its area is left out of the comparison.
  const points = (input: AnyInput) =>
    score(richPolicy, input).cards.map(({ areas }) =>
      areas.map((area) => (area.id === "cases" ? "" : `${area.points}`)),
    );
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 2, max: 1000 }), (input, k) => {
      expect(points({ ...input, measurements: scaled(input.measurements, k) })).toEqual(points(input));
    }),
    { numRuns: 60 },
  );
});

test("a unit that no shape compares with others is judged the same alone", () => {
  check((input) => {
    const [first] = input.units;
    const alone = {
      ...input,
      units: input.units.slice(0, 1),
      measurements: input.measurements.filter(({ unit }) => unit === first?.code),
      published: input.published.filter(({ unit }) => unit === first?.code),
    };
    const areas = ["steps", "lines", "cases", "counts"];
    const own = (data: AnyInput) => score(richPolicy, data).cards[0]?.areas.filter(({ id }) => areas.includes(id));
    expect(own(alone)).toEqual(own(input));
  }, 60);
});

test("a result fits its schema and comes back from JSON the same", () => {
  check((input) => {
    const result = score(richPolicy, input);
    const stored: unknown = JSON.parse(JSON.stringify(result));
    expect(Result.safeParse(stored).success).toBe(true);
    expect(readResult(stored)).toEqual(result);
    expect(canonicalJson(readResult(stored))).toBe(canonicalJson(result));
  }, 60);
});

test("every reason has its words in both languages, and every place in them is filled", () => {
  const seen = new Set<string>();
  check((input) => {
    for (const { reason } of judgements(score(richPolicy, input))) {
      seen.add(reason.key);
      for (const language of ["vi", "en"] as const) {
        expect(renderMessage(reason, { language, digits: 2 })).not.toMatch(/\{\w+\}|^[a-z-]+\/[a-z-]+ /);
      }
    }
  }, 300);
  expect([...seen].filter((key) => !messageKeys.includes(key))).toEqual([]);
  // The policy has every shape and most treatments; should it lose them, this would prove little.
  expect(seen.size).toBeGreaterThan(30);
});

test("the next outcome is worth more than what there is, and its count leads there", () => {
  check((input) => {
    for (const { next, points, measurement } of judgements(score(richPolicy, input))) {
      if (next !== undefined && points !== undefined) {
        expect(next.points.compare(points)).toBe(1);
      }
      if (next?.more !== undefined && measurement !== undefined && "numerator" in measurement) {
        expect(next.more.isZero()).toBe(false);
        expect(measurement.numerator.plus(next.more).isNegative()).toBe(false);
      }
    }
  });
});
