import type { Assessment, PlainDate } from "@cchc/core";
import { Exact } from "@cchc/core";
import type { Indicator } from "../policy/indicator.ts";
import type { AssessedScore } from "../result/result.ts";

/** Days between which assessments belong to the period that is judged. */
export interface AssessedPeriod {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/**
 * What was given to an indicator by hand in the period: the newest self-scored, verified and survey points, each with its
 * reason and proof. They stand beside the computed points.
 */
export function assessmentsOf(
  { id, code }: Indicator,
  assessments: readonly Assessment[],
  { first, last }: AssessedPeriod,
): AssessedScore[] {
  const own = assessments
    .filter((one) => one.indicator === code || one.indicator === id)
    .filter(({ assessedOn }) => first <= assessedOn && assessedOn <= last);
  return (["self", "verified", "survey"] as const).flatMap((kind) => {
    const newest = own
      .filter((one) => one.kind === kind)
      .sort(byDay)
      .at(-1);
    return newest === undefined
      ? []
      : [
          {
            kind,
            points: Exact.of(newest.points),
            assessedOn: newest.assessedOn,
            record: newest.id,
            ...(newest.reason === undefined ? {} : { reason: newest.reason }),
            ...(newest.proofSha256 === undefined ? {} : { proofSha256: newest.proofSha256 }),
          },
        ];
  });
}

function byDay(a: Assessment, b: Assessment): number {
  return a.assessedOn < b.assessedOn ? -1 : Number(a.assessedOn > b.assessedOn);
}
