import { z } from "zod";

/**
 * What is measured and scored: an administrative unit, or an agency of one (a department, a people's committee as a
 * portal lists it). Portals give agencies codes of their own; `unitCode` then names the administrative unit.
 */
export const MeasuredUnit = z.strictObject({
  /** Code in the source of the counts: `H44.104`, `18133`. */
  code: z.string().min(1),
  name: z.string().min(1),
  /** Units of one level are ranked with each other: `commune`, `department`, `province`. */
  level: z.string().min(1),
  /** Code of the unit above, in the same code system. */
  parent: z.string().optional(),
  /** Code of the administrative unit in the register. */
  unitCode: z.string().optional(),
});

/** What is measured and scored. */
export type MeasuredUnit = z.infer<typeof MeasuredUnit>;
