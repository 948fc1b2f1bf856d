import { z } from "zod";
import { Condition } from "../condition/condition.ts";
import { ExactValue } from "../number/exact-text.ts";
import { CarryOverCount, ClusterCount, WholeCount } from "./count-together.ts";
import { countedRecords, FieldName } from "./counted-records.ts";
import { Id } from "./id.ts";

/** A share that is not nothing and not more than the whole; `90` for `90%` would be a percentile that no record has. */
const Share = ExactValue.refine((value) => value.compare(0) > 0 && value.compare(1) <= 0, {
  error: "a share over 0 and at most 1",
  params: {
    problem: {
      code: "measure/not-a-share",
      what: { vi: "không phải một phần của tổng thể", en: "not a share of a whole" },
      expected: { vi: "một tỷ lệ lớn hơn 0 và không quá 1", en: "a share over 0 and at most 1" },
      example: "90%",
    },
  },
});

/** Part of a period for `parts-with-record`. */
export const PeriodSlice = z.enum(["week", "month", "quarter", "half", "year"]);

/** Part of a period. */
export type PeriodSlice = z.infer<typeof PeriodSlice>;

/** Records of the population that meet the numerator ÷ records of the population. */
export const ShareCount = z.strictObject({
  by: z.literal("share"),
  ...countedRecords,
  numerator: Condition,
  /** Of the records that do not meet the numerator: which can still come to meet it in the period. */
  changeable: Condition.optional(),
  /** True where records can still come into the population in the period: files that are finished yet. */
  joins: z.boolean().optional(),
  /** True where records can still leave it: overdue files that are finished yet. */
  leaves: z.boolean().optional(),
});

/** Share of records. */
export type ShareCount = z.infer<typeof ShareCount>;

/** Weeks, months or quarters with at least one record ÷ those in the period. */
export const PartsCount = z.strictObject({ by: z.literal("parts-with-record"), ...countedRecords, part: PeriodSlice });

/** Parts of the period with a record. */
export type PartsCount = z.infer<typeof PartsCount>;

/** One measure ÷ another: amounts, or the numerators of shares. */
export const QuotientCount = z.strictObject({ by: z.literal("quotient"), numerator: Id, denominator: Id });

/** One measure ÷ another. */
export type QuotientCount = z.infer<typeof QuotientCount>;

/** How a share is counted. */
export const RatioCount = z.discriminatedUnion("by", [ShareCount, PartsCount, QuotientCount]);

/** How a share is counted. */
export type RatioCount = z.infer<typeof RatioCount>;

/** How many records. */
export const RecordCount = z.strictObject({
  by: z.literal("count"),
  ...countedRecords,
  /** Of the records counted: which can still cease to count in the period. */
  changeable: Condition.optional(),
});

/** How many records. */
export type RecordCount = z.infer<typeof RecordCount>;

/** A figure over a field of the records: `mean` and the others are exact; nothing to take them over gives `no-data`, a sum gives 0. */
export const FieldCount = z.strictObject({
  by: z.enum(["sum", "mean", "median", "min", "max", "distinct", "latest"]),
  ...countedRecords,
  of: FieldName,
});

/** A figure over a field of the records. */
export type FieldCount = z.infer<typeof FieldCount>;

/** The smallest value that at least this share of the records does not exceed (nearest rank). */
export const PercentileCount = z.strictObject({
  by: z.literal("percentile"),
  ...countedRecords,
  of: FieldName,
  rank: Share,
});

/** A percentile over a field of the records. */
export type PercentileCount = z.infer<typeof PercentileCount>;

/** Most days in a row without a record, the period's edges included. */
export const GapCount = z.strictObject({ by: z.literal("longest-gap"), ...countedRecords });

/** Longest gap between records. */
export type GapCount = z.infer<typeof GapCount>;

/** Working days, working half-days, or parts that the period itself has. */
export const PeriodCount = z.strictObject({
  by: z.literal("period"),
  of: z.enum(["days", "working-days", "working-half-days", "weeks", "months", "quarters"]),
});

/** What the period itself has. */
export type PeriodCount = z.infer<typeof PeriodCount>;

/** One measure less another; `absolute` drops the sign. */
export const DifferenceCount = z.strictObject({
  by: z.literal("difference"),
  of: Id,
  minus: Id,
  absolute: z.boolean().default(false),
});

/** One measure less another. */
export type DifferenceCount = z.infer<typeof DifferenceCount>;

/** One measure for every so many of another: cases per 1,000 files. */
export const PerCount = z.strictObject({ by: z.literal("per"), of: Id, each: Id, times: ExactValue });

/** One measure for every so many of another. */
export type PerCount = z.infer<typeof PerCount>;

/** A measure less the same measure over a baseline period; the period is given with the run, its text by the policy. */
export const ChangeCount = z.strictObject({ by: z.literal("change"), of: Id, since: z.string().min(1) });

/** Movement of a measure against a baseline. */
export type ChangeCount = z.infer<typeof ChangeCount>;

/** Smallest sample that represents a population with a given error: N ÷ (1 + N·e²), rounded up. */
export const SampleCount = z.strictObject({ by: z.literal("required-sample"), population: Id, error: Share });

/** Required sample size. */
export type SampleCount = z.infer<typeof SampleCount>;

/** How far the Wilson intervals of two shares are apart; 0 when they overlap. */
export const IntervalGapCount = z.strictObject({ by: z.literal("interval-gap"), of: Id, and: Id, z: ExactValue });

/** How far two shares are apart beyond chance. */
export type IntervalGapCount = z.infer<typeof IntervalGapCount>;

/** How an amount is counted. */
export const AmountCount = z.discriminatedUnion("by", [
  RecordCount,
  FieldCount,
  PercentileCount,
  GapCount,
  ClusterCount,
  CarryOverCount,
  WholeCount,
  PeriodCount,
  DifferenceCount,
  PerCount,
  ChangeCount,
  SampleCount,
  IntervalGapCount,
]);

/** How an amount is counted. */
export type AmountCount = z.infer<typeof AmountCount>;
