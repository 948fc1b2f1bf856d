import { type Evidence, type Measure, type PlainDate, recordMeasure } from "@cchc/core";
import { type Policy, policyOn } from "../policy/policy.ts";
import { holdsRespondents } from "./counts-respondents.ts";
import { isSmallCell } from "./withheld-counts.ts";

/** The threshold under which records of an entity may not be told, on a day; undefined where all may. */
export function thresholdFor(entity: string | undefined, policy: Policy, day: PlainDate): number | undefined {
  return entity !== undefined && holdsRespondents(entity) ? policyOn(policy, day).smallCells?.below : undefined;
}

/** Whether the records behind a measure may not be told, since so few respondents were one thing or another to it. */
export function isSmallEvidence(
  { counts, changeable }: Evidence,
  measure: Measure,
  { policy, day }: { readonly policy: Policy; readonly day: PlainDate },
): boolean {
  const below = thresholdFor(recordMeasure(measure)?.entity, policy, day);
  const { outside: _outside, apart: _apart, ...cells } = counts;
  return (
    below !== undefined && [...Object.values(cells), changeable?.count ?? 0].some((count) => isSmallCell(count, below))
  );
}
