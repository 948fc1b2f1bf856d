import { Localized } from "@cchc/core";
import { z } from "zod";

/** How sure a source is. */
export const Confidence = z.enum(["high", "medium", "low"]);

/** How sure a source is. */
export type Confidence = z.infer<typeof Confidence>;

/**
 * What a rule stands on: `law` is written in a legal document; `observed` reproduces published figures; `practice` is
 * common but no document is at hand; `choice` is a default that the deciding body must adopt before it counts as its own.
 */
export const Basis = z.enum(["law", "observed", "practice", "choice"]);

/** What a rule stands on. */
export type Basis = z.infer<typeof Basis>;

/** Where a number with legal meaning comes from. */
export const Source = z.strictObject({
  document: z.string().min(1),
  part: z.string().min(1).optional(),
  url: z.url().optional(),
  confidence: Confidence,
  note: Localized.optional(),
});

/** Where a number with legal meaning comes from. */
export type Source = z.infer<typeof Source>;
