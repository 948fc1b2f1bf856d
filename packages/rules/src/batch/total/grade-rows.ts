import type { Exact } from "@cchc/core";
import type { Grading } from "../../policy/policy-document.ts";
import { gradeOf } from "../../scorecard/grade.ts";
import type { RollUpPlan } from "./roll-up-plan.ts";
import type { TotalRows } from "./total-rows.ts";

/** What grades are taken by, and the exact way for totals that lie too near to an edge. */
export interface GradeScope {
  readonly grading: Grading;
  readonly plan: RollUpPlan;
  readonly exactTotal: (row: number) => Exact | undefined;
}

/**
 * The grade of every row: its place in the policy's list and one more; 0 for none.
 *
 * Between two edges all totals have the same grade, so the first in each such interval is graded by its exact total and
 * the others by doubles; a total within the error of an edge is graded by its own exact total.
 */
export function gradeRows(scope: GradeScope, { scored, points }: TotalRows): Uint8Array {
  const edges = edgesOf(scope);
  const known = new Int16Array(edges.length + 1).fill(-1);
  return scored.map((has, row) => {
    const total = points[row] ?? 0;
    if (has === 0) {
      return 0;
    }
    if (isNearEdge(edges, total, scope.plan.error)) {
      return exactGrade(scope, row);
    }
    const interval = countBelow(edges, total);
    if (known[interval] === -1) {
      known[interval] = exactGrade(scope, row);
    }
    return known[interval] ?? 0;
  });
}

/** Where one grade ends and another begins, as totals of the plan. */
function edgesOf({ grading, plan }: GradeScope): Float64Array {
  const whole = grading.of === "points" ? plan.scale : plan.max;
  const edges = grading.bands.flatMap(({ atLeast, above, below, atMost }) =>
    [atLeast, above, below, atMost].filter((edge) => edge !== undefined),
  );
  return Float64Array.from(new Set(edges.map((edge) => edge.toNumber() * whole))).sort();
}

function isNearEdge(edges: Float64Array, total: number, error: number): boolean {
  for (const edge of edges) {
    if (Math.abs(edge - total) <= error * Math.max(edge, total)) {
      return true;
    }
  }
  return false;
}

function countBelow(edges: Float64Array, total: number): number {
  let count = 0;
  for (const edge of edges) {
    count += Number(edge < total);
  }
  return count;
}

function exactGrade({ grading, plan, exactTotal }: GradeScope, row: number): number {
  const points = exactTotal(row);
  const id = points && gradeOf({ points, max: plan.exactMax }, grading);
  return grading.bands.findIndex((band) => band.id === id) + 1;
}
