import { ExactText, Id, Localized, MeasuredUnit, Measurement, PlainDate } from "@cchc/core";
import { z } from "zod";
import { RaisedFlag } from "../flag/raised-flag.ts";
import { When } from "../policy/shape.ts";
import { Basis, Source } from "../policy/source.ts";
import { AssessedScore, Compared, NextStep, Origin, ScoreStatus } from "../result/result.ts";
import { ConditionNode } from "./condition-node.ts";
import { Message } from "./message.ts";
import { Step } from "./step.ts";
import { TracedNumber } from "./traced-value.ts";

/** What was measured, with what its numbers are in words. */
export const TracedMeasurement = z.strictObject({
  measure: Id,
  title: Localized,
  /** What the numbers count; `unit` is that of an amount. */
  given: z.union([
    z.strictObject({ numerator: Localized, denominator: Localized }),
    z.strictObject({ amount: Localized, unit: Localized }),
  ]),
  /** Counts and status, the file and row they came from, records left out or open, and ids of records where they were kept. */
  measurement: Measurement,
  /** The share or amount that was scored; absent when there was none. */
  value: TracedNumber.optional(),
});

/** What was measured, with what its numbers are in words. */
export type TracedMeasurement = z.infer<typeof TracedMeasurement>;

/** A condition that decided: whether the rule applied, which case held, whether the unit passed. */
export const Decision = z.strictObject({
  decides: z.enum(["applies", "case", "pass"]),
  /** Number of a case, from 1, in the order in which they are asked. Later ones were not asked. */
  number: z.int().positive().optional(),
  /** Points of a case. */
  points: ExactText.optional(),
  result: z.boolean(),
  condition: ConditionNode,
});

/** A condition that decided. */
export type Decision = z.infer<typeof Decision>;

/** One band of a table of bands, and whether the value lies in it. */
export const TracedBand = z.strictObject({
  atLeast: TracedNumber.optional(),
  above: TracedNumber.optional(),
  below: TracedNumber.optional(),
  atMost: TracedNumber.optional(),
  points: ExactText,
  reached: z.boolean(),
});

/** One band of a table of bands. */
export type TracedBand = z.infer<typeof TracedBand>;

const judged = {
  status: ScoreStatus,
  origin: Origin,
  /** Absent when no points are given. */
  points: ExactText.optional(),
  max: ExactText,
  applicable: ExactText,
  /** Absent when no rule is in force. */
  shape: z.string().optional(),
  /** What a gap in the data means. */
  when: When.optional(),
  reason: Message,
  /** Absent when nothing was measured, or nothing is. */
  measured: TracedMeasurement.optional(),
  bands: z.array(TracedBand).optional(),
  decisions: z.array(Decision),
  /** From the counts to the points; the last one gives the points. None when there are none. */
  steps: z.array(Step),
  next: NextStep.optional(),
} as const;

/** How one part of a sum came to its points. */
export const PartTrace = z.strictObject({ id: Id, title: Localized, ...judged });

/** How one part of a sum came to its points. */
export type PartTrace = z.infer<typeof PartTrace>;

/** What an indicator's points are worth in its area and in the total, after what was left out was made good. */
export const Contribution = z.strictObject({
  area: z.strictObject({
    id: Id,
    title: Localized,
    status: z.enum(["scored", "no-data", "not-applicable"]),
    points: ExactText.optional(),
    max: ExactText,
    rescaled: z.boolean(),
  }),
  /** Absent when the indicator has no points. All those of an area add up to its points. */
  inArea: ExactText.optional(),
  /** Absent when there are no points, or the area stands beside the total. All of a card add up to its total. */
  inTotal: ExactText.optional(),
  /** Whether the area enters the total. */
  counts: z.boolean(),
  steps: z.array(Step),
});

/** What an indicator's points are worth in its area and in the total. */
export type Contribution = z.infer<typeof Contribution>;

/** The rule that was used: since when, and what it stands on. */
export const TracedRule = z.strictObject({
  from: PlainDate,
  to: PlainDate.optional(),
  basis: Basis,
  source: Source,
  target: Localized.optional(),
});

/** The rule that was used. */
export type TracedRule = z.infer<typeof TracedRule>;

/** A flag beside an indicator, with its texts from the policy. */
export const TracedFlag = z.strictObject({
  ...RaisedFlag.shape,
  code: z.string(),
  title: Localized,
  meaning: Localized,
  look: Localized,
});

/** A flag beside an indicator. */
export type TracedFlag = z.infer<typeof TracedFlag>;

/** What another reading of the rule would have given. */
export const TracedReading = z.strictObject({ of: Localized, source: Source, points: ExactText.optional() });

/** What another reading of the rule would have given. */
export type TracedReading = z.infer<typeof TracedReading>;

/** Why one indicator of one unit has its points: everything that took part, as data. */
export const IndicatorTrace = z.strictObject({
  schema: z.literal("cchc-trace/1"),
  unit: MeasuredUnit,
  indicator: z.strictObject({
    id: Id,
    code: z.string(),
    title: Localized,
    purpose: Localized,
    clause: z.string(),
    remedy: Localized,
  }),
  ...judged,
  /** Absent when none is in force. */
  rule: TracedRule.optional(),
  /** Of a sum. */
  parts: z.array(PartTrace).optional(),
  contribution: Contribution,
  flags: z.array(TracedFlag),
  published: Compared.optional(),
  readings: z.array(TracedReading),
  /** Points given by hand, beside the computed ones. */
  assessed: z.array(AssessedScore).optional(),
  /** Movement against the baseline. */
  change: TracedMeasurement.optional(),
  /** Measurements that are shown with this one. */
  related: z.array(TracedMeasurement).optional(),
});

/** Why one indicator of one unit has its points: everything that took part, as data. */
export type IndicatorTrace = z.infer<typeof IndicatorTrace>;
