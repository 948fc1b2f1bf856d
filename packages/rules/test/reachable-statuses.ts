import { type Measure, type Measurement, type MeasurementOf, measureAmount, measureRatio } from "@cchc/core";
import type { Indicator, Rule } from "../src/policy/indicator.ts";
import type { Policy } from "../src/policy/policy.ts";
import { judgeIndicator } from "../src/scorecard/judge-indicator.ts";

/** Every status that a rule can give when counts are there, are empty, or are missing, by trying them all. */
export function reachableStatuses(policy: Policy, indicator: Indicator, rule: Rule): Set<string> {
  const statuses = new Set<string>();
  const levels = rule.applies === undefined ? ["commune"] : ["commune", "ward", "province", "department"];
  for (const level of levels) {
    for (const measurements of everyWay(measuresOf(policy, indicator, rule))) {
      const { status } = judgeIndicator(indicator, {
        unit: { code: "any", name: "any", level },
        measurements: new Map(measurements.map((one) => [one.measure, one])),
        named: policy.named,
        leaders: new Map(),
        on: rule.from,
        published: new Map(),
      });
      statuses.add(status);
    }
  }
  return statuses;
}

function measuresOf({ measures }: Policy, { measure }: Indicator, { score }: Rule): Measure[] {
  const ids = score.shape === "sum" ? score.parts.map((part) => part.measure) : [measure ?? ""];
  return [...new Set(ids)].flatMap((id) => measures.get(id) ?? []);
}

/** Every combination of what the measures may give. */
function everyWay(measures: readonly Measure[]): Measurement[][] {
  return measures.reduce<Measurement[][]>(
    (ways, measure) => ways.flatMap((way) => somethingOf(measure).map((one) => [...way, one])),
    [[]],
  );
}

function somethingOf({ id, kind }: Measure): Measurement[] {
  const of: MeasurementOf = { measure: id, unit: "any", period: "any" };
  const missing: Measurement = { ...of, status: "no-data" };
  return kind === "amount"
    ? [missing, measureAmount(of, 0), measureAmount(of, 7)]
    : [missing, measureRatio(of, 0, 0), measureRatio(of, 0, 5), measureRatio(of, 5, 5)];
}
