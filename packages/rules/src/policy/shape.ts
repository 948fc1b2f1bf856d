import { Condition, ExactValue, Id, Localized } from "@cchc/core";
import { z } from "zod";
import { clearEdges, edges, hasClearEdges } from "./interval.ts";

/** Which way a value improves. */
export const Direction = z.enum(["higher-is-better", "lower-is-better", "best-within-range"]);

/** Which way a value improves. */
export type Direction = z.infer<typeof Direction>;

/** What a gap in the data means for the points. Every rule must say so for every gap it can meet. */
export const Treatment = z.enum(["zero", "full", "exclude-and-rescale", "withhold"]);

/** What a gap in the data means for the points. */
export type Treatment = z.infer<typeof Treatment>;

/** What an empty denominator and missing data mean. `emptyDenominator` belongs to ratio measures only. */
export const When = z.strictObject({ emptyDenominator: Treatment.optional(), noData: Treatment });

/** What an empty denominator and missing data mean. */
export type When = z.infer<typeof When>;

/** One band: an interval of the value and its points. */
export const Band = z.strictObject({ ...edges, points: ExactValue }).refine(hasClearEdges, clearEdges);

/** One band: an interval of the value and its points. */
export type Band = z.infer<typeof Band>;

/** Steps: each band of the value has its points. The bands must cover every value once. */
export const BandsShape = z.strictObject({
  shape: z.literal("bands"),
  direction: Direction,
  bands: z.array(Band).min(1),
});

/** Steps: each band of the value has its points. */
export type BandsShape = z.infer<typeof BandsShape>;

/** In proportion to a share: points = max × value, or max × (1 − value) when lower is better. */
export const LinearShape = z.strictObject({
  shape: z.literal("linear"),
  direction: Direction.exclude(["best-within-range"]).default("higher-is-better"),
});

/** In proportion to a share. */
export type LinearShape = z.infer<typeof LinearShape>;

/** In proportion up to a target: nothing at `zeroAt`, full at `fullAt`, straight in between. Lower is better when `fullAt` is the smaller. */
export const CappedLinearShape = z.strictObject({
  shape: z.literal("capped-linear"),
  zeroAt: ExactValue.prefault(0),
  fullAt: ExactValue,
});

/** In proportion up to a target. */
export type CappedLinearShape = z.infer<typeof CappedLinearShape>;

/** The first case whose condition holds gives the points; `otherwise` when none does. */
export const LookupShape = z.strictObject({
  shape: z.literal("lookup"),
  cases: z.array(z.strictObject({ if: Condition, points: ExactValue })).min(1),
  otherwise: ExactValue,
});

/** The first case whose condition holds gives the points. */
export type LookupShape = z.infer<typeof LookupShape>;

/** So many points for each, up to the cap. */
export const PerCountShape = z.strictObject({ shape: z.literal("per-count"), each: ExactValue, cap: ExactValue });

/** So many points for each, up to the cap. */
export type PerCountShape = z.infer<typeof PerCountShape>;

/** Full points less so many for each, down to the floor. */
export const DeductShape = z.strictObject({ shape: z.literal("deduct"), each: ExactValue, floor: ExactValue });

/** Full points less so many for each, down to the floor. */
export type DeductShape = z.infer<typeof DeductShape>;

/** Full points when the condition holds, none when it does not. */
export const PassFailShape = z.strictObject({ shape: z.literal("pass-fail"), pass: Condition });

/** Full points when the condition holds, none when it does not. */
export type PassFailShape = z.infer<typeof PassFailShape>;

/** Below the target in proportion to it; from the target on in proportion to the way to the best unit of the same level. */
export const RelativeToLeaderShape = z.strictObject({
  shape: z.literal("relative-to-leader"),
  target: ExactValue,
  /** Share of the maximum that the target earns, for example 50%. */
  shareAtTarget: ExactValue,
});

/** Below the target in proportion to it; from the target on relative to the best unit. */
export type RelativeToLeaderShape = z.infer<typeof RelativeToLeaderShape>;

/** The score that the source published stands, marked as such: for indicators whose rule nobody has made known. */
export const PublishedShape = z.strictObject({ shape: z.literal("published") });

/** The score that the source published stands. */
export type PublishedShape = z.infer<typeof PublishedShape>;

/** Followed and shown, never scored. */
export const TrackedShape = z.strictObject({ shape: z.literal("tracked") });

/** Followed and shown, never scored. */
export type TrackedShape = z.infer<typeof TrackedShape>;

const simpleShapes = [
  BandsShape,
  LinearShape,
  CappedLinearShape,
  LookupShape,
  PerCountShape,
  DeductShape,
  PassFailShape,
  RelativeToLeaderShape,
] as const;

/** A shape that scores one measure. */
export const SimpleShape = z.discriminatedUnion("shape", [...simpleShapes]);

/** A shape that scores one measure. */
export type SimpleShape = z.infer<typeof SimpleShape>;

/** One part of a sum: a shape of its own over a measure of its own. */
export const Part = z.strictObject({
  id: Id,
  title: Localized,
  measure: Id,
  max: ExactValue,
  score: SimpleShape,
  when: When,
});

/** One part of a sum. */
export type Part = z.infer<typeof Part>;

/** The parts' points added up, not over the maximum of the indicator. */
export const SumShape = z.strictObject({ shape: z.literal("sum"), parts: z.array(Part).min(1) });

/** The parts' points added up. */
export type SumShape = z.infer<typeof SumShape>;

/** How a value becomes points. A closed list, so that every rule can be checked, explained and compiled. */
export const Shape = z.discriminatedUnion("shape", [...simpleShapes, PublishedShape, TrackedShape, SumShape]);

/** How a value becomes points. */
export type Shape = z.infer<typeof Shape>;
