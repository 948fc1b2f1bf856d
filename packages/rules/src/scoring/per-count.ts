import { Exact } from "@cchc/core";
import type { PerCountShape } from "../policy/shape.ts";
import { type ShapeInput, type ShapeOutcome, valueText } from "./shape-outcome.ts";

/**
 * So many points for each, up to the cap: `min(value × each, cap)`.
 *
 * A part of one (1.5 days) counts in its proportion, since nothing is rounded before print. The next outcome is the
 * next whole one; if the cap cuts it, it is worth only what is left.
 */
export function scorePerCount({ each, cap }: PerCountShape, input: ShapeInput): ShapeOutcome {
  const earned = (count: Exact): Exact => count.times(each).clamp(0, cap);
  const points = earned(input.value);
  const oneMore = Exact.of(Exact.max(input.value, Exact.zero).floor() + 1n);
  const capped = input.value.times(each).compare(cap) > 0;
  return {
    points,
    reason: {
      key: capped ? "per-count/capped" : "per-count/counted",
      values: { value: valueText(input), each: { points: each }, cap: { points: cap }, points: { points } },
    },
    next: points.equals(cap) ? undefined : { points: earned(oneMore), value: oneMore, edge: "at" },
  };
}
