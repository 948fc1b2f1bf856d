import { Condition } from "@cchc/core";
import { z } from "zod";

/** Names that json-rules-engine emits itself: an event of one of them would be taken for the engine's own. */
const ownEvents = ["success", "failure", "error"];

/** What a rule says when its conditions hold. */
export const RuleEvent = z.strictObject({
  type: z
    .string()
    .min(1)
    .refine((type) => !ownEvents.includes(type), { error: `a name other than ${ownEvents.join(", ")}` }),
  params: z.record(z.string(), z.unknown()).optional(),
});

/** What a rule says when its conditions hold. */
export type RuleEvent = z.infer<typeof RuleEvent>;

/** A rule in the format of json-rules-engine: an event, and the conditions under which it is said. */
export const EventRule = z.strictObject({
  name: z.string().min(1).optional(),
  /** Rules of a higher priority come first; of equal priority, in their order. */
  priority: z.int().positive().default(1),
  conditions: Condition,
  event: RuleEvent,
});

/** A rule in the format of json-rules-engine. */
export type EventRule = z.infer<typeof EventRule>;

/** Rules, and the conditions that they share by name. */
export interface RuleSet {
  readonly rules: readonly EventRule[];
  readonly conditions: ReadonlyMap<string, Condition>;
}
