import { ExactText, Id, Localized, PlainDate } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";
import { DiffKind } from "./diff-kind.ts";

/**
 * What a change can do: move points, grades or ranks (`judgement`); change what is printed and nothing else (`display`);
 * change what a rule is said to stand on (`citation`).
 */
export const DiffEffect = z.enum(["judgement", "display", "citation"]);

/** What a change can do. */
export type DiffEffect = z.infer<typeof DiffEffect>;

/** The thing of a policy that a change is about. */
export const DiffSubject = z.strictObject({
  of: z.enum(["policy", "area", "indicator", "measure", "flag"]),
  id: Id,
  code: z.string().optional(),
  title: Localized,
});

/** The thing of a policy that a change is about. */
export type DiffSubject = z.infer<typeof DiffSubject>;

const place = {
  subject: DiffSubject,
  /** Path of the file inside the policy, as it is after the change; before it, for what was removed. */
  file: z.string(),
  /** Keys and positions that lead to the value. */
  at: z.array(z.union([z.string(), z.int()])),
} as const;

const Edge = ExactText.optional();

/** Values that get other points than before; each edge says whether it belongs. */
export const ChangedInterval = z.strictObject({
  atLeast: Edge,
  above: Edge,
  below: Edge,
  atMost: Edge,
  message: Message,
});

/** Values that get other points than before. */
export type ChangedInterval = z.infer<typeof ChangedInterval>;

/** One change in meaning. */
export const MeaningChange = z.strictObject({
  ...place,
  kind: DiffKind,
  effect: DiffEffect,
  /** As in the policy's files, numbers exactly; absent when there was nothing. */
  before: z.string().optional(),
  /** Absent when there is nothing any more. */
  after: z.string().optional(),
  /** The version of a rule that it concerns; the life of the policy for everything else. */
  dates: z.strictObject({ from: PlainDate, to: PlainDate.optional() }),
  /** Values that get other points or grades, where the change is one of a function of the value. */
  intervals: z.array(ChangedInterval).optional(),
  message: Message,
});

/** One change in meaning. */
export type MeaningChange = z.infer<typeof MeaningChange>;

/** A change of words alone: titles, purposes, remedies, notes, examples. */
export const WordingChange = z.strictObject({ ...place, before: z.string().optional(), after: z.string().optional() });

/** A change of words alone. */
export type WordingChange = z.infer<typeof WordingChange>;

const Version = z.strictObject({
  id: Id,
  title: Localized,
  sha256: z.string(),
  from: PlainDate,
  to: PlainDate.optional(),
});

/** What changed between two policies: in meaning, and apart from that in words. */
export const PolicyDiff = z.strictObject({
  schema: z.literal("cchc-diff/1"),
  before: Version,
  after: Version,
  /** The day whose versions were compared; all versions when absent. */
  on: PlainDate.optional(),
  changes: z.array(MeaningChange),
  wording: z.array(WordingChange),
});

/** What changed between two policies. */
export type PolicyDiff = z.infer<typeof PolicyDiff>;
