import { Exact } from "@cchc/core";
import type { TotalScore } from "../../result/result.ts";
import type { BatchOutcomes } from "../batch-outcomes.ts";
import type { AreaPlan, RollUpPlan } from "./roll-up-plan.ts";

/** Points of an area or of the whole, exactly. */
export interface Rolled {
  readonly status: TotalScore["status"];
  /** There exactly when the status is `scored`. */
  readonly points?: Exact;
  readonly applicable: Exact;
}

/** One row added up by exact numbers, as `rollUpArea` and `rollUpTotal` do, without evidence. */
export interface ExactRow {
  readonly areas: readonly Rolled[];
  readonly total: Rolled;
}

/** Adds up one row by exact numbers. */
export function rollUpExactly(plan: RollUpPlan, outcomes: BatchOutcomes, row: number): ExactRow {
  const areas = plan.areas.map((area) => rollUpArea(area, outcomes, row));
  const counted = plan.areas.flatMap(({ area }, index) => {
    const rolled = areas[index];
    return area.inTotal && rolled !== undefined ? [{ max: area.max, rolled }] : [];
  });
  return { areas, total: rollUpTotal(counted) };
}

function rollUpArea({ area, addends }: AreaPlan, outcomes: BatchOutcomes, row: number): Rolled {
  const applicable = Exact.sum(addends.map(({ index }) => outcomes.outcome(index, row)?.applicable ?? Exact.zero));
  const points = addends.map(({ index }) => outcomes.points(index, row)).filter((one) => one !== undefined);
  const status = statusOf(applicable, area.max, points.length > 0);
  const earned = Exact.sum(points);
  const rescaled = applicable.compare(area.max) < 0;
  return status === "scored"
    ? { status, applicable, points: rescaled ? earned.times(area.max).dividedBy(applicable) : earned }
    : { status, applicable };
}

function rollUpTotal(areas: readonly { readonly max: Exact; readonly rolled: Rolled }[]): Rolled {
  const kept = areas.filter(({ rolled }) => rolled.status !== "not-applicable");
  const max = Exact.sum(areas.map((area) => area.max));
  const keptMax = Exact.sum(kept.map((area) => area.max));
  const applicable = Exact.sum(areas.map(({ rolled }) => rolled.applicable));
  const points = kept.map(({ rolled }) => rolled.points).filter((one) => one !== undefined);
  const status = statusOf(keptMax, max, points.length > 0);
  return status === "scored"
    ? { status, applicable, points: Exact.sum(points).times(max).dividedBy(keptMax) }
    : { status, applicable };
}

function statusOf(applicable: Exact, max: Exact, anyPoints: boolean): Rolled["status"] {
  if (applicable.isZero()) {
    return max.isZero() ? "no-data" : "not-applicable";
  }
  return anyPoints ? "scored" : "no-data";
}
