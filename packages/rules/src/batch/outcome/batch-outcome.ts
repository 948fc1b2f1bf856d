import { Exact, Gap } from "@cchc/core";
import type { Treatment, When } from "../../policy/shape.ts";
import type { Origin, ScoreStatus } from "../../result/result.ts";
import { judgeGap } from "../../scorecard/judgement.ts";

/** One of the closed list of outcomes that an indicator may have; its place in the list is its code. */
export interface BatchOutcome {
  /** What happened, to be read by a person: `bands/2`, `linear/between`, `no-data/withhold`. */
  readonly name: string;
  readonly status: ScoreStatus;
  readonly origin: Origin;
  /** Points that every row with this outcome has; absent when they differ by row, and when there are none. */
  readonly points?: Exact;
  /** Whether points differ by row. */
  readonly proportional: boolean;
  /** The maximum that applies. */
  readonly applicable: Exact;
}

/** Points from counts that are the same for every row. */
export function constantOutcome(name: string, points: Exact, max: Exact): BatchOutcome {
  return { name, status: "scored", origin: "counts", points, proportional: false, applicable: max };
}

/** Points from counts that differ by row. */
export function proportionalOutcome(name: string, max: Exact): BatchOutcome {
  return { name, status: "scored", origin: "counts", proportional: true, applicable: max };
}

/** No value: what the treatment makes of it. */
export function gapOutcome(status: Gap, treatment: Treatment, max: Exact): BatchOutcome {
  const { origin, points, applicable } = judgeGap(status, treatment, max);
  const base = { name: `${status}/${treatment}`, status, origin, proportional: false, applicable };
  return points === undefined ? base : { ...base, points };
}

/** The outcomes of every gap, in the order of their status codes: what `judgeMeasured` makes of them. */
export function gapOutcomes({ noData, emptyDenominator = "withhold" }: When, max: Exact): BatchOutcome[] {
  const treatments: Readonly<Record<Gap, Treatment>> = {
    "no-data": noData,
    "empty-denominator": emptyDenominator,
    "not-applicable": "exclude-and-rescale",
    exempt: "exclude-and-rescale",
    pending: "withhold",
    error: "withhold",
  };
  return Gap.options.map((status) => gapOutcome(status, treatments[status], max));
}

/** Outcomes of an item that is followed and never scored. */
export const trackedOutcomes: readonly BatchOutcome[] = (["tracked", ...Gap.options] as const).map((status) => ({
  name: `tracked/${status}`,
  status,
  origin: "none",
  proportional: false,
  applicable: Exact.zero,
}));
