import { type Condition, Exact, type Measure } from "@cchc/core";
import { edgesOf, literalsOf, type Reachable, reachableOf, thresholdsOf } from "../coverage/thresholds.ts";
import type { GivenCounts } from "../policy/indicator.ts";
import type { SimpleShape } from "../policy/shape.ts";
import { stepOf } from "./change.ts";

/** Two shapes of one measure that may differ, with the most points of each. */
export interface Compared {
  readonly measure: Measure;
  readonly shapes: readonly { readonly score: SimpleShape; readonly max: Exact }[];
  readonly named: ReadonlyMap<string, Condition>;
}

/**
 * Counts at which two shapes can differ, if they differ anywhere: both shapes are straight between their thresholds, so
 * the thresholds themselves and two values inside each piece tell. First come values that a person would write.
 */
export function candidateValues({ measure, shapes, named }: Compared): Exact[] {
  const reachable = reachableOf(measure);
  const turns = shapes.flatMap(({ score, max }) => turningPoints(score, max, named));
  const points = distinct([reachable.to ?? beyond(turns), ...turns, reachable.from ?? Exact.zero]);
  const steps = points.flatMap((at) => {
    const step = stepOf(at, measure.kind);
    return [at, at.minus(step), at.plus(step)];
  });
  return distinct([...steps, ...insideOf(points)]).filter((value) => isReachable(value, reachable));
}

function turningPoints(score: SimpleShape, max: Exact, named: Compared["named"]): Exact[] {
  const thresholds = thresholdsOf(score, max, named).map(({ at }) => at);
  switch (score.shape) {
    case "bands":
      return score.bands.flatMap((band) => edgesOf(band).map(({ at }) => at));
    case "capped-linear":
      return [...thresholds, score.zeroAt];
    case "lookup":
      return score.cases.flatMap((one) => literalsOf(one.if, [], named)).map(({ at }) => at);
    default:
      return thresholds;
  }
}

function beyond(turns: readonly Exact[]): Exact {
  return turns.reduce((most, one) => Exact.max(most, one), Exact.one).times(2);
}

/** Two values strictly inside each piece. */
function insideOf(points: readonly Exact[]): Exact[] {
  const sorted = [...points].sort((a, b) => a.compare(b));
  return sorted.flatMap((low, index) => {
    const high = sorted[index + 1];
    return high === undefined ? [] : [low.plus(high).dividedBy(2), low.times(2).plus(high).dividedBy(3)];
  });
}

function isReachable(value: Exact, { from, to }: Reachable): boolean {
  return (from === undefined || value.compare(from) >= 0) && (to === undefined || value.compare(to) <= 0);
}

function distinct(values: readonly Exact[]): Exact[] {
  const seen = new Map(values.map((value) => [value.toString(), value]));
  return [...seen.values()];
}

/** A value as the counts of a measure: a share of a hundred or a thousand where it can be one. */
export function countsOf(value: Exact, measure: Measure): GivenCounts {
  if (measure.kind === "amount") {
    return { amount: value };
  }
  const whole = [100, 1000].map((size) => Exact.of(size)).find((size) => value.times(size).isWhole());
  const denominator = whole ?? Exact.of(value.denominator);
  return { numerator: value.times(denominator), denominator };
}

/** Gaps that rules provide for, as counts of a measure. */
export function gapsOf(measure: Measure): GivenCounts[] {
  const empty: GivenCounts[] = measure.kind === "ratio" ? [{ numerator: Exact.zero, denominator: Exact.zero }] : [];
  return [{ status: "no-data" }, ...empty];
}
