import { Exact } from "@cchc/core";
import type { CappedLinearShape, LinearShape, RelativeToLeaderShape } from "../policy/shape.ts";
import type { Measured } from "./stock-outcome.ts";
import type { StockTest } from "./stock-rule.ts";
import { compareWith, leaderFact, type StockScope, valueFact } from "./stock-scope.ts";

/** A value that improves from one end to the other: none at the first, full at the second, a line between them. */
interface Line {
  readonly fact: string;
  readonly zeroAt: Exact;
  readonly fullAt: Exact;
}

function lineTests({ fact, zeroAt, fullAt }: Line, { note }: StockScope) {
  const lower = fullAt.compare(zeroAt) < 0;
  const test = (operator: string, value: Exact) => compareWith(fact, { operator, value }, note);
  return lower
    ? {
        none: [test("greaterThanInclusive", zeroAt)],
        between: [test("lessThan", zeroAt), test("greaterThan", fullAt)],
        full: [test("lessThanInclusive", fullAt)],
      }
    : {
        none: [test("lessThanInclusive", zeroAt)],
        between: [test("greaterThan", zeroAt), test("lessThan", fullAt)],
        full: [test("greaterThanInclusive", fullAt)],
      };
}

/** Nothing, in proportion, or full, for a share between 0 and 1. */
export function linearOutcomes({ direction }: LinearShape, on: Measuring, scope: StockScope): Measured[] {
  const lower = direction === "lower-is-better";
  const [zeroAt, fullAt] = lower ? [Exact.one, Exact.zero] : [Exact.zero, Exact.one];
  const tests = lineTests({ fact: valueFact(on.measure), zeroAt, fullAt }, scope);
  const reason = lower ? "linear/lower" : "linear/higher";
  const formula = { shape: "linear", direction, max: on.max.toString() } as const;
  return [
    { id: "none", reason, when: tests.none, points: Exact.zero },
    { id: "in-proportion", reason, when: tests.between, formula },
    { id: "full", reason, when: tests.full, points: on.max },
  ];
}

/** What is measured, and the most points that it gives. */
export interface Measuring {
  readonly measure: string;
  readonly max: Exact;
}

/** Nothing, in proportion, or full, between the two ends that the shape names. */
export function cappedLinearOutcomes(shape: CappedLinearShape, on: Measuring, scope: StockScope): Measured[] {
  const { zeroAt, fullAt } = shape;
  const tests = lineTests({ fact: valueFact(on.measure), zeroAt, fullAt }, scope);
  const way = fullAt.compare(zeroAt) < 0 ? "lower" : "higher";
  const reason = `capped-linear/${zeroAt.isZero() ? "from-zero" : way}`;
  const numbers = { zeroAt: zeroAt.toString(), fullAt: fullAt.toString(), max: on.max.toString() };
  return [
    { id: "none", reason: "capped-linear/none", when: tests.none, points: Exact.zero },
    { id: "in-proportion", reason, when: tests.between, formula: { shape: "capped-linear", ...numbers } },
    { id: "full", reason: "capped-linear/full", when: tests.full, points: on.max },
  ];
}

/** Below the target, between the target and the best unit, or the best unit itself. */
export function leaderOutcomes(shape: RelativeToLeaderShape, on: Measuring, { note }: StockScope): Measured[] {
  const [fact, leader] = [valueFact(on.measure), leaderFact(on.measure)];
  const target = (operator: string) => compareWith(fact, { operator, value: shape.target }, note);
  note({ fact, other: leader });
  const best = (operator: string): StockTest => ({ fact, operator, value: { fact: leader } });
  const numbers = {
    shape: "relative-to-leader",
    target: shape.target.toString(),
    shareAtTarget: shape.shareAtTarget.toString(),
    max: on.max.toString(),
  } as const;
  const reached = target("greaterThanInclusive");
  return [
    {
      id: "below",
      reason: "relative-to-leader/below",
      when: [target("lessThan")],
      formula: { ...numbers, branch: "below" },
    },
    {
      id: "from",
      reason: "relative-to-leader/from",
      when: [reached, best("lessThan")],
      formula: { ...numbers, branch: "from" },
    },
    {
      id: "leader",
      reason: "relative-to-leader/leader",
      when: [reached, best("greaterThanInclusive")],
      points: on.max,
    },
  ];
}
