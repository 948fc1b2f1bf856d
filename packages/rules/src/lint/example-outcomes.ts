import { conditionHolds, type Measure, type Measurement, type PlainDate } from "@cchc/core";
import { conditionWords } from "../explain/condition-words.ts";
import { givenMeasurements } from "../policy/given-measurement.ts";
import type { Example, Indicator, Rule } from "../policy/indicator.ts";
import { intervalContains } from "../policy/interval.ts";
import { ruleInForce } from "../policy/policy.ts";
import type { SimpleShape } from "../policy/shape.ts";
import { factsOfMeasurement, measuredValue } from "../scorecard/judge-measured.ts";
import { writeInterval } from "../scoring/write-value.ts";
import type { LintedPolicy } from "./lint-rule.ts";
import { partList } from "./measures-named.ts";
import { measureDomains } from "./reason/domain.ts";
import type { ReasonScope } from "./reason/situations.ts";
import { verdictOf } from "./reason/verdict.ts";
import { hasWholeNumber } from "./reason/whole-number.ts";

/** Every outcome that a rule can have, in words that tell them apart: a status, a band, a case. */
export function outcomesOf(rule: Rule, { measure }: Indicator, policy: LintedPolicy): string[] {
  const others = rule.applies === undefined ? [] : [rule.applies.otherwise.status];
  return [...scoredOutcomes(rule, policy.measureOf.get(measure ?? ""), policy), ...others];
}

function scoredOutcomes({ score }: Rule, own: Measure | undefined, policy: LintedPolicy): string[] {
  switch (score.shape) {
    case "published":
      return ["scored", "no-data"];
    case "tracked":
      return ["tracked", "no-data"];
    case "sum":
      return score.parts.flatMap((part) => possible(part.score, policy.measureOf.get(part.measure), policy.named));
    default:
      return [
        ...possible(score, own, policy.named),
        "no-data",
        ...(own?.kind === "ratio" ? ["empty-denominator"] : []),
      ];
  }
}

/** Outcomes of a shape that some value reaches; what none reaches is told by rules of its own. */
function possible(score: SimpleShape, measure: Measure | undefined, named: LintedPolicy["named"]): string[] {
  const words = shapeOutcomes(score, measure);
  if (measure === undefined) {
    return words;
  }
  const scope = { named, domains: measureDomains(measure) };
  return words.filter((_, index) => isPossible(score, index, scope));
}

function isPossible(score: SimpleShape, index: number, scope: ReasonScope): boolean {
  switch (score.shape) {
    case "bands": {
      const domain = scope.domains.get("value");
      return domain?.type !== "number" || !domain.whole || hasWholeNumber(score.bands[index] ?? {});
    }
    case "lookup": {
      const earlier = score.cases.slice(0, index).map((one) => ({ not: one.if }));
      const own = score.cases[index]?.if;
      return verdictOf({ all: own === undefined ? earlier : [...earlier, own] }, scope) !== "never";
    }
    case "pass-fail":
      return verdictOf(index === 0 ? score.pass : { not: score.pass }, scope) !== "never";
    default:
      return true;
  }
}

function shapeOutcomes(score: SimpleShape, measure: Measure | undefined): string[] {
  switch (score.shape) {
    case "bands":
      return score.bands.map((band) => writeInterval(band, measure?.kind ?? "amount"));
    case "lookup":
      return [...score.cases.map((one) => conditionWords(one.if).en), otherwise];
    case "pass-fail":
      return [conditionWords(score.pass).en, `not: ${conditionWords(score.pass).en}`];
    default:
      return ["scored"];
  }
}

/** Every outcome that the examples of an indicator reach, whatever they expect. */
export function outcomesShown(indicator: Indicator, policy: LintedPolicy): Set<string> {
  return new Set(indicator.examples.flatMap((example) => exampleOutcomes(example, indicator, policy)));
}

function exampleOutcomes(example: Example, indicator: Indicator, policy: LintedPolicy): string[] {
  const on = example.on ?? newestDay(indicator, policy);
  const rule = on === undefined ? undefined : ruleInForce(indicator, on);
  const measurements = givenMeasurements(indicator, example);
  const level = example.given.level ?? "unit";
  const scored = rule === undefined ? [] : scoredOf(rule, indicator);
  return [
    example.expect.status,
    ...scored.flatMap(({ score, measure }) => {
      const measurement = measurements.find((one) => one.measure === measure);
      return measurement === undefined ? [] : reached({ score, measurement, level }, policy);
    }),
  ];
}

function scoredOf(
  { score }: Rule,
  { measure }: Indicator,
): { readonly score: SimpleShape; readonly measure: string | undefined }[] {
  switch (score.shape) {
    case "published":
    case "tracked":
      return [];
    case "sum":
      return [...partList(score)];
    default:
      return [{ score, measure }];
  }
}

interface Reaching {
  readonly score: SimpleShape;
  readonly measurement: Measurement;
  readonly level: string;
}

function reached({ score, measurement, level }: Reaching, { named, measureOf }: LintedPolicy): string[] {
  const value = measuredValue(measurement);
  if (value === undefined) {
    return [];
  }
  const facts = factsOfMeasurement(measurement, value, { code: "example", name: "example", level });
  const words = shapeOutcomes(score, measureOf.get(measurement.measure));
  switch (score.shape) {
    case "bands":
      return words.filter((_, index) => intervalContains(score.bands[index] ?? {}, value)).slice(0, 1);
    case "lookup": {
      const first = score.cases.findIndex((one) => conditionHolds(one.if, { facts, named }));
      return [words[first] ?? otherwise];
    }
    case "pass-fail":
      return words.slice(...(conditionHolds(score.pass, { facts, named }) ? [0, 1] : [1, 2]));
    default:
      return words;
  }
}

/** The day whose rule an example without `on` means. */
function newestDay({ rules }: Indicator, { head }: LintedPolicy): PlainDate | undefined {
  const first = head === undefined ? [] : [head.value.from];
  return [...first, ...rules.map(({ from }) => from)].sort().at(-1);
}

const otherwise = "otherwise";
