import { Exact } from "@cchc/core";
import type { LinearShape } from "../policy/shape.ts";
import { type ShapeInput, type ShapeOutcome, valueText } from "./shape-outcome.ts";

/**
 * In proportion to a share: `max × value`, or `max × (1 − value)` when lower is better.
 *
 * A share over the whole (staff over quota, where the measure allows it) earns the maximum and no more; nothing goes
 * below zero.
 */
export function scoreLinear(shape: LinearShape, input: ShapeInput): ShapeOutcome {
  const lower = shape.direction === "lower-is-better";
  const share = (lower ? Exact.one.minus(input.value) : input.value).clamp(0, 1);
  const points = input.max.times(share);
  const best = lower ? Exact.zero : Exact.one;
  return {
    points,
    reason: {
      key: lower ? "linear/lower" : "linear/higher",
      values: { value: valueText(input), max: { points: input.max }, points: { points } },
    },
    next: points.equals(input.max) ? undefined : { points: input.max, value: best, edge: "at" },
  };
}
