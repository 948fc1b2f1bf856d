import { Condition, ExactValue, Gap, Id, Localized, PlainDate } from "@cchc/core";
import { z } from "zod";
import { Shape, When } from "./shape.ts";
import { Basis, Source } from "./source.ts";

/** To whom a rule applies; what the others get instead. */
export const Applies = z.strictObject({
  if: Condition,
  otherwise: z.strictObject({
    status: z.enum(["not-applicable", "exempt"]),
    points: z.enum(["zero", "full", "exclude-and-rescale"]),
  }),
});

/** To whom a rule applies; what the others get instead. */
export type Applies = z.infer<typeof Applies>;

/** How an indicator is scored from one day on: dated and cited. */
export const Rule = z.strictObject({
  from: PlainDate,
  /** Last day in force; absent while the rule stands. */
  to: PlainDate.optional(),
  basis: Basis,
  source: Source,
  max: ExactValue,
  /** What is aimed at, in words; the basis and source say who says so. */
  target: Localized.optional(),
  score: Shape,
  /** Not for `tracked`, `published` and `sum`, whose parts each say it. */
  when: When.optional(),
  applies: Applies.optional(),
});

/** How an indicator is scored from one day on. */
export type Rule = z.infer<typeof Rule>;

/** Another reading of the same rule, kept on record beside the one that is applied. */
export const Reading = z.strictObject({
  of: Localized,
  score: Shape,
  source: Source,
});

/** Another reading of the same rule. */
export type Reading = z.infer<typeof Reading>;

/** Counts given in an example. */
export const GivenCounts = z.union([
  z.strictObject({ numerator: ExactValue, denominator: ExactValue }),
  z.strictObject({ amount: ExactValue }),
  z.strictObject({ status: Gap.exclude(["empty-denominator"]) }),
]);

/** Counts given in an example. */
export type GivenCounts = z.infer<typeof GivenCounts>;

/** A worked case: what is given, what must come out. Runs as a test. */
export const Example = z.strictObject({
  name: z.string().min(1),
  /** The day whose rule is meant; the newest rule when absent. */
  on: PlainDate.optional(),
  given: z.strictObject({
    /** Counts of the indicator's own measure … */
    counts: GivenCounts.optional(),
    /** … or of several measures, by id. */
    measures: z.record(Id, GivenCounts).optional(),
    /** The score that the source published, for `published`. */
    published: ExactValue.optional(),
    /** The best value among the unit's peers, for `relative-to-leader`. */
    leader: ExactValue.optional(),
    /** Level of the unit. */
    level: z.string().optional(),
  }),
  expect: z.strictObject({
    /** Absent when no points are given. */
    points: ExactValue.optional(),
    status: z.enum(["scored", "tracked", ...Gap.options]).default("scored"),
    /** The maximum that still counts: 0 for what is left out. Not looked at when absent. */
    applicable: ExactValue.optional(),
  }),
});

/** A worked case that runs as a test. */
export type Example = z.infer<typeof Example>;

/** A measure, or a few, and how its value becomes points, since when and on whose decision. */
export const Indicator = z.strictObject({
  id: Id,
  /** Short code, as the document numbers it and as tables print it: `2.1`, `T4.4`. */
  code: z.string().min(1).max(12),
  /** Code in the source's own data: `PETITION_PROCESSING_ON_TIME`. */
  sourceCode: z.string().min(1).optional(),
  area: Id,
  title: Localized,
  /** First day of an indicator that came later than its area; rules begin then. */
  from: PlainDate.optional(),
  purpose: Localized,
  /** Where the decision or resolution asks for it. */
  clause: z.string().min(1),
  /** Absent when the rule is `published`, or a `sum` whose parts name their measures. */
  measure: Id.optional(),
  /** A measure of the movement against a baseline, shown beside the value. */
  change: Id.optional(),
  /** Other measures that are shown with this one and not scored. */
  related: z.array(Id).optional(),
  rules: z.array(Rule).min(1),
  readings: z.array(Reading).optional(),
  /** What a unit can do to improve. */
  remedy: Localized,
  examples: z.array(Example).min(1),
});

/** A measure, or a few, and how its value becomes points. */
export type Indicator = z.infer<typeof Indicator>;
