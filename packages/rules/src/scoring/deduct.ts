import { Exact } from "@cchc/core";
import type { DeductShape } from "../policy/shape.ts";
import { type NextOutcome, type ShapeInput, type ShapeOutcome, valueText } from "./shape-outcome.ts";

/**
 * Full points less so many for each, down to the floor: `max(max − value × each, floor)`.
 *
 * A part of one counts in its proportion. Once the floor is reached more faults cost nothing, and one fault fewer may
 * gain nothing either: the next outcome is the largest whole count that would be worth more than now.
 */
export function scoreDeduct({ each, floor }: DeductShape, input: ShapeInput): ShapeOutcome {
  const left = input.max.minus(input.value.times(each));
  const points = left.clamp(floor, input.max);
  return {
    points,
    reason: {
      key: left.compare(floor) < 0 ? "deduct/floor" : "deduct/deducted",
      values: {
        max: { points: input.max },
        value: valueText(input),
        each: { points: each },
        floor: { points: floor },
        points: { points },
      },
    },
    next: fewer({ each, floor }, input),
  };
}

function fewer(
  { each, floor }: Pick<DeductShape, "each" | "floor">,
  { max, value }: ShapeInput,
): NextOutcome | undefined {
  const untilFloor = max.minus(floor).dividedBy(each);
  const count = Exact.of(Exact.min(value, untilFloor).ceil() - 1n);
  return count.isNegative() ? undefined : { points: max.minus(count.times(each)), value: count, edge: "at" };
}
