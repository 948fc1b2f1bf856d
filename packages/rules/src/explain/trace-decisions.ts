import { evaluateCondition, type FactCatalogue, type MeasuredUnit } from "@cchc/core";
import { measureFacts, unitFacts } from "../policy/fact-catalogue.ts";
import type { Applies } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { LookupShape, SimpleShape } from "../policy/shape.ts";
import { factsOfMeasurement } from "../scorecard/judge-measured.ts";
import type { Decision, TracedMeasurement } from "./trace.ts";
import { type ConditionFacts, traceCondition } from "./trace-condition.ts";
import { numberIn } from "./traced-value.ts";

/** For whom and under which policy conditions are asked, and whether the rule itself has one. */
export interface Asking {
  readonly policy: Policy;
  readonly unit: MeasuredUnit;
  readonly applies?: Applies | undefined;
}

/** Every condition that was asked for a judgement, in the order of asking. */
export function decisionsOf(
  scored: SimpleShape | undefined,
  measured: TracedMeasurement | undefined,
  asking: Asking,
): Decision[] {
  const applies = asking.applies === undefined ? [] : [appliesDecision(asking.applies, asking)];
  return scored === undefined || measured === undefined
    ? applies
    : [...applies, ...shapeDecisions(scored, factsFor(measured, asking))];
}

function appliesDecision(applies: Applies, { policy, unit }: Asking): Decision {
  const facts = { facts: new Map([["level", unit.level]]), named: policy.named, catalogue: unitFacts };
  const condition = traceCondition(applies.if, { ...facts, shares: new Set() });
  return { decides: "applies", result: condition.result, condition };
}

function shapeDecisions(shape: SimpleShape, facts: ConditionFacts): Decision[] {
  if (shape.shape === "pass-fail") {
    const condition = traceCondition(shape.pass, facts);
    return [{ decides: "pass", result: condition.result, condition }];
  }
  return shape.shape === "lookup" ? caseDecisions(shape, facts) : [];
}

/** Cases up to the first that holds: later ones were not asked. */
function caseDecisions({ cases }: LookupShape, facts: ConditionFacts): Decision[] {
  const met = cases.findIndex((one) => evaluateCondition(one.if, facts).result);
  const asked = met === -1 ? cases : cases.slice(0, met + 1);
  return asked.map((one, index) => {
    const condition = traceCondition(one.if, facts);
    return { decides: "case", number: index + 1, points: one.points, result: condition.result, condition };
  });
}

function factsFor({ measurement, value }: TracedMeasurement, { policy, unit }: Asking): ConditionFacts {
  const measure = policy.measures.get(measurement.measure);
  const none: FactCatalogue = new Map();
  return {
    facts: value === undefined ? new Map() : factsOfMeasurement(measurement, numberIn(value), unit),
    named: policy.named,
    catalogue: measure === undefined ? none : measureFacts(measure),
    shares: new Set(value !== undefined && "share" in value ? ["value"] : []),
  };
}
