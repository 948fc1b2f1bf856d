import { Condition, ExactValue, Id, Localized, PeriodText, PlainDate } from "@cchc/core";
import { z } from "zod";
import { Suppression } from "../lint/suppress/suppression.ts";
import { clearEdges, edges, hasClearEdges } from "./interval.ts";
import { Basis, Source } from "./source.ts";

/** What a missing block of data, such as a survey that was not held, means for its area: dated and cited as a rule is. */
export const MissingBlock = z.strictObject({
  from: PlainDate,
  to: PlainDate.optional(),
  basis: Basis,
  source: Source,
  /** `exclude-and-rescale`: the area is left out and the others are scaled to the whole; `withhold`: its points stay withheld. */
  treatment: z.enum(["exclude-and-rescale", "withhold"]),
});

/** What a missing block of data means for its area. */
export type MissingBlock = z.infer<typeof MissingBlock>;

/** A group of indicators. */
export const Area = z.strictObject({
  id: Id,
  title: Localized,
  /** For the head of a table column, a dozen characters at most. */
  short: z.strictObject({ vi: z.string().min(1).max(12), en: z.string().min(1).max(12) }),
  /** False for an area that is judged on its own and shown beside the total, such as oversight or movements against a baseline. */
  inTotal: z.boolean().default(true),
  /** First and last day of an area that is not part of the index for the whole life of the policy. */
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  /** Must equal the sum of its indicators' maxima on every day that the area stands. */
  max: ExactValue,
  /** When every scored indicator of the area is without data; what each of them says for itself when absent. */
  whenMissing: MissingBlock.optional(),
});

/** A group of indicators. */
export type Area = z.infer<typeof Area>;

/** One grade: an interval of the total. */
export const Grade = z.strictObject({ id: Id, title: Localized, ...edges }).refine(hasClearEdges, clearEdges);

/** One grade: an interval of the total. */
export type Grade = z.infer<typeof Grade>;

/** Grades over the total, from one day on. */
export const Grading = z.strictObject({
  basis: Basis,
  source: Source,
  /** What the edges are compared with: points, or the share of the applicable maximum. */
  of: z.enum(["points", "share-of-maximum"]),
  bands: z.array(Grade).min(1),
});

/** Grades over the total. */
export type Grading = z.infer<typeof Grading>;

/** A share of evidence; `100` for `100%` would rank nobody. */
const EvidenceShare = ExactValue.refine((share) => share.compare(0) > 0 && share.compare(1) <= 0, {
  error: "a share over 0 and at most 1",
  params: {
    problem: {
      code: "rank/not-a-share",
      what: { vi: "không phải một phần của điểm tối đa", en: "not a share of the maximum" },
      expected: { vi: "một tỷ lệ lớn hơn 0 và không quá 1", en: "a share over 0 and at most 1" },
      example: "100%",
    },
  },
});

/** How units are put in order. Ranks are taken before any rounding. */
export const Ranking = z.strictObject({
  /** Units are ranked with the units of their own level, or all together. */
  among: z.enum(["level", "all"]),
  /** `standard`: equals share the better place and the next place is skipped (1, 2, 2, 4); `dense`: none is skipped (1, 2, 2, 3). */
  ties: z.enum(["standard", "dense"]),
  /** Units with a smaller share of the applicable maximum judged on counts have no rank: `100%` ranks whole cards alone. */
  evidence: EvidenceShare.optional(),
});

/** How units are put in order. */
export type Ranking = z.infer<typeof Ranking>;

/** How published scores are compared with ours. */
export const PublishedComparison = z.strictObject({
  by: Localized,
  /** Largest difference that still counts as agreement; published figures are rounded. */
  tolerance: ExactValue,
  /** Decimal places that the source rounds its figures to. */
  digits: z.int().min(0).max(6),
  source: Source,
});

/** How published scores are compared with ours. */
export type PublishedComparison = z.infer<typeof PublishedComparison>;

/**
 * What a rule that changes inside a period means: the one in force on the first day judges all of it; or each judges the period and
 * counts for its days; or each judges the records of its own days.
 */
export const ChangeRule = z.enum(["period-start", "pro-rata", "record-date"]);

/** What a rule that changes inside a period means. */
export type ChangeRule = z.infer<typeof ChangeRule>;

/** Least number of respondents that may be published, on whose word. */
export const SmallCells = z.strictObject({
  /** Counts of respondents from 1 up to this, and not this, are withheld in all that is published. */
  below: z.number().refine((below) => Number.isInteger(below) && below >= 2, {
    error: "a whole number from 2 up",
    params: {
      problem: {
        code: "small-cells/not-a-threshold",
        what: { vi: "không phải ngưỡng ô nhỏ", en: "not a threshold of small cells" },
        expected: {
          vi: "một số nguyên từ 2; số đếm nhỏ hơn nó thì không công bố",
          en: "a whole number from 2 up; counts under it are not published",
        },
        example: "below: 5",
      },
    },
  }),
  basis: Basis,
  source: Source,
});

/** Least number of respondents that may be published. */
export type SmallCells = z.infer<typeof SmallCells>;

/** The head of a policy: `policy.yaml`. */
export const PolicyDocument = z.strictObject({
  id: Id,
  title: Localized,
  decision: z.strictObject({
    document: z.string().min(1),
    date: PlainDate.optional(),
    issuedBy: Localized,
    url: z.url().optional(),
    note: Localized.optional(),
  }),
  from: PlainDate,
  to: PlainDate.optional(),
  /** Kinds of period that the policy judges. */
  periods: z.array(z.enum(["year", "half", "quarter", "month", "explicit"])).min(1),
  /** Periods that movements are measured against, by the name that `change` measures use: `"2016-2021": 2016-01-01..2021-06-30`. */
  baselines: z.record(z.string().min(1), PeriodText).optional(),
  areas: z.array(Area).min(1),
  grades: Grading.optional(),
  rank: Ranking,
  /** What a rule that changes inside a period means; `period-start` when absent. */
  change: ChangeRule.optional(),
  /** Decimal places in print, half up. Nothing else is ever rounded. */
  print: z.strictObject({ digits: z.int().min(0).max(6) }),
  published: PublishedComparison.optional(),
  /** Which counts of respondents are too small to be published; all are published when absent. */
  smallCells: SmallCells.optional(),
  conditions: z.record(z.string().min(1), Condition).optional(),
  notes: z.array(Localized).optional(),
  /** Findings of `cchc lint` that are known of. They change nothing that is scored. */
  suppress: z.array(Suppression).optional(),
});

/** The head of a policy: `policy.yaml`. */
export type PolicyDocument = z.infer<typeof PolicyDocument>;
