import { Exact } from "@cchc/core";
import type { Segment } from "./gain-curve.ts";
import type { Axis } from "./plan-axis.ts";
import type { Costed, Need } from "./plan-choice.ts";
import { least } from "./whole-number.ts";

/** A stretch of an axis on which every record brings the same. */
export interface Run extends Segment {
  readonly axis: Axis;
}

/** The fewest records of runs in falling order that bring enough; undefined when all together do not. */
export function cheapestRun(runs: readonly Run[], need: Need): Costed | undefined {
  const choice = new Map<Axis, bigint>();
  let [cost, missing] = [Exact.zero, need.gain];
  for (const { axis, count, slope } of runs) {
    if (isEnough(missing, need) || slope.compare(0) <= 0) {
      break;
    }
    const wanted = recordsFor(missing.dividedBy(slope), need);
    const taken = least(wanted, count);
    choice.set(axis, (choice.get(axis) ?? 0n) + taken);
    cost = cost.plus(axis.cost.times(taken));
    missing = missing.minus(slope.times(taken));
  }
  return isEnough(missing, need) ? { choice, cost } : undefined;
}

function isEnough(missing: Exact, { edge }: Need): boolean {
  return edge === "at" ? missing.compare(0) <= 0 : missing.isNegative();
}

function recordsFor(records: Exact, { edge }: Need): bigint {
  return edge === "at" ? records.ceil() : records.floor() + 1n;
}
