import type { Exact, MeasuredUnit, Measurement, PlainDate } from "@cchc/core";
import { givenMeasurements } from "../policy/given-measurement.ts";
import type { Example, Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, ScoreStatus } from "../result/result.ts";
import { judgeIndicator } from "../scorecard/judge-indicator.ts";
import { findLeaders } from "../scorecard/leaders.ts";

/** What came of one example. */
export interface ExampleOutcome {
  readonly indicator: string;
  readonly example: string;
  readonly passed: boolean;
  readonly expected: {
    readonly points: Exact | undefined;
    readonly status: ScoreStatus;
    readonly applicable?: Exact;
  };
  readonly got: IndicatorScore;
}

/**
 * Runs every example inside the indicators of a policy, each on its day: the one it names, else the first day of the newest rule.
 * Points must be equal exactly, not nearly. `uncoveredVersions` tells which rules no example reaches.
 */
export function runExamples(policy: Policy): ExampleOutcome[] {
  return policy.indicators.flatMap((indicator) =>
    indicator.examples.map((example) => runExample(policy, indicator, example)),
  );
}

/** Runs one example of an indicator. */
export function runExample(policy: Policy, indicator: Indicator, example: Example): ExampleOutcome {
  const got = judgeExample(policy, indicator, example);
  const { points, status, applicable } = example.expect;
  const samePoints = points === undefined ? got.points === undefined : got.points?.equals(points) === true;
  const sameMaximum = applicable === undefined || got.applicable.equals(applicable);
  return {
    indicator: indicator.id,
    example: example.name,
    passed: samePoints && sameMaximum && got.status === status,
    expected: { points, status, ...(applicable === undefined ? {} : { applicable }) },
    got,
  };
}

/** What an indicator gives for what an example gives, whatever the example expects. */
export function judgeExample(
  policy: Policy,
  indicator: Indicator,
  example: Pick<Example, "name" | "on" | "given">,
): IndicatorScore {
  const { level = "unit", published } = example.given;
  const unit = { code: "example", name: example.name, level };
  const measurements = givenMeasurements(indicator, example);
  const score = { unit: unit.code, item: indicator.id, period: "example", points: published };
  return judgeIndicator(indicator, {
    unit,
    measurements: new Map(measurements.map((measurement) => [measurement.measure, measurement])),
    named: policy.named,
    leaders: leadersOf(indicator, example, { unit, measurements, policy }),
    on: dayOfExample(example, indicator, policy),
    published: new Map(published === undefined ? [] : [[indicator.id, score]]),
  });
}

interface Alone {
  readonly unit: MeasuredUnit;
  readonly measurements: readonly Measurement[];
  readonly policy: Policy;
}

/** The leader that the example names; the unit is its own leader where none is, as a unit without peers would be. */
function leadersOf(
  { measure }: Indicator,
  { given: { leader } }: Pick<Example, "given">,
  { unit, measurements, policy }: Alone,
): ReadonlyMap<string, Exact> {
  const own = findLeaders([unit], measurements, policy.rank)(unit);
  return measure === undefined || leader === undefined ? own : new Map([...own, [measure, leader]]);
}

/** The day whose rule an example means: the one that it names, else the first day of the newest rule. */
export function dayOfExample({ on }: Pick<Example, "on">, { rules }: Indicator, policy: Policy): PlainDate {
  return on ?? [policy.from, ...rules.map((rule) => rule.from)].sort().at(-1) ?? policy.from;
}
