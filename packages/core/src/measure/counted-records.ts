import { z } from "zod";
import { Condition } from "../condition/condition.ts";
import { Id } from "./id.ts";

/** The name of a field of an entity, or of a derived fact. */
export const FieldName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "the name of a field, as in receivedAt");

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
export const countedRecords = {
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
