import { z } from "zod";
import { countedRecords, FieldName } from "./counted-records.ts";

/**
 * Most records whose moments fall into one and the same minute, hour or day of the period: files that were closed at a
 * stroke. The measurement says which one, the earliest of several.
 */
export const ClusterCount = z.strictObject({
  by: z.literal("largest-cluster"),
  ...countedRecords,
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
  ...countedRecords,
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
  ...countedRecords,
  of: FieldName,
  from: FieldName,
  to: FieldName,
});

/** A sum over records that make the period up. */
export type WholeCount = z.infer<typeof WholeCount>;
