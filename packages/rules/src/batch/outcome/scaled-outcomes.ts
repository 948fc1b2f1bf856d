import { Exact } from "@cchc/core";
import type { BatchOutcome } from "./batch-outcome.ts";
import { largestWhole } from "./coder.ts";

/** How an outcome has points. */
export const pointsKind = { none: 0, constant: 1, proportional: 2 } as const;

/** A list of outcomes as arrays by code; points and maxima as whole numbers of a small part of a point. */
export interface ScaledOutcomes {
  readonly kind: Uint8Array;
  /** Constant points times the scale. */
  readonly points: Float64Array;
  /** Applicable maximum times the scale. */
  readonly applicable: Float64Array;
}

/** The smallest whole number that makes all of the numbers whole. */
export function commonScale(numbers: readonly Exact[]): bigint {
  return numbers.reduce((scale, { denominator }) => scale * Exact.ratio(denominator, scale).numerator, 1n);
}

/** Every constant of the outcomes that a scale has to make whole. */
export function constantsOf(outcomes: readonly BatchOutcome[]): Exact[] {
  return outcomes.flatMap(({ points, applicable }) => (points === undefined ? [applicable] : [points, applicable]));
}

/** Outcomes by a scale that makes their constants whole. */
export function scaledOutcomes(outcomes: readonly BatchOutcome[], scale: bigint): ScaledOutcomes {
  return {
    kind: Uint8Array.from(outcomes, kindOf),
    points: Float64Array.from(outcomes, ({ points = Exact.zero }) => scaled(points, scale)),
    applicable: Float64Array.from(outcomes, ({ applicable }) => scaled(applicable, scale)),
  };
}

/** A number times the scale. */
export function scaled(number: Exact, scale: bigint): number {
  return number.times(scale).toNumber();
}

/** Whether sums of the numbers stay whole doubles under the scale. */
export function isScaleSafe(numbers: readonly Exact[], scale: bigint): boolean {
  const sum = Exact.sum(numbers.map((number) => number.abs())).times(scale);
  return sum.compare(largestWhole) <= 0;
}

function kindOf({ points, proportional }: BatchOutcome): number {
  if (proportional) {
    return pointsKind.proportional;
  }
  return points === undefined ? pointsKind.none : pointsKind.constant;
}
