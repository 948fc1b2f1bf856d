import { z } from "zod";
import { ExactText } from "../number/exact-text.ts";

/** Why a measurement has no number that can be judged. A closed list; nothing is ever null, NaN or a silent 0. */
export const Gap = z.enum(["no-data", "empty-denominator", "not-applicable", "exempt", "pending", "error"]);

/** Why a measurement has no number that can be judged. */
export type Gap = z.infer<typeof Gap>;

/** Where a count came from, as far as the source tells. */
export const Provenance = z.strictObject({
  file: z.string(),
  row: z.number().int().positive().optional(),
});

/** Where a count came from. */
export type Provenance = z.infer<typeof Provenance>;

const Ids = z.array(z.string()).min(1).optional();

/** Ids of records behind a measurement, by what they were to it. */
export const RecordIds = z.strictObject({
  /** In the numerator. */
  met: Ids,
  /** In the denominator and not in the numerator; or counted, for amounts. */
  notMet: Ids,
  excluded: Ids,
  undecided: Ids,
});

/** Ids of records behind a measurement, by what they were to it. */
export type RecordIds = z.infer<typeof RecordIds>;

const identity = {
  /** Id of the measure. */
  measure: z.string(),
  /** Code of the unit or agency that was measured. */
  unit: z.string(),
  /** Text of the period: `2026-08`. */
  period: z.string(),
  from: Provenance.optional(),
  /** Records that the measure's exclusion left out. */
  excluded: z.int().positive().optional(),
  /** Records that a missing value left open: not in the population, or not in the numerator. */
  undecided: z.int().positive().optional(),
  /** Records that lack the date by which this measure puts them into a period, so that it cannot count them in any. */
  undated: z.int().positive().optional(),
  /** Ids of the first records of each kind, when the run was asked to keep them; the counts say how many there are. */
  records: RecordIds.optional(),
};

/** Counts of a share: how many of how many. `empty-denominator` when there was nothing to count. */
export const RatioMeasurement = z.strictObject({
  ...identity,
  status: z.enum(["measured", "empty-denominator"]),
  numerator: ExactText,
  denominator: ExactText,
  /** Records that do not meet the numerator and still can in the period; there exactly when the measure says which, also as 0. */
  changeable: z.int().nonnegative().optional(),
});

/** Counts of a share. */
export type RatioMeasurement = z.infer<typeof RatioMeasurement>;

/** A plain amount: a count, a sum, a mean of days. */
export const AmountMeasurement = z.strictObject({
  ...identity,
  status: z.literal("measured"),
  amount: ExactText,
  /** Records that count and can still cease to in the period; there exactly when the measure says which, also as 0. */
  changeable: z.int().nonnegative().optional(),
  /** The day, hour or minute that the figure is about: `2025-12-31 16:45` for the largest cluster. */
  at: z.string().optional(),
});

/** A plain amount. */
export type AmountMeasurement = z.infer<typeof AmountMeasurement>;

/** No number: the status says why, the note gives detail when there is any. */
export const MissingMeasurement = z.strictObject({
  ...identity,
  status: Gap.exclude(["empty-denominator"]),
  note: z.string().optional(),
  /** Counts of a share that cannot be: more than the whole, or under 0. */
  refused: z.strictObject({ numerator: ExactText, denominator: ExactText }).optional(),
});

/** No number, and why. */
export type MissingMeasurement = z.infer<typeof MissingMeasurement>;

/** What a measure gave for one unit and period: exact counts and a status. */
export const Measurement = z.union([RatioMeasurement, AmountMeasurement, MissingMeasurement]);

/** What a measure gave for one unit and period: exact counts and a status. */
export type Measurement = z.infer<typeof Measurement>;
