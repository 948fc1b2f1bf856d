import { z } from "zod";
import { Condition } from "../condition/condition.ts";
import { ExactValue } from "../number/exact-text.ts";
import { Id } from "./id.ts";

const FieldName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "the name of a field, as in receivedAt");

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

/** Which records belong to a period. */
export const Belongs = z.union([
  /** Those whose date lies in the period. */
  z.strictObject({ at: FieldName }),
  /** A snapshot: those that stand on the last day of the period, from one date to (not including) another; a missing date does not limit. */
  z.strictObject({ standing: z.strictObject({ from: FieldName.optional(), to: FieldName.optional() }) }),
  /** Those that were open on any day of the period: begun by its end and not over before its first day. */
  z.strictObject({ open: z.strictObject({ from: FieldName, to: FieldName }) }),
]);

/** Which records belong to a period. */
export type Belongs = z.infer<typeof Belongs>;

/** Records that a measure looks at. */
const records = {
  /** Id of the entity. */
  entity: Id,
  in: Belongs,
  /** Named counting rule, which adds derived facts such as `outcome`; see the list of counting rules. */
  rule: Id.optional(),
  /** Which of them are counted; all when absent. */
  population: Condition.optional(),
  /** Which of those are then left out, and counted as left out. */
  exclude: Condition.optional(),
};

/** Part of a period for `parts-with-record`. */
export const PeriodSlice = z.enum(["week", "month", "quarter", "half", "year"]);

/** Part of a period. */
export type PeriodSlice = z.infer<typeof PeriodSlice>;

/** Records of the population that meet the numerator ÷ records of the population. */
export const ShareCount = z.strictObject({ by: z.literal("share"), ...records, numerator: Condition });

/** Share of records. */
export type ShareCount = z.infer<typeof ShareCount>;

/** Weeks, months or quarters with at least one record ÷ those in the period. */
export const PartsCount = z.strictObject({ by: z.literal("parts-with-record"), ...records, part: PeriodSlice });

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
export const RecordCount = z.strictObject({ by: z.literal("count"), ...records });

/** How many records. */
export type RecordCount = z.infer<typeof RecordCount>;

/** A figure over a field of the records: `mean` and the others are exact; nothing to take them over gives `no-data`, a sum gives 0. */
export const FieldCount = z.strictObject({
  by: z.enum(["sum", "mean", "median", "min", "max", "distinct", "latest"]),
  ...records,
  of: FieldName,
});

/** A figure over a field of the records. */
export type FieldCount = z.infer<typeof FieldCount>;

/** The smallest value that at least this share of the records does not exceed (nearest rank). */
export const PercentileCount = z.strictObject({
  by: z.literal("percentile"),
  ...records,
  of: FieldName,
  rank: Share,
});

/** A percentile over a field of the records. */
export type PercentileCount = z.infer<typeof PercentileCount>;

/** Most days in a row without a record, the period's edges included. */
export const GapCount = z.strictObject({ by: z.literal("longest-gap"), ...records });

/** Longest gap between records. */
export type GapCount = z.infer<typeof GapCount>;

/**
 * Most records whose moments fall into one and the same minute, hour or day of the period: files that were closed at a
 * stroke. The measurement says which one, the earliest of several.
 */
export const ClusterCount = z.strictObject({
  by: z.literal("largest-cluster"),
  ...records,
  /** The field that holds the moment. */
  of: FieldName,
  within: z.enum(["minute", "hour", "day"]),
});

/** Most records in one minute, hour or day. */
export type ClusterCount = z.infer<typeof ClusterCount>;

const DatedFigure = z.strictObject({ on: FieldName, of: FieldName });

/**
 * How many records open, on a day of the period, with another figure than a record that closed on the day before: reports
 * that do not carry on where the last ones ended. Those without a record that closed the day before are not compared; with
 * nothing to compare there is no number. `in` must take in the records of before, as `standing: { from: <closing day> }` does.
 */
export const CarryOverCount = z.strictObject({
  by: z.literal("carry-over"),
  ...records,
  /** The first day of a record, and the figure that it starts with. */
  opening: DatedFigure,
  /** The last day of a record, and the figure that it ends with. */
  closing: DatedFigure,
});

/** Records that do not carry on where others ended. */
export type CarryOverCount = z.infer<typeof CarryOverCount>;

/**
 * Adds a field up over records that make the period up: each runs from one day to another, and together they cover every
 * day once. One record of the whole period will do, or four of its quarters; of several that start on a day the longest
 * is taken. There is no number when a stretch is missing.
 */
export const WholeCount = z.strictObject({
  by: z.literal("sum-over-period"),
  ...records,
  of: FieldName,
  from: FieldName,
  to: FieldName,
});

/** A sum over records that make the period up. */
export type WholeCount = z.infer<typeof WholeCount>;

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
