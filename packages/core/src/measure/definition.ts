import { z } from "zod";
import { Localized } from "../text.ts";
import { textOfForm } from "../text-form.ts";

/** An id in a policy: small letters, digits and hyphens. It is also the name of its file. */
export const Id = textOfForm(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  code: "id/unreadable",
  what: { vi: "mã viết sai", en: "not an id" },
  expected: {
    vi: "chữ thường không dấu, chữ số và gạch nối",
    en: "small letters without accents, digits and hyphens",
  },
  example: "case-on-time",
});

/** An id in a policy. */
export type Id = z.infer<typeof Id>;

const identity = {
  id: Id,
  title: Localized,
  note: Localized.optional(),
};

/** A share: how many of how many. */
export const RatioMeasure = z.strictObject({
  ...identity,
  kind: z.literal("ratio"),
  /** What the source counts; the counts are read, not recomputed from records. */
  given: z.strictObject({ numerator: Localized, denominator: Localized }),
  /** True where more than the whole is possible (staff against quota); else a numerator over its denominator is refused. */
  mayExceed: z.boolean().default(false),
});

/** A share: how many of how many. */
export type RatioMeasure = z.infer<typeof RatioMeasure>;

/** An amount: a count, a number of days, a sum of money. */
export const AmountMeasure = z.strictObject({
  ...identity,
  kind: z.literal("amount"),
  given: z.strictObject({ amount: Localized }),
  unit: Localized,
});

/** An amount: a count, a number of days, a sum of money. */
export type AmountMeasure = z.infer<typeof AmountMeasure>;

/** How to count: what a measurement of this id holds. */
export const Measure = z.discriminatedUnion("kind", [RatioMeasure, AmountMeasure]);

/** How to count: what a measurement of this id holds. */
export type Measure = z.infer<typeof Measure>;
