import { Exact } from "@cchc/core";
import type { Policy } from "../../policy/policy.ts";
import type { Area } from "../../policy/policy-document.ts";
import type { IndicatorPlan } from "../indicator-plan.ts";
import {
  commonScale,
  constantsOf,
  isScaleSafe,
  type ScaledOutcomes,
  scaled,
  scaledOutcomes,
} from "../outcome/scaled-outcomes.ts";

/** One indicator of an area: its place in the plan, and its outcomes as numbers. */
export interface Addend {
  readonly index: number;
  readonly outcomes: ScaledOutcomes;
}

/** One area with what is added up in it. */
export interface AreaPlan {
  readonly area: Area;
  /** The maximum times the scale. */
  readonly max: number;
  readonly addends: readonly Addend[];
}

/**
 * How indicators add up to areas and the total.
 *
 * Points and maxima are kept as whole numbers of a small part of a point (`scale` of them make one), so that sums of
 * constant points are exact doubles. Where points differ by row, or are rescaled, a sum is off by roundings: every point
 * is ≥ 0, each of the k operations on the way is off by a factor of at most 1 ± 2^-53, so the sum is off by a factor
 * of at most (1 ± 2^-53)^k. With m indicators and a areas, k ≤ 4 × (m + a + 10): one quotient and one product for each
 * point, m − 1 and a − 1 additions, a product and a quotient for each rescaling, and the roundings of the constants when no
 * scale makes them whole. `error` is k × 2^-52, twice of what is needed, which also makes up for taking it of the
 * computed sum in place of the true one. Whatever lies within the error is decided by exact numbers.
 */
export interface RollUpPlan {
  readonly plans: readonly IndicatorPlan[];
  readonly areas: readonly AreaPlan[];
  readonly scale: number;
  /** Whether sums of constants are exact under the scale. */
  readonly whole: boolean;
  /** Most points in total, times the scale. */
  readonly max: number;
  /** Most points in total. */
  readonly exactMax: Exact;
  /** The largest relative error of a total. */
  readonly error: number;
}

/** Plans the sums of a policy. */
export function planRollUp(policy: Policy, plans: readonly IndicatorPlan[]): RollUpPlan {
  const constants = [...policy.areas.map(({ max }) => max), ...plans.flatMap((plan) => constantsOf(plan.outcomes))];
  const common = commonScale(constants);
  const whole = isScaleSafe(constants, common);
  const scale = whole ? common : 1n;
  const areas = policy.areas.map((area) => ({
    area,
    max: scaled(area.max, scale),
    addends: plans.flatMap((plan, index) =>
      plan.area === area.id ? [{ index, outcomes: scaledOutcomes(plan.outcomes, scale) }] : [],
    ),
  }));
  const max = Exact.sum(policy.areas.filter(({ inTotal }) => inTotal).map((area) => area.max));
  const error = 4 * (plans.length + areas.length + 10) * 2 ** -52;
  return { plans, areas, scale: Number(scale), whole, max: scaled(max, scale), exactMax: max, error };
}
