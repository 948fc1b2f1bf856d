import { ExactText, Gap, Id, Localized, MeasuredUnit, Measurement, PlainDate } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";
import { RaisedFlag, UncheckedFlag } from "../flag/raised-flag.ts";
import { MissingBlock } from "../policy/policy-document.ts";
import { Basis, Source } from "../policy/source.ts";

/** Status of a score: `scored`, `tracked` (shown, never scored), or the gap that stood in the way. */
export const ScoreStatus = z.enum(["scored", "tracked", ...Gap.options]);

/** Status of a score. */
export type ScoreStatus = z.infer<typeof ScoreStatus>;

/**
 * Where the points come from: `counts` of a measurement; `rule` of the policy for a gap (full marks on an empty
 * denominator, …), without evidence; `published` by the source and taken over because no rule is known; `none`.
 */
export const Origin = z.enum(["counts", "rule", "published", "none"]);

/** Where the points come from. */
export type Origin = z.infer<typeof Origin>;

/** The nearest better outcome of an indicator. */
export const NextStep = z.strictObject({
  points: ExactText,
  value: ExactText,
  edge: z.enum(["at", "past"]),
  /** How many more in the numerator (or fewer, when negative) reach it with the denominator as it is. */
  more: ExactText.optional(),
});

/** The nearest better outcome of an indicator. */
export type NextStep = z.infer<typeof NextStep>;

/** Our score beside the published one. */
export const Compared = z.strictObject({
  /** Absent where the source lists the item without a score. */
  published: ExactText.optional(),
  /** Ours less the published one. */
  difference: ExactText.optional(),
  agrees: z.boolean(),
  /** For sums that do not agree: whether they do when our parts are rounded before they are added, as sources do. */
  agreesWhenPartsRounded: z.boolean().optional(),
});

/** Our score beside the published one. */
export type Compared = z.infer<typeof Compared>;

/** What stands in the place of counts of respondents that are too small to be published. */
export const WithheldCounts = z.strictObject({
  measure: Id,
  /** Counts from 1 up to this, and not this, are withheld: the threshold of the policy. */
  below: z.int().min(2),
  /** The counts as bands: `< 5/40`, `> 35/40`, `< 5`; absent where no band can be told. */
  counts: z.string().optional(),
});

/** What stands in the place of counts of respondents that are too small to be published. */
export type WithheldCounts = z.infer<typeof WithheldCounts>;

const judgement = {
  status: ScoreStatus,
  origin: Origin,
  /** Absent when no points are given. */
  points: ExactText.optional(),
  max: ExactText,
  /** The maximum that applied to this unit: 0 when the item was excluded. */
  applicable: ExactText,
  reason: Message,
  next: NextStep.optional(),
  measurement: Measurement.optional(),
  /** In a result for the public, in the place of the measurement: counts that are too small to be published. */
  withheld: WithheldCounts.optional(),
};

/** Judgement of one part of a sum. */
export const PartScore = z.strictObject({ id: Id, title: Localized, ...judgement });

/** Judgement of one part of a sum. */
export type PartScore = z.infer<typeof PartScore>;

/** Points that somebody gave to an indicator by hand. */
export const AssessedScore = z.strictObject({
  kind: z.enum(["self", "verified", "survey"]),
  points: ExactText,
  assessedOn: PlainDate,
  /** Id of the assessment's record. */
  record: z.string(),
  reason: z.string().optional(),
  proofSha256: z.string().optional(),
});

/** Points that somebody gave to an indicator by hand. */
export type AssessedScore = z.infer<typeof AssessedScore>;

/** The judgement of a period, or of a part of it, by one of the rules that were in force in it. */
export const VersionScore = z.strictObject({
  from: PlainDate,
  to: PlainDate,
  days: z.int().positive(),
  /** What its points count for in the whole: its share of the days, or of the things that were counted. */
  weight: ExactText,
  ...judgement,
  ruleFrom: PlainDate.optional(),
  basis: Basis.optional(),
  source: Source.optional(),
  parts: z.array(PartScore).optional(),
});

/** The judgement of a period, or of a part of it, by one of its rules. */
export type VersionScore = z.infer<typeof VersionScore>;

/** Judgement of one indicator. */
export const IndicatorScore = z.strictObject({
  id: Id,
  area: Id,
  ...judgement,
  /** Since when the rule that was used is in force; absent, like its basis and source, when none was. */
  ruleFrom: PlainDate.optional(),
  basis: Basis.optional(),
  source: Source.optional(),
  parts: z.array(PartScore).optional(),
  /** Where the rule changed inside the period and each of its rules counts: what each gives. */
  versions: z.array(VersionScore).optional(),
  published: Compared.optional(),
  /** Self-scored, verified and survey points, beside the computed ones. */
  assessed: z.array(AssessedScore).optional(),
  /** Movement against the baseline. */
  change: Measurement.optional(),
  /** Measurements that are shown with this one. */
  related: z.array(Measurement).optional(),
  /** In a result for the public: movements and related measurements that are too small to be published. */
  withheldBeside: z.array(WithheldCounts).optional(),
});

/** Judgement of one indicator. */
export type IndicatorScore = z.infer<typeof IndicatorScore>;

const rolledUp = {
  /** `no-data` when no item has points; `not-applicable` when nothing applied. */
  status: z.enum(["scored", "no-data", "not-applicable"]),
  /** Points after rescaling; there exactly when the status is `scored`. */
  points: ExactText.optional(),
  /** Points before rescaling. */
  earned: ExactText,
  max: ExactText,
  applicable: ExactText,
  /** Maximum of the indicators and parts whose points come from counts, as a share of `applicable`; 0 when nothing applied. */
  evidence: ExactText,
  /** Points given by a rule for a gap, without evidence: full marks on an empty denominator. */
  withoutEvidence: ExactText,
  /** Points taken over as published. */
  takenOver: ExactText,
  rescaled: z.boolean(),
  published: Compared.optional(),
};

/** Judgement of one area. */
export const AreaScore = z.strictObject({
  id: Id,
  ...rolledUp,
  /** There when all data of the area is missing and the policy has a rule for that: what it makes of it, on whose word. */
  missing: MissingBlock.pick({ treatment: true, basis: true, source: true }).optional(),
});

/** Judgement of one area. */
export type AreaScore = z.infer<typeof AreaScore>;

/** Judgement of the whole. `published` is there when the source published every area. */
export const TotalScore = z.strictObject(rolledUp);

/** Judgement of the whole. */
export type TotalScore = z.infer<typeof TotalScore>;

/** Place among peers, taken before rounding. */
export const Rank = z.strictObject({
  place: z.int().positive(),
  of: z.int().positive(),
  /** The level whose units were ranked together; absent when all were. */
  among: z.string().optional(),
  /** Place by the published totals, by the same tie rule. */
  published: z.int().positive().optional(),
});

/** Place among peers. */
export type Rank = z.infer<typeof Rank>;

/** The judgement of one unit in one period under one policy. */
export const Scorecard = z.strictObject({
  unit: MeasuredUnit,
  total: TotalScore,
  grade: Id.optional(),
  /** Absent when there is no total to rank. */
  rank: Rank.optional(),
  areas: z.array(AreaScore),
  indicators: z.array(IndicatorScore),
  /** What a reader must know of the rules: that some changed inside the period, that a block was left out. */
  notes: z.array(Message).optional(),
  /** Signs that a number deserves a look; none of them changed a point. */
  flags: z.array(RaisedFlag),
  /** Flags that could not be looked at for want of data, with the reason. */
  unchecked: z.array(UncheckedFlag),
});

/** The judgement of one unit in one period under one policy. */
export type Scorecard = z.infer<typeof Scorecard>;

/** How one kind of score agreed with the published figures. */
export const Agreement = z.strictObject({
  compared: z.int(),
  agree: z.int(),
  /** Of those, how many have no points on either side. */
  bothBlank: z.int(),
  /** How many more agree when our parts are rounded before they are added. */
  agreeWhenPartsRounded: z.int(),
});

/** How one kind of score agreed with the published figures. */
export type Agreement = z.infer<typeof Agreement>;

/** A file that was read, pinned by its hash. */
export const InputFile = z.strictObject({
  name: z.string(),
  /** Of records: the entity that they are of. */
  entity: z.string().optional(),
  sha256: z.string(),
  read: z.int(),
  accepted: z.int(),
  rejected: z.int(),
});

/** A file that was read, pinned by its hash. */
export type InputFile = z.infer<typeof InputFile>;

/** Shipped data that was asked, such as the register of units or the calendar, pinned by its hash. */
export const PinnedRegister = z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() });

/** Shipped data that was asked, pinned by its hash. */
export type PinnedRegister = z.infer<typeof PinnedRegister>;

/** A file beside the data that said how to read it, such as a mapping, pinned by its hash. */
export const PinnedFile = z.strictObject({ name: z.string(), sha256: z.string() });

/** A file beside the data that said how to read it, pinned by its hash. */
export type PinnedFile = z.infer<typeof PinnedFile>;

/** The file that a run wrote its rejected rows to, pinned by its hash. */
export const PinnedRejects = z.strictObject({
  /** Name of the file, without its folder. */
  name: z.string(),
  sha256: z.string(),
  rows: z.int(),
});

/** The file that a run wrote its rejected rows to, pinned by its hash. */
export type PinnedRejects = z.infer<typeof PinnedRejects>;

/** Everything one run of a policy over one period gave, and what it came from. */
export const Result = z.strictObject({
  schema: z.literal("cchc-result/1"),
  /**
   * There when respondents were counted and the policy says which counts are too small to be published. `exact`: all counts are
   * there, to be verified, and the file is not for publication; `public`: small ones are withheld.
   */
  publication: z.enum(["exact", "public"]).optional(),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  policy: z.strictObject({
    id: Id,
    title: Localized,
    from: PlainDate,
    to: PlainDate.optional(),
    sha256: z.string(),
    /** The policy's files as data, so that a stored result explains itself and can be recomputed. */
    files: z.record(z.string(), z.unknown()),
  }),
  period: z.strictObject({ text: z.string(), first: PlainDate, last: PlainDate }),
  inputs: z.array(InputFile),
  /** Absent when no unit named its administrative code. */
  register: PinnedRegister.optional(),
  /** Absent when no working day was counted. */
  calendar: PinnedRegister.optional(),
  /** The mapping by which columns became fields; absent when the data needed none. */
  mapping: PinnedFile.optional(),
  /** The file of rejected rows, where the run wrote one. */
  rejects: PinnedRejects.optional(),
  /** SHA-256 over the units, measurements and published scores that were judged. */
  dataSha256: z.string(),
  /** True when rows were rejected: the cards are then partial. */
  partial: z.boolean(),
  cards: z.array(Scorecard),
  agreement: z
    .strictObject({ indicators: Agreement, areas: Agreement, totals: Agreement, ranks: Agreement })
    .optional(),
});

/** Everything one run of a policy over one period gave, and what it came from. */
export type Result = z.infer<typeof Result>;
