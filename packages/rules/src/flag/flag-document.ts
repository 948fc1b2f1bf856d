import { Condition, ExactValue, Id, Localized } from "@cchc/core";
import { z } from "zod";
import { Basis, Source } from "../policy/source.ts";

/** A measure whose value meets a condition. Its numerator, or what it counts, are the records that raise the flag: write it so. */
export const MeasureTrigger = z.strictObject({ by: z.literal("measure"), measure: Id, when: Condition });

/** A measure whose value meets a condition. */
export type MeasureTrigger = z.infer<typeof MeasureTrigger>;

/** Points that a rule gave for an empty denominator or missing data: an idle office looks perfect. */
export const WithoutEvidenceTrigger = z.strictObject({ by: z.literal("points-without-evidence") });

/** A share that was refused, for a numerator over its denominator or a count under 0: the records contradict each other. */
export const OverWholeTrigger = z.strictObject({ by: z.literal("over-the-whole") });

/** A self-scored indicator that stands over the verified score by more than so many points. */
export const SelfOverVerifiedTrigger = z.strictObject({ by: z.literal("self-over-verified"), over: ExactValue });

/** A self-scored indicator over the verified score. */
export type SelfOverVerifiedTrigger = z.infer<typeof SelfOverVerifiedTrigger>;

/** A unit whose code is not in force on every day of the period. */
export const UnitCodeTrigger = z.strictObject({ by: z.literal("unit-not-in-force") });

/** What raises a flag. A closed list. */
export const Trigger = z.discriminatedUnion("by", [
  MeasureTrigger,
  WithoutEvidenceTrigger,
  OverWholeTrigger,
  SelfOverVerifiedTrigger,
  UnitCodeTrigger,
]);

/** What raises a flag. */
export type Trigger = z.infer<typeof Trigger>;

/** A sign that a number deserves a look: `flags/<id>.yaml`. Never a deduction. */
export const FlagDocument = z.strictObject({
  id: Id,
  /** Short code: `I1`. */
  code: z.string().min(1).max(12),
  title: Localized,
  /** What it may mean, and what it may not. */
  meaning: Localized,
  /** Each of these raises it by itself. */
  raise: z.array(Trigger).min(1),
  /**
   * Indicators beside which it is printed when a measure raises it; when absent those that the measure scores. Triggers
   * that look at indicators touch those that raised them, and a unit's code touches the whole card.
   */
  touches: z.array(Id).min(1).optional(),
  /** What to look at next. */
  look: Localized,
  basis: Basis,
  source: Source,
});

/** A sign that a number deserves a look. */
export type FlagDocument = z.infer<typeof FlagDocument>;
