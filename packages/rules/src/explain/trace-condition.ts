import {
  type Condition,
  type ConditionTrace,
  evaluateCondition,
  type FactCatalogue,
  type FactValue,
  type TestTrace,
} from "@cchc/core";
import type { ConditionNode, TestNode, TracedFact } from "./condition-node.ts";
import { decisiveTests } from "./decisive.ts";
import { type NumberKind, tracedFact, tracedOperand } from "./traced-value.ts";

/** What a condition is traced with: the facts, their titles, and which of them are shares. */
export interface ConditionFacts {
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly named: ReadonlyMap<string, Condition>;
  readonly catalogue: FactCatalogue;
  readonly shares: ReadonlySet<string>;
}

/**
 * The complete outcome of a condition: every comparison with its fact, what it was compared with and what came of it, and
 * which comparisons forced the outcome.
 */
export function traceCondition(condition: Condition, facts: ConditionFacts): ConditionNode {
  const trace = evaluateCondition(condition, facts);
  return node(trace, { ...facts, forcing: decisiveTests(trace) });
}

interface Tracing extends ConditionFacts {
  readonly forcing: ReadonlySet<TestTrace>;
}

function node(trace: ConditionTrace, tracing: Tracing): ConditionNode {
  if ("fact" in trace) {
    return testNode(trace, tracing);
  }
  const { result } = trace;
  if ("all" in trace) {
    const all = trace.all.map((part) => node(part, tracing));
    return { all, result, decisive: all.some(({ decisive }) => decisive) };
  }
  if ("any" in trace) {
    const any = trace.any.map((part) => node(part, tracing));
    return { any, result, decisive: any.some(({ decisive }) => decisive) };
  }
  if ("not" in trace) {
    const not = node(trace.not, tracing);
    return { not, result, decisive: not.decisive };
  }
  const of = node(trace.of, tracing);
  return { condition: trace.condition, of, result, decisive: of.decisive };
}

function testNode(test: TestTrace, tracing: Tracing): TestNode {
  const { value, operator, result } = test;
  const other = typeof value === "object" && "fact" in value ? value.fact : undefined;
  const operand = other === undefined ? tracedOperand(value, kindOf(test.fact, tracing)) : factOf(other, tracing);
  return { ...factOf(test.fact, tracing), operator, operand, result, decisive: tracing.forcing.has(test) };
}

function factOf(fact: string, tracing: Tracing): TracedFact {
  const title = tracing.catalogue.get(fact)?.title ?? { vi: fact, en: fact };
  const value = tracing.facts.get(fact);
  return value === undefined ? { fact, title } : { fact, title, was: tracedFact(value, kindOf(fact, tracing)) };
}

function kindOf(fact: string, { shares }: ConditionFacts): NumberKind {
  return shares.has(fact) ? "share" : "amount";
}
