import type { ConditionTrace, TestTrace } from "@cchc/core";

/**
 * The comparisons that forced an outcome: the fewest which, as they turned out, leave the whole condition no other
 * outcome, whatever all the others had given.
 *
 * A failed `all` is forced by one failed branch, a met `any` by one met branch: the one that takes the fewest
 * comparisons, the first of equals. A met `all` and a failed `any` need every branch.
 *
 * @example
 * // all: value ≥ 90 % (met), late = 0 (failed)
 * [...decisiveTests(trace)].map(({ fact }) => fact); // ["late"]
 */
export function decisiveTests(trace: ConditionTrace): ReadonlySet<TestTrace> {
  return new Set(forcing(trace));
}

function forcing(trace: ConditionTrace): readonly TestTrace[] {
  if ("fact" in trace) {
    return [trace];
  }
  if ("all" in trace) {
    return trace.result ? trace.all.flatMap(forcing) : fewest(trace.all, false);
  }
  if ("any" in trace) {
    return trace.result ? fewest(trace.any, true) : trace.any.flatMap(forcing);
  }
  return forcing("not" in trace ? trace.not : trace.of);
}

/** Of the branches that turned out so, the one that takes the fewest comparisons. */
function fewest(branches: readonly ConditionTrace[], result: boolean): readonly TestTrace[] {
  const ways = branches.filter((branch) => branch.result === result).map(forcing);
  return ways.reduce((best, way) => (way.length < best.length ? way : best), ways[0] ?? []);
}
