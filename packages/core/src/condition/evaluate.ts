import { Exact } from "../number/exact.ts";
import { CchcError } from "../problem.ts";
import type { Condition, Operand, Test } from "./condition.ts";
import type { Facts, FactValue } from "./fact.ts";
import { compareBy } from "./operator.ts";

/** Facts and named conditions that a condition is evaluated with. */
export interface ConditionContext {
  readonly facts: Facts;
  readonly named: ReadonlyMap<string, Condition>;
}

/** What one comparison gave. */
export interface TestTrace extends Test {
  readonly result: boolean;
  /** Absent only under `isPresent`. */
  readonly factResult?: FactValue;
}

/** A condition with its outcome on every branch; nothing is skipped, so that a reader sees all reasons and not the first. */
export type ConditionTrace =
  | TestTrace
  | { readonly all: readonly ConditionTrace[]; readonly result: boolean }
  | { readonly any: readonly ConditionTrace[]; readonly result: boolean }
  | { readonly not: ConditionTrace; readonly result: boolean }
  | { readonly condition: string; readonly of: ConditionTrace; readonly result: boolean };

/**
 * Evaluates a checked condition and keeps the outcome of every branch.
 *
 * @throws CchcError `condition/missing-fact` when a fact is not at hand: callers settle missing facts as a status first.
 */
export function evaluateCondition(condition: Condition, context: ConditionContext): ConditionTrace {
  if ("fact" in condition) {
    return evaluateTest(condition, context.facts);
  }
  if ("all" in condition) {
    const all = condition.all.map((part) => evaluateCondition(part, context));
    return { all, result: all.every((part) => part.result) };
  }
  if ("any" in condition) {
    const any = condition.any.map((part) => evaluateCondition(part, context));
    return { any, result: any.some((part) => part.result) };
  }
  if ("not" in condition) {
    const not = evaluateCondition(condition.not, context);
    return { not, result: !not.result };
  }
  const named = context.named.get(condition.condition);
  if (named === undefined) {
    throw unknownName(condition.condition);
  }
  const of = evaluateCondition(named, context);
  return { condition: condition.condition, of, result: of.result };
}

function evaluateTest(test: Test, facts: Facts): TestTrace {
  const factResult = facts.get(test.fact);
  if (test.operator === "isPresent") {
    const result = (factResult !== undefined) === (test.value === true);
    return factResult === undefined ? { ...test, result } : { ...test, factResult, result };
  }
  if (factResult === undefined) {
    throw missingFact(test.fact);
  }
  return { ...test, factResult, result: compareBy(test.operator, factResult, operandValue(test.value, facts)) };
}

function operandValue(operand: Operand, facts: Facts): FactValue | readonly FactValue[] {
  if (Array.isArray(operand)) {
    return operand.map(literalValue);
  }
  if (typeof operand !== "object") {
    return literalValue(operand);
  }
  const other = facts.get(operand.fact);
  if (other === undefined) {
    throw missingFact(operand.fact);
  }
  return other;
}

function literalValue(literal: number | string | boolean): Exact | string | boolean {
  return typeof literal === "number" ? Exact.of(literal) : literal;
}

function missingFact(fact: string): CchcError {
  return new CchcError({
    code: "condition/missing-fact",
    what: { vi: "điều kiện hỏi một dữ kiện chưa có", en: "a condition asks for a fact that is not at hand" },
    given: fact,
    expected: { vi: "xử lý dữ kiện thiếu thành trạng thái trước", en: "missing facts settled as a status before" },
  });
}

function unknownName(name: string): CchcError {
  return new CchcError({
    code: "condition/unknown-name",
    what: { vi: "không có điều kiện mang tên này", en: "no condition has this name" },
    given: name,
    expected: {
      vi: "một tên trong mục conditions của policy.yaml",
      en: "a name listed under conditions in policy.yaml",
    },
  });
}
