import { Id, Localized } from "@cchc/core";
import { z } from "zod";
import { Some } from "./some.ts";

/** Why a measure has no number. */
export const LackReason = z.enum([
  /** No table of the entity. */
  "no-file",
  /** The tables are there; fields that the measure needs are always blank. */
  "blank-fields",
  /** No record of the period that the movement is measured against. */
  "no-baseline",
  /** No record that the figure could be taken over. */
  "no-value",
  /** The policy counts it from no records: a source has to give the counts. */
  "counts-only",
  /** The counts do not hold it. */
  "no-counts",
  /** It cannot be: more than the whole, or a year that the calendar does not know. */
  "error",
]);

/** Why a measure has no number. */
export type LackReason = z.infer<typeof LackReason>;

/** What an indicator lacks, and for which units. */
export const Lack = z.strictObject({
  measure: Id,
  title: Localized,
  why: LackReason,
  entity: z.string().optional(),
  /** The file to supply: `petition.csv`. */
  file: z.string().optional(),
  fields: z.array(z.string()).optional(),
  baseline: z.strictObject({ name: z.string(), period: z.string() }).optional(),
  note: z.string().optional(),
  units: Some,
});

/** What an indicator lacks. */
export type Lack = z.infer<typeof Lack>;

/** An indicator that could not be computed for some units. */
export const BlockedIndicator = z.strictObject({
  indicator: Id,
  code: z.string(),
  title: Localized,
  /** For how many of the units, and the first of them. */
  units: Some,
  lacks: z.array(Lack),
});

/** An indicator that could not be computed for some units. */
export type BlockedIndicator = z.infer<typeof BlockedIndicator>;
