import { Exact } from "@cchc/core";
import { z } from "zod";
import { numberIn, TracedNumber } from "./traced-value.ts";

/**
 * What a step does with its numbers, in their order: `within` keeps the first between the second and the third, `least`
 * takes the smallest, `take` passes on the only one.
 */
export const StepOperator = z.enum(["divide", "times", "minus", "plus", "within", "least", "take"]);

/** What a step does with its numbers. */
export type StepOperator = z.infer<typeof StepOperator>;

/** What a step finds. A closed list: each has its words. */
export const StepName = z.enum([
  "value",
  "past-start",
  "whole-way",
  "missing-share",
  "share",
  "way",
  "counted",
  "left",
  "bonus-share",
  "bonus",
  "points",
  "band",
  "case",
  "condition",
  "best",
  "by-rule",
  "published",
  "parts",
  "parts-times-maximum",
  "parts-rescaled",
  "versions",
  "times-area-maximum",
  "in-area",
  "times-total-maximum",
  "in-total",
]);

/** What a step finds. */
export type StepName = z.infer<typeof StepName>;

/** One step of the arithmetic, with its numbers put in: anyone can do it again. */
export const Step = z.strictObject({
  finds: StepName,
  operator: StepOperator,
  of: z.array(TracedNumber).min(1),
  gives: TracedNumber,
});

/** One step of the arithmetic. */
export type Step = z.infer<typeof Step>;

/** What is computed, how, and as what kind of number. */
export interface Computing {
  readonly finds: StepName;
  readonly operator: StepOperator;
  readonly as: "share" | "amount" | "points";
}

/**
 * A step, computed exactly.
 *
 * @example
 * computeStep({ finds: "value", operator: "divide", as: "share" }, [{ amount: Exact.of(854) }, { amount: Exact.of(1270) }]);
 * // { finds: "value", operator: "divide", of: [854, 1270], gives: { share: 427/635 } }
 */
export function computeStep({ finds, operator, as }: Computing, of: readonly TracedNumber[]): Step {
  const number = applied(operator, of.map(numberIn));
  return { finds, operator, of: [...of], gives: tagged(as, number) };
}

/** A number with what it is. */
function tagged(as: Computing["as"], number: Exact): TracedNumber {
  switch (as) {
    case "share":
      return { share: number };
    case "amount":
      return { amount: number };
    case "points":
      return { points: number };
  }
}

function applied(operator: StepOperator, numbers: readonly Exact[]): Exact {
  const [first = Exact.zero, second = Exact.zero, third = Exact.zero] = numbers;
  switch (operator) {
    case "divide":
      return first.dividedBy(second);
    case "times":
      return first.times(second);
    case "minus":
      return first.minus(second);
    case "plus":
      return Exact.sum(numbers);
    case "within":
      return first.clamp(second, third);
    case "least":
      return numbers.reduce((least, one) => Exact.min(least, one), first);
    case "take":
      return first;
  }
}
