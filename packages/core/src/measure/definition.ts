import { z } from "zod";
import { Localized } from "../text.ts";
import { AmountCount, RatioCount } from "./count.ts";
import { Id } from "./id.ts";

const identity = {
  id: Id,
  title: Localized,
  note: Localized.optional(),
  /** For what is due or planned by the year, such as days of training: over a period of another length the measure is `not-applicable`. */
  over: z.literal("year").optional(),
};

/** A share: how many of how many. */
export const RatioMeasure = z.strictObject({
  ...identity,
  kind: z.literal("ratio"),
  /** What the two numbers are, in words. */
  given: z.strictObject({ numerator: Localized, denominator: Localized }),
  /** How they are counted from records; when absent they are read as the source counted them. */
  count: RatioCount.optional(),
  /** True where more than the whole is possible (staff against quota); else a numerator over its denominator is refused. */
  mayExceed: z.boolean().default(false),
});

/** A share: how many of how many. */
export type RatioMeasure = z.infer<typeof RatioMeasure>;

/** An amount: a count, a number of days, a sum of money. */
export const AmountMeasure = z.strictObject({
  ...identity,
  kind: z.literal("amount"),
  /** What the number is, in words. */
  given: z.strictObject({ amount: Localized }),
  /** How it is counted from records; when absent it is read as the source counted it. */
  count: AmountCount.optional(),
  unit: Localized,
});

/** An amount: a count, a number of days, a sum of money. */
export type AmountMeasure = z.infer<typeof AmountMeasure>;

/** How to count: what a measurement of this id holds. */
export const Measure = z.discriminatedUnion("kind", [RatioMeasure, AmountMeasure]);

/** How to count: what a measurement of this id holds. */
export type Measure = z.infer<typeof Measure>;
