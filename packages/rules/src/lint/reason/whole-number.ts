import type { Exact } from "@cchc/core";
import type { Interval } from "../../policy/interval.ts";

/** Whether some whole number that is not negative lies in an interval. */
export function hasWholeNumber({ atLeast, above, below, atMost }: Interval): boolean {
  const first = atLeast?.ceil() ?? after(above);
  const last = atMost?.floor() ?? before(below);
  return last === undefined || (first ?? 0n) <= last;
}

function after(edge: Exact | undefined): bigint | undefined {
  return edge === undefined ? undefined : edge.floor() + 1n;
}

function before(edge: Exact | undefined): bigint | undefined {
  return edge === undefined ? undefined : edge.ceil() - 1n;
}
