import { ExactText, Id } from "@cchc/core";
import { z } from "zod";
import { Effect, RecordChange } from "./counterfactual-result.ts";

/** One measurement that changes, and every indicator that it moves. */
export const PlanStep = z.strictObject({
  change: RecordChange,
  indicators: z.array(z.strictObject({ indicator: Id, points: Effect.shape.points })),
  /** The total after this step and those before it. */
  total: ExactText,
});

/** One measurement that changes. */
export type PlanStep = z.infer<typeof PlanStep>;

const whole = {
  unit: z.string(),
  grade: Id,
  total: ExactText,
  /** The total that the grade begins at, and whether it is enough or must be passed. */
  needed: ExactText,
  edge: z.enum(["at", "past"]),
  /** Indicators that could gain too, by how much being a matter of what records hold and not of how many they are. */
  leftOut: z.array(Id),
};

/** The cheapest set of changes that lifts a card to a grade, or the best that there is. */
export const GradePlan = z.discriminatedUnion("kind", [
  /** The card has the grade already, or a better one. */
  z.strictObject({ ...whole, kind: z.literal("already") }),
  /** The unit has no total: nothing of it was scored. */
  z.strictObject({ ...whole, kind: z.literal("no-total") }),
  z.strictObject({
    ...whole,
    kind: z.literal("plan"),
    steps: z.array(PlanStep).min(1),
    /** Records in all, or what they cost. */
    cost: ExactText,
    after: ExactText,
    proven: z.boolean(),
  }),
  z.strictObject({
    ...whole,
    kind: z.literal("unreachable"),
    /** Everything that can still gain, and the total that it makes. */
    steps: z.array(PlanStep),
    after: ExactText,
  }),
]);

/** The cheapest set of changes that lifts a card to a grade, or the best that there is. */
export type GradePlan = z.infer<typeof GradePlan>;
