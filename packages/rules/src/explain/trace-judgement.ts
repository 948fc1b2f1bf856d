import type { Exact, MeasuredUnit } from "@cchc/core";
import type { Applies } from "../policy/indicator.ts";
import { type Interval, intervalContains } from "../policy/interval.ts";
import type { Policy } from "../policy/policy.ts";
import type { Shape, SimpleShape, When } from "../policy/shape.ts";
import type { PartScore } from "../result/result.ts";
import { shapeSteps, taken } from "./shape-steps.ts";
import { computeStep, type Step } from "./step.ts";
import type { PartTrace, TracedBand, TracedMeasurement } from "./trace.ts";
import { decisionsOf } from "./trace-decisions.ts";
import { traceMeasurement } from "./trace-measurement.ts";
import { numberIn, type TracedNumber } from "./traced-value.ts";

/** Fields that the judgement of any indicator or part has. */
export type Judged = Omit<PartScore, "id" | "title">;

/** What is told of any judgement, of an indicator or of a part. */
export type JudgedTrace = Omit<PartTrace, "id" | "title">;

/** By what something was judged, and for whom. */
export interface JudgedBy {
  readonly policy: Policy;
  readonly unit: MeasuredUnit;
  /** Absent when no rule is in force. */
  readonly shape?: Shape | undefined;
  readonly when?: When | undefined;
  readonly applies?: Applies | undefined;
}

/** How a judgement came about: what was measured, what decided, and the arithmetic. */
export function traceJudgement(score: Judged, by: JudgedBy): JudgedTrace {
  const { points, measurement } = score;
  if (score.withheld !== undefined) {
    return {
      ...standingOf(score),
      ...ruleOf(by),
      decisions: [],
      steps: points === undefined ? [] : taken("by-rule", points),
    };
  }
  const measured = measurement === undefined ? undefined : traceMeasurement(by.policy, measurement);
  const scored = score.origin === "counts" && isSimple(by.shape) ? by.shape : undefined;
  return {
    ...standingOf(score),
    ...ruleOf(by),
    ...(measured === undefined ? {} : { measured }),
    ...bandsOf(scored, measured?.value),
    decisions: decisionsOf(scored, measured, by),
    steps: points === undefined ? [] : stepsTo(points, { score, scored, measured }),
  };
}

function standingOf({ status, origin, points, max, applicable, reason, next }: Judged) {
  return {
    status,
    origin,
    ...(points === undefined ? {} : { points }),
    max,
    applicable,
    reason,
    ...(next === undefined ? {} : { next }),
  };
}

function ruleOf({ shape, when }: JudgedBy): Pick<JudgedTrace, "shape" | "when"> {
  return { ...(shape === undefined ? {} : { shape: shape.shape }), ...(when === undefined ? {} : { when }) };
}

function isSimple(shape: Shape | undefined): shape is SimpleShape {
  return shape !== undefined && shape.shape !== "sum" && shape.shape !== "published" && shape.shape !== "tracked";
}

interface Stepping {
  readonly score: Judged;
  readonly scored: SimpleShape | undefined;
  readonly measured: TracedMeasurement | undefined;
}

function stepsTo(points: Exact, { score: { origin, max, reason }, scored, measured }: Stepping): Step[] {
  const value = measured?.value;
  if (scored === undefined || measured === undefined || value === undefined) {
    return taken(origin === "published" ? "published" : "by-rule", points);
  }
  const leader = reason.values["leader"];
  const best = leader !== undefined && ("share" in leader || "amount" in leader) ? leader : undefined;
  return [...valueSteps(measured), ...shapeSteps(scored, { value, max, points, leader: best })];
}

function valueSteps({ measurement }: TracedMeasurement): Step[] {
  return "numerator" in measurement
    ? [
        computeStep({ finds: "value", operator: "divide", as: "share" }, [
          { amount: measurement.numerator },
          { amount: measurement.denominator },
        ]),
      ]
    : [];
}

function bandsOf(scored: SimpleShape | undefined, value: TracedNumber | undefined): Pick<JudgedTrace, "bands"> {
  if (scored?.shape !== "bands" || value === undefined) {
    return {};
  }
  const bands = scored.bands.map((band) => ({
    ...edgesOf(band, value),
    points: band.points,
    reached: intervalContains(band, numberIn(value)),
  }));
  return { bands };
}

function edgesOf(
  { atLeast, above, below, atMost }: Interval,
  value: TracedNumber,
): Omit<TracedBand, "points" | "reached"> {
  const like = (edge: Exact): TracedNumber => ("share" in value ? { share: edge } : { amount: edge });
  return {
    ...(atLeast === undefined ? {} : { atLeast: like(atLeast) }),
    ...(above === undefined ? {} : { above: like(above) }),
    ...(below === undefined ? {} : { below: like(below) }),
    ...(atMost === undefined ? {} : { atMost: like(atMost) }),
  };
}
