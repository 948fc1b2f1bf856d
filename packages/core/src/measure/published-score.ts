import { z } from "zod";
import { ExactText } from "../number/exact-text.ts";

/** A score that a source published for a unit; kept beside ours and never used in its place unless a policy says so. */
export const PublishedScore = z.strictObject({
  unit: z.string().min(1),
  /** Id of the indicator or area. */
  item: z.string().min(1),
  period: z.string(),
  /** Absent when the source lists the item and gives no score. */
  points: ExactText.optional(),
});

/** A score that a source published for a unit. */
export type PublishedScore = z.infer<typeof PublishedScore>;
