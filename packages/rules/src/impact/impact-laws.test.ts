import { Condition, Exact, evaluateCondition } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { policyChanges } from "../../test/any-change.ts";
import { anyInput } from "../../test/any-input.ts";
import { anyCase } from "../../test/any-policy.ts";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { type Impact, Impact as ImpactSchema, impactOf, type Leaf, type Result, score } from "../index.ts";
import { factsOfMeasurement, measuredValue } from "../scorecard/judge-measured.ts";
import { changePolicy } from "../what-if/change-policy.ts";

const changed = fc.subarray(
  policyChanges.filter((one) => one.every(({ file }) => !file.startsWith("flags/"))),
  { minLength: 1, maxLength: 3 },
);

function expectSameAsScore(impact: Impact, side: "before" | "after", { cards }: Result): void {
  for (const card of cards) {
    const unit = impact.units.find((one) => one.unit.code === card.unit.code);
    expect(unit?.[side]?.points?.toString()).toBe(card.total.points?.toString());
    expect(unit?.[side]?.status).toBe(card.total.status);
    expect(unit?.rank[side]).toEqual(card.rank);
    expect(unit?.grade[side]).toBe(card.grade);
    for (const one of unit?.indicators ?? []) {
      const own = card.indicators.find(({ id }) => id === one.id);
      expect(one[side]?.points?.toString()).toBe(own?.points?.toString());
    }
  }
}

describe("laws of an impact", () => {
  test("before and after are what score gives, and nothing that moved is left out", () => {
    fc.assert(
      fc.property(anyInput, changed, (input, changes) => {
        const after = changePolicy(flaggedPolicy, changes.flat());
        const impact = impactOf({ before: flaggedPolicy, after, input });
        expectSameAsScore(impact, "before", score(flaggedPolicy, input));
        expectSameAsScore(impact, "after", score(after, input));
        const [old, now] = [score(flaggedPolicy, input).cards, score(after, input).cards];
        for (const [index, card] of now.entries()) {
          const moved = card.indicators.filter((one, place) => {
            const was = old[index]?.indicators[place];
            return was?.status !== one.status || was.points?.toString() !== one.points?.toString();
          });
          const told = impact.units.find(({ unit }) => unit.code === card.unit.code)?.indicators.map(({ id }) => id);
          expect(told).toEqual(expect.arrayContaining(moved.map(({ id }) => id)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("nothing moves between a policy and itself", () => {
    fc.assert(
      fc.property(anyCase, ({ policy, input }) => {
        const { units, indicators, notes } = impactOf({ before: policy, after: policy, input });
        expect([indicators, notes, units.flatMap((one) => one.indicators)]).toEqual([[], [], []]);
      }),
      { numRuns: 60 },
    );
  });

  test("an impact is data that its schema reads again", () => {
    fc.assert(
      fc.property(anyInput, changed, (input, changes) => {
        const impact = impactOf({ before: flaggedPolicy, after: changePolicy(flaggedPolicy, changes.flat()), input });
        expect(ImpactSchema.parse(JSON.parse(JSON.stringify(impact)))).toEqual(impact);
      }),
      { numRuns: 30 },
    );
  });

  test("the comparison that flipped is as it is said, on either side", () => {
    let leaves = 0;
    fc.assert(
      fc.property(anyInput, changed, (input, changes) => {
        const after = changePolicy(flaggedPolicy, changes.flat());
        const cards = score(after, input).cards;
        for (const { unit, indicators } of impactOf({ before: flaggedPolicy, after, input }).units) {
          for (const { id, cause } of indicators) {
            const score = cards.find((card) => card.unit.code === unit.code)?.indicators.find((one) => one.id === id);
            const { measurement } = score ?? {};
            const value = measurement === undefined ? undefined : measuredValue(measurement);
            const facts =
              measurement === undefined || value === undefined
                ? new Map([["level", unit.level]])
                : factsOfMeasurement(measurement, value, unit);
            for (const leaf of [cause.before ?? [], cause.after ?? []].flat()) {
              leaves += 1;
              expect(holds(leaf, facts)).toBe(leaf.holds);
            }
            if (cause.before !== undefined && cause.after !== undefined) {
              expect(cause.before.holds).toBe(!cause.after.holds);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(leaves).toBeGreaterThan(20);
  });
});

function holds({ fact, operator, operand }: Leaf, facts: Parameters<typeof evaluateCondition>[1]["facts"]): boolean {
  const value = operand.includes("/") ? Exact.of(operand).toNumber() : JSON.parse(operand);
  return evaluateCondition(Condition.parse({ fact, operator, value }), { facts, named: flaggedPolicy.named }).result;
}
