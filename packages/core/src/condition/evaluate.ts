import { plainComparison } from "./comparison.ts";
import { compileCondition } from "./compile.ts";
import type { CompiledCondition } from "./compiled.ts";
import type { Condition } from "./condition.ts";
import { type Facts, factValueOf } from "./fact.ts";
import { refuseMissing } from "./missing.ts";
import { readPath, valueAt } from "./path.ts";
import type { ConditionTrace } from "./trace.ts";

/** Facts and named conditions that a condition is evaluated with. */
export interface ConditionContext {
  readonly facts: Facts;
  readonly named: ReadonlyMap<string, Condition>;
}

type OverFacts = CompiledCondition<Facts, undefined, never>;

/** Conditions that were compiled before, by the names they may use: a policy asks the same ones of every unit. */
const compiled = new WeakMap<ConditionContext["named"], WeakMap<Condition, OverFacts>>();

/**
 * Evaluates a checked condition and keeps the outcome of every branch. It is compiled the first time.
 *
 * @throws CchcError `condition/missing-fact` when a fact is not at hand: callers settle missing facts as a status first.
 */
export function evaluateCondition(condition: Condition, { facts, named }: ConditionContext): ConditionTrace {
  return compiledFor(condition, named).trace(facts, undefined);
}

/**
 * Whether a checked condition holds; branches that cannot change that are not asked.
 *
 * @throws CchcError `condition/missing-fact` when a fact that is asked for is not at hand.
 *
 * @example
 * conditionHolds({ fact: "value", operator: "greaterThan", value: 0.9 }, { facts, named: new Map() });
 */
export function conditionHolds(condition: Condition, { facts, named }: ConditionContext): boolean {
  return compiledFor(condition, named).holds(facts, undefined);
}

function compiledFor(condition: Condition, named: ConditionContext["named"]): OverFacts {
  const known = compiled.get(named) ?? new WeakMap<Condition, OverFacts>();
  compiled.set(named, known);
  const one = known.get(condition) ?? compileOverFacts(condition, named);
  known.set(condition, one);
  return one;
}

function compileOverFacts(condition: Condition, named: ConditionContext["named"]): OverFacts {
  return compileCondition(condition, {
    read: (fact, path) => {
      const steps = path === undefined ? undefined : readPath(path);
      return steps === undefined ? (facts) => facts.get(fact) : (facts) => factValueOf(valueAt(facts.get(fact), steps));
    },
    named,
    compare: plainComparison,
    missing: refuseMissing,
  });
}
