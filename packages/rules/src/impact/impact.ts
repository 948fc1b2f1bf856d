import { ExactText, Id, Localized, MeasuredUnit, PlainDate } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";
import { Rank } from "../result/result.ts";
import { Standing } from "../what-if/difference.ts";
import { Cause } from "./cause.ts";

const Count = z.int().nonnegative();

const beforeAndAfter = {
  before: Standing.optional(),
  after: Standing.optional(),
  /** Points after less points before; absent where there are none on either side. */
  change: ExactText.optional(),
} as const;

/** An indicator of a unit that has other points, or another status. */
export const IndicatorChange = z.strictObject({ id: Id, ...beforeAndAfter, branch: z.boolean(), cause: Cause });

/** An indicator of a unit that has other points, or another status. */
export type IndicatorChange = z.infer<typeof IndicatorChange>;

/** One unit under both policies. */
export const UnitImpact = z.strictObject({
  unit: MeasuredUnit,
  ...beforeAndAfter,
  rank: z.strictObject({ before: Rank.optional(), after: Rank.optional() }),
  grade: z.strictObject({ before: Id.optional(), after: Id.optional() }),
  areas: z.array(z.strictObject({ id: Id, ...beforeAndAfter })),
  /** Those that changed. */
  indicators: z.array(IndicatorChange),
});

/** One unit under both policies. */
export type UnitImpact = z.infer<typeof UnitImpact>;

/** One indicator over all units. */
export const IndicatorImpact = z.strictObject({
  id: Id,
  code: z.string(),
  title: Localized,
  /** How many units have other points or another status; of those, by what changed. */
  changed: Count,
  status: Count,
  points: Count,
  branch: Count,
  up: Count,
  down: Count,
  /** What moved how many units, the most first. */
  causes: z.array(z.strictObject({ cause: Cause, units: Count })),
});

/** One indicator over all units. */
export type IndicatorImpact = z.infer<typeof IndicatorImpact>;

/** One area over all units: sums of points. */
export const AreaImpact = z.strictObject({
  id: Id,
  title: Localized,
  before: ExactText,
  after: ExactText,
  change: ExactText,
  /** Units with points on both sides, which alone are added up. */
  units: Count,
  moved: Count,
});

/** One area over all units. */
export type AreaImpact = z.infer<typeof AreaImpact>;

/** How many units went from one grade to another; absent ids stand for no grade. */
export const GradeMove = z.strictObject({ before: Id.optional(), after: Id.optional(), units: Count });

/** How many units went from one grade to another. */
export type GradeMove = z.infer<typeof GradeMove>;

/** Changes of totals: least, quartiles (linear between neighbours) and most, exactly. */
export const Distribution = z.strictObject({
  units: Count,
  min: ExactText,
  lower: ExactText,
  median: ExactText,
  upper: ExactText,
  max: ExactText,
});

/** Changes of totals. */
export type Distribution = z.infer<typeof Distribution>;

const ImpactPolicy = z.strictObject({
  id: Id,
  title: Localized,
  sha256: z.string(),
  grades: z.array(z.strictObject({ id: Id, title: Localized })),
});

/** What a change of policy does to real data: both policies over the same units and period. */
export const Impact = z.strictObject({
  schema: z.literal("cchc-impact/1"),
  before: ImpactPolicy,
  after: ImpactPolicy,
  period: z.strictObject({ text: z.string(), first: PlainDate, last: PlainDate }),
  /** Every unit, those that move the most first. */
  units: z.array(UnitImpact),
  moved: z.strictObject({ up: Count, down: Count, same: Count, notComparable: Count, ranks: Count, grades: Count }),
  indicators: z.array(IndicatorImpact),
  areas: z.array(AreaImpact),
  grades: z.array(GradeMove),
  /** Absent when no unit has a total on both sides. */
  distribution: Distribution.optional(),
  /** What could not be compared, and why: never a silent zero. */
  notComparable: z.array(Message),
  notes: z.array(Message),
});

/** What a change of policy does to real data. */
export type Impact = z.infer<typeof Impact>;
