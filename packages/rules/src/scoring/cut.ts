import type { Exact } from "@cchc/core";
import type { Interval } from "../policy/interval.ts";

/**
 * A place on the number line where an interval begins or ends: just before a value, or just past it.
 *
 * Read as cuts, edges lose their four kinds: `atLeast: 80%` begins just before 80 %, `above: 80%` just past it,
 * `below: 80%` ends just before it, `atMost: 80%` just past it. Two intervals meet when the cut is the same.
 */
export interface Cut {
  readonly at: Exact;
  readonly past: boolean;
}

/** Where an interval begins; undefined without a lower edge. */
export function lowerCut({ atLeast, above }: Interval): Cut | undefined {
  if (atLeast !== undefined) {
    return { at: atLeast, past: false };
  }
  return above === undefined ? undefined : { at: above, past: true };
}

/** Where an interval ends; undefined without an upper edge. */
export function upperCut({ below, atMost }: Interval): Cut | undefined {
  if (below !== undefined) {
    return { at: below, past: false };
  }
  return atMost === undefined ? undefined : { at: atMost, past: true };
}

/** Negative, zero or positive as `a` comes before, at or after `b`. Undefined is the far end, after every cut. */
export function compareCuts(a: Cut | undefined, b: Cut | undefined): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  const order = a.at.compare(b.at);
  return order === 0 ? Number(a.past) - Number(b.past) : order;
}

/** Some value after the cut `low` and before the later cut `high`: a witness that a person can put into a record. */
export function valueBetween(low: Cut, high: Cut | undefined): Exact {
  if (!low.past) {
    return low.at;
  }
  return high === undefined ? low.at.plus(1) : low.at.plus(high.at).dividedBy(2);
}

/** Whether exactly one value, an edge, lies between the two cuts. */
export function isOneValue(low: Cut, high: Cut | undefined): boolean {
  return high !== undefined && !low.past && high.past && low.at.equals(high.at);
}

/** Whether a value lies after the cut. */
export function isPast(value: Exact, cut: Cut): boolean {
  return cut.past ? value.compare(cut.at) > 0 : value.compare(cut.at) >= 0;
}
