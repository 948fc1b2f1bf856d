import { Exact, evaluateCondition, type Measure } from "@cchc/core";
import { literalsOf } from "../coverage/thresholds.ts";
import type { FlagDocument, MeasureTrigger } from "../flag/flag-document.ts";
import { givenMeasurement } from "../policy/given-measurement.ts";
import type { GivenCounts } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import { factsOfMeasurement, measuredValue } from "../scorecard/judge-measured.ts";
import type { CardGiven, ExpectedCard } from "../testing/card-example.ts";
import { candidateValues, countsOf } from "./candidates.ts";

/** What a case of a whole card would need to give and to expect, to tell a mutant. */
export interface CardWitness {
  readonly given: CardGiven;
  readonly expect: ExpectedCard;
}

/** Counts that raise a flag and not its mutant, or the other way round. */
export function flagWitness(policy: Policy, flag: FlagDocument, mutant: FlagDocument): CardWitness | undefined {
  for (const [index, trigger] of flag.raise.entries()) {
    const other = mutant.raise[index];
    const counts =
      trigger.by === "measure" && other?.by === "measure" ? tellingCounts(policy, trigger, other) : undefined;
    if (trigger.by === "measure" && counts !== undefined) {
      const flags = raises(policy, trigger, counts) ? [flag.id] : [];
      return { given: { counts: { [trigger.measure]: counts } }, expect: { flags } };
    }
  }
  return undefined;
}

function tellingCounts(policy: Policy, one: MeasureTrigger, other: MeasureTrigger): GivenCounts | undefined {
  const measure = policy.measures.get(one.measure);
  return measure === undefined
    ? undefined
    : countsAround(policy, measure, [one, other]).find(
        (counts) => raises(policy, one, counts) !== raises(policy, other, counts),
      );
}

function raises({ named }: Policy, { measure, when }: MeasureTrigger, counts: GivenCounts): boolean {
  const measurement = givenMeasurement(measure, counts);
  const value = measuredValue(measurement);
  const unit = { code: "example", name: "example", level: "unit" };
  return (
    value !== undefined &&
    evaluateCondition(when, { facts: factsOfMeasurement(measurement, value, unit), named }).result
  );
}

/** Counts at and beside every number in the conditions: as a value, and as numerators under every such value. */
function countsAround({ named }: Policy, measure: Measure, triggers: readonly MeasureTrigger[]): GivenCounts[] {
  const shapes = triggers.map(({ when }) => ({ score: { shape: "pass-fail" as const, pass: when }, max: Exact.one }));
  const values = candidateValues({ measure, shapes, named });
  const direct = values.map((value) => countsOf(value, measure));
  if (measure.kind === "amount") {
    return direct;
  }
  const numerators = triggers
    .flatMap(({ when }) => literalsOf(when, [], named))
    .filter(({ fact }) => fact !== "value")
    .flatMap(({ at }) => [at, at.minus(1), at.plus(1)]);
  const scaled = numerators.flatMap((numerator) =>
    values
      .filter((value) => !value.isZero())
      .map((value) => ({ numerator, denominator: Exact.of(numerator.dividedBy(value).ceil()) })),
  );
  return [...scaled.filter(({ denominator }) => !denominator.isZero()), ...direct];
}
