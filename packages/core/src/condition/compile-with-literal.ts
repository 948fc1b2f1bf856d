import { compareNumber, orderOf } from "./compare-number.ts";
import type { CompiledCondition, CompileScope, FactReader } from "./compiled.ts";
import type { Test } from "./condition.ts";
import type { FactValue } from "./fact.ts";
import { literalTest } from "./literal-test.ts";
import type { Literal } from "./literal-type.ts";
import type { TestTrace } from "./trace.ts";

/** Compiles a comparison with what stands in the condition itself: a literal, a list, an interval, a period. */
export function compileWithLiteral<S, C, M>(
  test: Test,
  literal: Literal,
  scope: CompileScope<S, C, M>,
): CompiledCondition<S, C, M> {
  const read = scope.read(test.fact, test.path);
  const judge = judgeOf(test, literal, scope);
  return {
    holds: (source, context) => judge(read(source, context)),
    trace: tracing(test, read, judge),
  };
}

type Judge<M> = (value: FactValue | undefined) => boolean | M;

function judgeOf<S, C, M>(test: Test, literal: Literal, { compare, missing }: CompileScope<S, C, M>): Judge<M> {
  const passes = literalTest(test, literal, compare);
  const order = orderOf(test.operator);
  const bound = typeof literal === "number" && order >= 0 ? literal : undefined;
  return (value) => {
    if (typeof value === "number" && bound !== undefined) {
      return compareNumber(order, value, bound);
    }
    return value === undefined ? missing(test.fact) : passes(value);
  };
}

/** Trees are made for every unit, so each shape of object is written out: that is several times faster than spreading. */
function tracing<S, C, M>(
  { fact, path, operator, value }: Test,
  read: FactReader<S, C>,
  judge: Judge<M>,
): (source: S, context: C) => TestTrace<M> {
  return (source, context) => {
    const factResult = read(source, context);
    const result = judge(factResult);
    if (path !== undefined) {
      const at = { fact, path, operator, value, valueResult: value, result };
      return factResult === undefined ? at : { ...at, factResult };
    }
    return factResult === undefined
      ? { fact, operator, value, valueResult: value, result }
      : { fact, operator, value, factResult, valueResult: value, result };
  };
}
