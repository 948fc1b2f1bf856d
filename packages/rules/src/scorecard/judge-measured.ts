import { type Condition, Exact, type FactValue, type MeasuredUnit, type Measurement } from "@cchc/core";
import type { Part, SimpleShape, When } from "../policy/shape.ts";
import type { NextStep } from "../result/result.ts";
import { scoreShape } from "../scoring/score-shape.ts";
import type { NextOutcome } from "../scoring/shape-outcome.ts";
import { type Judgement, judgeGap } from "./judgement.ts";

/** What one unit is judged with. */
export interface UnitContext {
  readonly unit: MeasuredUnit;
  /** Measurements of the unit by measure. */
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly named: ReadonlyMap<string, Condition>;
  /** Best value among the unit's peers by measure. */
  readonly leaders: ReadonlyMap<string, Exact>;
}

/** A rule or part that scores one measure. */
export interface Scored extends Pick<Part, "max" | "measure"> {
  readonly score: SimpleShape;
  readonly when: When;
}

/** The value that shapes score: the share, or the amount. */
export function measuredValue(measurement: Measurement): Exact | undefined {
  if ("amount" in measurement) {
    return measurement.amount;
  }
  return "numerator" in measurement && measurement.status === "measured"
    ? measurement.numerator.dividedBy(measurement.denominator)
    : undefined;
}

/**
 * Judges one measure by one shape. A gap is settled by `when`; `not-applicable` and `exempt` from the source leave the
 * item out and rescale, `pending` and `error` withhold its points.
 */
export function judgeMeasured(scored: Scored, context: UnitContext): Judgement {
  const measurement = context.measurements.get(scored.measure);
  if (measurement === undefined) {
    return judgeGap("no-data", scored.when.noData, scored.max);
  }
  const value = measuredValue(measurement);
  const judgement =
    value === undefined ? judgeMissing(scored, measurement) : judgeValue(scored, { measurement, value, context });
  return { ...judgement, measurement };
}

function judgeMissing({ when, max }: Scored, { status }: Measurement): Judgement {
  switch (status) {
    case "empty-denominator":
      return judgeGap(status, when.emptyDenominator ?? "withhold", max);
    case "no-data":
      return judgeGap(status, when.noData, max);
    case "not-applicable":
    case "exempt":
      return judgeGap(status, "exclude-and-rescale", max);
    case "pending":
    case "error":
      return judgeGap(status, "withhold", max);
    case "measured":
      return judgeGap("error", "withhold", max);
  }
}

interface Valued {
  readonly measurement: Measurement;
  readonly value: Exact;
  readonly context: UnitContext;
}

function judgeValue({ score, max, measure }: Scored, { measurement, value, context }: Valued): Judgement {
  const outcome = scoreShape(score, {
    value,
    kind: "amount" in measurement ? "amount" : "ratio",
    max,
    facts: factsOfMeasurement(measurement, value, context.unit),
    named: context.named,
    leader: context.leaders.get(measure),
  });
  const judgement: Judgement = {
    status: "scored",
    origin: "counts",
    points: outcome.points,
    max,
    applicable: max,
    reason: outcome.reason,
  };
  return outcome.next === undefined
    ? judgement
    : { ...judgement, next: nextStep(outcome.next, measurement, isUpwards(score, outcome.next, value)) };
}

/** Facts that conditions on a measurement may ask for. */
export function factsOfMeasurement(measurement: Measurement, value: Exact, unit: MeasuredUnit): Map<string, FactValue> {
  const counts: [string, FactValue][] =
    "numerator" in measurement
      ? [
          ["numerator", measurement.numerator],
          ["denominator", measurement.denominator],
        ]
      : [];
  return new Map<string, FactValue>([["level", unit.level], ["value", value], ...counts]);
}

/** Whether the next outcome lies at a higher value; a value that stands on the edge must leave it on the side of the band. */
function isUpwards(score: SimpleShape, next: NextOutcome, value: Exact): boolean {
  const way = next.value.compare(value);
  if (way !== 0) {
    return way > 0;
  }
  const bands = score.shape === "bands" ? score.bands : [];
  return bands.some(({ above, points }) => above?.equals(next.value) === true && points.equals(next.points));
}

/** Adds how many more in the numerator reach the outcome, the denominator staying as it is. */
function nextStep(next: NextOutcome, measurement: Measurement, upwards: boolean): NextStep {
  if (!("numerator" in measurement)) {
    return next;
  }
  const count = next.value.times(measurement.denominator);
  const reached = upwards ? countAbove(count, next.edge) : countBelow(count, next.edge);
  return { ...next, more: Exact.of(reached).minus(measurement.numerator) };
}

function countAbove(count: Exact, edge: NextOutcome["edge"]): bigint {
  return edge === "at" ? count.ceil() : count.floor() + 1n;
}

function countBelow(count: Exact, edge: NextOutcome["edge"]): bigint {
  return edge === "at" ? count.floor() : count.ceil() - 1n;
}
