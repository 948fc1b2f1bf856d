import { ExactValue, Id, Localized } from "@cchc/core";
import { z } from "zod";
import { GivenCounts } from "../policy/indicator.ts";
import { Source } from "../policy/source.ts";
import { ScoreStatus } from "../result/result.ts";

const Level = z.string().min(1);
const Counts = z.record(Id, GivenCounts);
const Published = z.record(Id, ExactValue);

/** Rows of records by entity, each with the fields of its entity; `id` and `unit` are filled in where they are missing. */
const Rows = z.record(Id, z.array(z.record(z.string().min(1), z.union([z.string(), z.number(), z.boolean()]))));

/** Another unit that the one under test is ranked with, and whose values may lead. */
export const Peer = z.strictObject({
  code: z.string().min(1),
  level: Level.optional(),
  counts: Counts.optional(),
  published: Published.optional(),
});

/** Another unit that the one under test is ranked with. */
export type Peer = z.infer<typeof Peer>;

/** A year is a number to YAML. */
const PeriodWritten = z.union([z.string().min(1), z.int().positive().transform(String)]);

const given = {
  period: PeriodWritten,
  level: Level,
  code: z.string().min(1),
  /** Counts by measure. */
  counts: Counts,
  /** Records by entity, from which the policy's measures are counted; counts that are given too stand in their place. */
  records: Rows,
  /** Published scores by indicator or area. */
  published: Published,
  peers: z.array(Peer),
  /** Whether the unit's code is in force on every day of the period. */
  unitInForce: z.boolean(),
};

/** What a whole card is judged on. A case adds to what its file gives: counts and published scores one by one, the rest whole. */
export const CardGiven = z.strictObject(given).partial();

/** What a whole card is judged on. */
export type CardGiven = z.infer<typeof CardGiven>;

const Points = z.union([ExactValue, z.literal("none")]);

/** What must come out of one indicator, area or total: points alone, or what is named and nothing else. */
export const ExpectedScore = z.union([
  Points,
  z.strictObject({
    /** `none` where no points are given. */
    points: Points.optional(),
    status: ScoreStatus.optional(),
    /** The maximum that still counts: 0 for what is left out. */
    applicable: ExactValue.optional(),
  }),
]);

/** What must come out of one indicator, area or total. */
export type ExpectedScore = z.infer<typeof ExpectedScore>;

/** What must come out of a card; what is not named is not looked at. */
export const ExpectedCard = z.strictObject({
  total: ExpectedScore.optional(),
  /** Id of a grade, or `none`. */
  grade: z.string().min(1).optional(),
  rank: z.int().positive().optional(),
  areas: z.record(Id, ExpectedScore).optional(),
  indicators: z.record(Id, ExpectedScore).optional(),
  /** Ids of all flags that are raised, in any order. */
  flags: z.array(Id).optional(),
  /** Code of the problem with which the card is refused, such as `policy/not-in-force`; then nothing else comes out. */
  refused: z.string().min(1).optional(),
});

/** What must come out of a card. */
export type ExpectedCard = z.infer<typeof ExpectedCard>;

/** Another value in a file of the policy, for one case alone. */
export const CaseOverride = z.strictObject({
  /** The file: `indicators/2-1-progress.yaml`. */
  file: z.string().min(1),
  /** Where in it: `rules.0.score.fullAt`. */
  at: z.string().min(1),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

/** Another value in a file of the policy, for one case alone. */
export type CaseOverride = z.infer<typeof CaseOverride>;

/** One card, as it is or with something changed. */
export const CardCase = z.strictObject({
  name: z.string().min(1),
  given: CardGiven.optional(),
  /** Values of the policy that are otherwise in this case: what would be, if the threshold were another. */
  override: z.array(CaseOverride).min(1).optional(),
  /** How far points may be from those expected; exact when absent. */
  tolerance: ExactValue.optional(),
  expect: ExpectedCard,
});

/** One card. */
export type CardCase = z.infer<typeof CardCase>;

/** Whole cards that run as tests: `examples/<id>.yaml`. Its cases share what the file gives. */
export const CardExamples = z.strictObject({
  id: Id,
  title: Localized,
  /** Where the figures are from: an office's own, simulated, or made up to stand on an edge. */
  figures: z.enum(["real", "simulated", "constructed"]),
  /** Where real figures can be read. */
  source: Source.optional(),
  given: CardGiven.optional(),
  cases: z.array(CardCase).min(1),
});

/** Whole cards that run as tests. */
export type CardExamples = z.infer<typeof CardExamples>;
