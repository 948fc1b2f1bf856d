import { type Exact, ExactValue } from "@cchc/core";

/** Edges of an interval; every edge says whether it belongs: `atLeast` and `atMost` do, `above` and `below` do not. */
export const edges = {
  atLeast: ExactValue.optional(),
  above: ExactValue.optional(),
  below: ExactValue.optional(),
  atMost: ExactValue.optional(),
} as const;

/** An interval with explicit edges; a side without an edge is open to infinity. */
export interface Interval {
  readonly atLeast?: Exact | undefined;
  readonly above?: Exact | undefined;
  readonly below?: Exact | undefined;
  readonly atMost?: Exact | undefined;
}

/** At most one lower and one upper edge. */
export function hasClearEdges(interval: Interval): boolean {
  const twoLower = interval.atLeast !== undefined && interval.above !== undefined;
  const twoUpper = interval.atMost !== undefined && interval.below !== undefined;
  return !twoLower && !twoUpper;
}

/** Whether a value lies in the interval, by its explicit edges. */
export function intervalContains({ atLeast, above, below, atMost }: Interval, value: Exact): boolean {
  return (
    (atLeast === undefined || value.compare(atLeast) >= 0) &&
    (above === undefined || value.compare(above) > 0) &&
    (below === undefined || value.compare(below) < 0) &&
    (atMost === undefined || value.compare(atMost) <= 0)
  );
}

/** How an interval with two lower or two upper edges is refused. */
export const clearEdges = {
  error: "one lower edge (atLeast or above) and one upper edge (below or atMost)",
  params: {
    problem: {
      code: "bands/two-edges",
      what: { vi: "hai mốc cùng một phía", en: "two edges on one side" },
      expected: {
        vi: "một mốc dưới (atLeast hoặc above) và một mốc trên (below hoặc atMost)",
        en: "one lower edge (atLeast or above) and one upper edge (below or atMost)",
      },
      example: "{ atLeast: 80%, below: 100% }",
    },
  },
};
