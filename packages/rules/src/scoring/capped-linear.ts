import { Exact } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { CappedLinearShape } from "../policy/shape.ts";
import { type ShapeInput, type ShapeOutcome, valueText } from "./shape-outcome.ts";

/**
 * In proportion up to a target: `max × (value − zeroAt) ÷ (fullAt − zeroAt)`, not under 0 and not over `max`.
 *
 * With `fullAt` the smaller of the two, lower is better; the formula is the same. From `fullAt` on the points are full,
 * exactly at it too; at `zeroAt` and on its far side there are none. Decision 766 writes `min(2, 2·r/80)`:
 * `zeroAt: 0, fullAt: 80%, max 2`.
 *
 * `zeroAt = fullAt` would divide by zero; it is refused at load, since a single step is a shape of its own (`bands`).
 */
export function scoreCappedLinear(shape: CappedLinearShape, input: ShapeInput): ShapeOutcome {
  const way = input.value.minus(shape.zeroAt).dividedBy(shape.fullAt.minus(shape.zeroAt)).clamp(0, 1);
  const points = input.max.times(way);
  return {
    points,
    reason: reasonFor(shape, input, way),
    next: points.equals(input.max) ? undefined : { points: input.max, value: shape.fullAt, edge: "at" },
  };
}

function reasonFor(shape: CappedLinearShape, input: ShapeInput, way: Exact): Message {
  const lower = shape.fullAt.compare(shape.zeroAt) < 0;
  const common = { value: valueText(input), points: { points: input.max.times(way) } };
  const fullAt = valueText({ kind: input.kind, value: shape.fullAt });
  const zeroAt = valueText({ kind: input.kind, value: shape.zeroAt });
  if (way.equals(Exact.one)) {
    return { key: "capped-linear/full", values: { ...common, sign: { text: lower ? "≤" : "≥" }, fullAt } };
  }
  if (way.isZero()) {
    return { key: "capped-linear/none", values: { ...common, sign: { text: lower ? "≥" : "≤" }, zeroAt } };
  }
  const max = { points: input.max };
  return shape.zeroAt.isZero()
    ? { key: "capped-linear/from-zero", values: { ...common, max, fullAt } }
    : { key: lower ? "capped-linear/lower" : "capped-linear/higher", values: { ...common, max, zeroAt, fullAt } };
}
