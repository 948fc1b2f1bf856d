import { type Exact, type Measurement, measureAmount, measureRatio, type PublishedScore } from "@cchc/core";
import type { Example, GivenCounts, Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, ScoreStatus } from "../result/result.ts";
import { judgeIndicator } from "../scorecard/judge-indicator.ts";

/** What came of one example. */
export interface ExampleOutcome {
  readonly indicator: string;
  readonly example: string;
  readonly passed: boolean;
  readonly expected: { readonly points: Exact | undefined; readonly status: ScoreStatus };
  readonly got: IndicatorScore;
}

/** Runs every example inside the indicators of a policy. Points must be equal exactly, not nearly. */
export function runExamples(policy: Policy): ExampleOutcome[] {
  return policy.indicators.flatMap((indicator) =>
    indicator.examples.map((example) => runExample(policy, indicator, example)),
  );
}

const unit = "example";
const period = "example";

function runExample(policy: Policy, indicator: Indicator, example: Example): ExampleOutcome {
  const measurements = givenMeasurements(indicator, example);
  const published: PublishedScore[] =
    example.given.published === undefined
      ? []
      : [{ unit, item: indicator.id, period, points: example.given.published }];
  const got = judgeIndicator(indicator, {
    unit: { code: unit, name: example.name, level: example.given.level ?? "unit" },
    measurements: new Map(measurements.map((measurement) => [measurement.measure, measurement])),
    named: policy.named,
    leaders: leadersOf(indicator, example),
    on: example.on ?? newestRule(indicator, policy),
    published: new Map(published.map((one) => [one.item, one])),
  });
  const { points, status } = example.expect;
  const samePoints = points === undefined ? got.points === undefined : got.points?.equals(points) === true;
  return {
    indicator: indicator.id,
    example: example.name,
    passed: samePoints && got.status === status,
    expected: { points, status },
    got,
  };
}

function givenMeasurements({ measure }: Indicator, { given }: Example): Measurement[] {
  const own: [string, GivenCounts][] =
    given.counts === undefined || measure === undefined ? [] : [[measure, given.counts]];
  return [...own, ...Object.entries(given.measures ?? {})].map(([id, counts]) => measurementOf(id, counts));
}

function measurementOf(measure: string, counts: GivenCounts): Measurement {
  const of = { measure, unit, period };
  if ("status" in counts) {
    return { ...of, status: counts.status };
  }
  return "amount" in counts ? measureAmount(of, counts.amount) : measureRatio(of, counts.numerator, counts.denominator);
}

function leadersOf({ measure }: Indicator, { given: { leader } }: Example): Map<string, Exact> {
  return new Map(measure === undefined || leader === undefined ? [] : [[measure, leader]]);
}

function newestRule({ rules }: Indicator, policy: Policy) {
  return rules.reduce((newest, rule) => (rule.from > newest ? rule.from : newest), policy.from);
}
