import type { Exact } from "@cchc/core";
import type { Side } from "./target.ts";
import type { Reachable, Threshold } from "./thresholds.ts";

/** The sides of a threshold that a value can be on at all: nothing is under 0, and no share over its whole. */
export function possibleSides(at: Exact, { from, to }: Reachable): Side[] {
  const above = to !== undefined && at.compare(to) >= 0;
  const below = from !== undefined && at.compare(from) <= 0;
  return [...(below ? [] : (["under"] as const)), "at", ...(above ? [] : (["over"] as const))];
}

/** A threshold among all thresholds of the same rule. */
interface Beside extends Pick<Threshold, "at" | "fact"> {
  readonly all: readonly Threshold[];
}

/**
 * Whether a value shows one side of a threshold: exactly at it, or beside it with no other threshold of the same rule in
 * between. A value far below, behind another threshold, says nothing about this one.
 */
export function isOnSide(value: Exact, side: Side, { at, fact, all }: Beside): boolean {
  const order = value.compare(at);
  if (side === "at" || order === 0) {
    return side === "at" && order === 0;
  }
  const inBetween = all.some(
    (other) => other.fact === fact && other.at.compare(at) * order > 0 && other.at.compare(value) * order < 0,
  );
  return (side === "under") === order < 0 && !inBetween;
}
