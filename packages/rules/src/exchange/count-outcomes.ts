import { Exact } from "@cchc/core";
import type { DeductShape, PerCountShape } from "../policy/shape.ts";
import type { Measuring } from "./line-outcomes.ts";
import type { Measured } from "./stock-outcome.ts";
import { compareWith, type StockScope, valueFact } from "./stock-scope.ts";

/** Nothing, so much for each, or the cap. Movements may be negative, and earn nothing. */
export function perCountOutcomes(
  { each, cap }: PerCountShape,
  { measure }: Pick<Measuring, "measure">,
  scope: StockScope,
): Measured[] {
  const [none, some, beyond] = countTests(valueFact(measure), cap.dividedBy(each), scope);
  const counted = { reason: "per-count/counted" };
  return [
    { id: "none", ...counted, when: [none], points: Exact.zero },
    { id: "counted", ...counted, when: some, formula: { shape: "per-count", each: each.toString() } },
    { id: "capped", reason: "per-count/capped", when: beyond, points: cap },
  ];
}

/** Full, full less so much for each, or the floor. */
export function deductOutcomes(
  { each, floor }: DeductShape,
  { measure, max }: Measuring,
  scope: StockScope,
): Measured[] {
  const [none, some, beyond] = countTests(valueFact(measure), max.minus(floor).dividedBy(each), scope);
  const deducted = { reason: "deduct/deducted" };
  return [
    { id: "full", ...deducted, when: [none], points: max },
    {
      id: "deducted",
      ...deducted,
      when: some,
      formula: { shape: "deduct", each: each.toString(), max: max.toString() },
    },
    { id: "floor", reason: "deduct/floor", when: beyond, points: floor },
  ];
}

/** Nothing to count, up to the end that still counts, and more than that. */
function countTests(fact: string, end: Exact, { note }: StockScope) {
  const test = (operator: string, value: Exact) => compareWith(fact, { operator, value }, note);
  const some = test("greaterThan", Exact.zero);
  return [
    test("lessThanInclusive", Exact.zero),
    [some, test("lessThanInclusive", end)],
    [some, test("greaterThan", end)],
  ] as const;
}
