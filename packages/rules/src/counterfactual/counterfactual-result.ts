import { ExactText, Id } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";

/** Why there is no change to name. A closed list. */
export const NoChange = z.enum([
  "already-best",
  "tracked",
  "published",
  "no-rule",
  "not-applicable",
  "exempt",
  "no-data",
  "empty-denominator",
  "pending",
  "error",
  "several-rules",
  "level-decides",
  "leader-unknown",
  "nothing-can-change",
  "too-few-can-change",
  "out-of-reach",
  "small-cells",
]);

/** Why there is no change to name. */
export type NoChange = z.infer<typeof NoChange>;

/** Records that move in one way. `more` and `fewer` are of an amount, the others of a share. */
export const RecordMove = z.strictObject({
  kind: z.enum(["meet", "unmeet", "join-met", "join-unmet", "leave-met", "leave-unmet", "more", "fewer"]),
  records: ExactText,
});

/** Records that move in one way. */
export type RecordMove = z.infer<typeof RecordMove>;

const Numbers = z.union([
  z.strictObject({ numerator: ExactText, denominator: ExactText }),
  z.strictObject({ amount: ExactText }),
]);

/** A change of one measurement by whole records. */
export const RecordChange = z.strictObject({
  measure: Id,
  moves: z.array(RecordMove).min(1),
  /** How many records in all. */
  records: ExactText,
  from: Numbers,
  to: Numbers,
  /** How many records that do not meet the measure still can, or that count and can cease to; absent where nobody knows, and all of them were assumed to. */
  canChange: ExactText.optional(),
});

/** A change of one measurement by whole records. */
export type RecordChange = z.infer<typeof RecordChange>;

const BeforeAfter = z.strictObject({ before: ExactText, after: ExactText });

/** What a change brings. */
export const Effect = z.strictObject({
  points: BeforeAfter,
  /** The total, with every other indicator that the measurement moves; absent when there is no total. */
  total: BeforeAfter.optional(),
});

/** What a change brings. */
export type Effect = z.infer<typeof Effect>;

/** A sentence in parts: what to change, what is known of it, what it brings. */
export const Sentence = z.strictObject({
  what: z.array(Message),
  aside: z.array(Message),
  effect: z.array(Message),
});

/** A sentence in parts. */
export type Sentence = z.infer<typeof Sentence>;

const identity = {
  indicator: Id,
  /** Code of the unit. */
  unit: z.string(),
  sentence: Sentence,
};

/** The fewest records for the next better outcome. */
export const ChangeNeeded = z.strictObject({
  ...identity,
  kind: z.literal("change"),
  /** The part of a sum that gains. */
  part: Id.optional(),
  change: RecordChange,
  effect: Effect,
  /** What one record alone brings to the points; absent when it brings nothing, or is the change itself. */
  oneMore: ExactText.optional(),
  /** False where a smaller change could not be ruled out. */
  proven: z.boolean(),
});

/** The fewest records for the next better outcome. */
export type ChangeNeeded = z.infer<typeof ChangeNeeded>;

/** The value that the next better outcome takes, where the number of records depends on what they hold. */
export const ValueNeeded = z.strictObject({
  ...identity,
  kind: z.literal("value"),
  part: Id.optional(),
  measure: Id,
  from: ExactText,
  value: ExactText,
  /** Whether the value is enough, or must be passed. */
  edge: z.enum(["at", "past"]),
  effect: Effect,
});

/** The value that the next better outcome takes. */
export type ValueNeeded = z.infer<typeof ValueNeeded>;

/** No change leads to the next better outcome: why, and the best that can still be had. */
export const NothingHelps = z.strictObject({
  ...identity,
  kind: z.literal("none"),
  reason: NoChange,
  best: z.strictObject({ change: RecordChange, effect: Effect }).optional(),
  /** What one record alone brings to the points all the same; absent when it brings nothing. */
  oneMore: ExactText.optional(),
});

/** No change leads to the next better outcome. */
export type NothingHelps = z.infer<typeof NothingHelps>;

/** The least that must change for the next better outcome of an indicator, or why nothing does. */
export const Counterfactual = z.discriminatedUnion("kind", [ChangeNeeded, ValueNeeded, NothingHelps]);

/** The least that must change for the next better outcome of an indicator, or why nothing does. */
export type Counterfactual = z.infer<typeof Counterfactual>;
