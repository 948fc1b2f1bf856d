import { Id } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";
import type { impactMessages } from "./impact-messages.ts";

/** What made the difference. A closed list, in the order in which causes are looked for. */
export const CauseKind = z.enum([
  "indicator-added",
  "indicator-removed",
  "rule",
  "applies",
  "part",
  "measure",
  "gap",
  "shape",
  "band",
  "condition",
  "number",
  "maximum",
  "other",
]);

/** What made the difference. */
export type CauseKind = z.infer<typeof CauseKind>;

/** One comparison and whether it holds for the unit. */
export const Leaf = z.strictObject({
  fact: z.string(),
  operator: z.string(),
  /** What the fact is compared with: an exact number as text, or any other operand as JSON. */
  operand: z.string(),
  holds: z.boolean(),
});

/** One comparison and whether it holds for the unit. */
export type Leaf = z.infer<typeof Leaf>;

/** The first cause for which an indicator of a unit has other points: the same for every unit that the same thing moved. */
export const Cause = z.strictObject({
  kind: CauseKind,
  /** The part of a sum that it lies in. */
  part: Id.optional(),
  /** The edge or comparison that flipped, before and after; one of them where the other policy has none. */
  before: Leaf.optional(),
  after: Leaf.optional(),
  message: Message,
});

/** The first cause for which an indicator of a unit has other points. */
export type Cause = z.infer<typeof Cause>;

/** A cause that is told by a text with values. */
export function causeOf(kind: CauseKind, key: keyof typeof impactMessages, values: Message["values"] = {}): Cause {
  return { kind, message: { key, values } };
}
