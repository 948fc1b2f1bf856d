import { PlainDate } from "@cchc/core";
import { z } from "zod";

/** A finding of the lint that the policy's keepers know of: which one, why it stands, and until when. In policy.yaml. */
export const Suppression = z.strictObject({
  /** Id of the lint rule. */
  rule: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
  /** File inside the policy folder; all of them when absent. */
  file: z.string().min(1).optional(),
  /** Path of the value inside the file, with dots: `rules.0.when.noData`. Only with `file`. */
  at: z.string().min(1).optional(),
  reason: z.string().min(1),
  /** Last day on which it holds. */
  until: PlainDate,
});

/** A finding of the lint that the policy's keepers know of. */
export type Suppression = z.infer<typeof Suppression>;
