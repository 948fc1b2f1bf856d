import { CchcError } from "../problem.ts";
import { compileTest } from "./compile-test.ts";
import type { CompiledCondition, CompileScope } from "./compiled.ts";
import type { Condition } from "./condition.ts";
import { joined, type Outcome, opposite, together, untilDecided } from "./outcome.ts";
import type { ConditionTrace } from "./trace.ts";

/**
 * Compiles a checked condition once, to closures: no code is made from text, so it runs under a strict content security
 * policy.
 *
 * @throws CchcError `condition/unknown-name` for a name that the scope does not have.
 */
export function compileCondition<S, C, M>(
  condition: Condition,
  scope: CompileScope<S, C, M>,
): CompiledCondition<S, C, M> {
  if ("fact" in condition) {
    return compileTest(condition, scope);
  }
  if ("all" in condition) {
    return compileAll(condition.all, scope);
  }
  if ("any" in condition) {
    return compileAny(condition.any, scope);
  }
  return "not" in condition ? compileNot(condition.not, scope) : compileNamed(condition.condition, scope);
}

function compileAll<S, C, M>(list: readonly Condition[], scope: CompileScope<S, C, M>): CompiledCondition<S, C, M> {
  const parts = list.map((part) => compileCondition(part, scope));
  const holds = untilDecided(holdsOf(parts), false);
  const [first, second] = parts;
  return first !== undefined && second !== undefined && parts.length === 2
    ? { holds, trace: (source, context) => allOfTwo(first.trace(source, context), second.trace(source, context)) }
    : { holds, trace: (source, context) => allOf(parts.map(({ trace }) => trace(source, context))) };
}

function allOf<M>(all: readonly ConditionTrace<M>[]): ConditionTrace<M> {
  return { all, result: together(all, false) };
}

/** Two parts are the most common group, and trees are made for every unit: this saves a loop in each. */
function allOfTwo<M>(first: ConditionTrace<M>, second: ConditionTrace<M>): ConditionTrace<M> {
  return { all: [first, second], result: joined(first.result, second.result, false) };
}

function compileAny<S, C, M>(list: readonly Condition[], scope: CompileScope<S, C, M>): CompiledCondition<S, C, M> {
  const parts = list.map((part) => compileCondition(part, scope));
  return {
    holds: untilDecided(holdsOf(parts), true),
    trace: (source, context) => {
      const any = parts.map(({ trace }) => trace(source, context));
      return { any, result: together(any, true) };
    },
  };
}

function holdsOf<S, C, M>(parts: readonly CompiledCondition<S, C, M>[]): Outcome<S, C, M>[] {
  return parts.map(({ holds }) => holds);
}

function compileNot<S, C, M>(part: Condition, scope: CompileScope<S, C, M>): CompiledCondition<S, C, M> {
  const { holds, trace } = compileCondition(part, scope);
  return {
    holds: (source, context) => opposite(holds(source, context)),
    trace: (source, context) => {
      const not = trace(source, context);
      return { not, result: opposite(not.result) };
    },
  };
}

function compileNamed<S, C, M>(name: string, scope: CompileScope<S, C, M>): CompiledCondition<S, C, M> {
  const target = scope.named.get(name);
  if (target === undefined) {
    throw unknownName(name);
  }
  const { holds, trace } = compileCondition(target, scope);
  return {
    holds,
    trace: (source, context) => {
      const of = trace(source, context);
      return { condition: name, of, result: of.result };
    },
  };
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
