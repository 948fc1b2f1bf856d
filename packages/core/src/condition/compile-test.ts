import { compileWithLiteral } from "./compile-with-literal.ts";
import type { CompiledCondition, CompileScope, FactReader } from "./compiled.ts";
import { type FactOperand, isFactOperand, type Test } from "./condition.ts";
import { relationOf } from "./relation.ts";
import type { TestTrace } from "./trace.ts";

/** Compiles one comparison: with a literal, with another fact, or whether the fact is there at all. */
export function compileTest<S, C, M>(test: Test, scope: CompileScope<S, C, M>): CompiledCondition<S, C, M> {
  if (test.operator === "isPresent") {
    return compilePresence(test, scope.read(test.fact, test.path));
  }
  return isFactOperand(test.value)
    ? compileWithFact(test, test.value, scope)
    : compileWithLiteral(test, test.value, scope);
}

function compilePresence<S, C, M>(test: Test, read: FactReader<S, C>): CompiledCondition<S, C, M> {
  const holds = (source: S, context: C): boolean => (read(source, context) !== undefined) === test.value;
  return {
    holds,
    trace: (source, context) => traceOf<M>(test, { factResult: read(source, context), result: holds(source, context) }),
  };
}

function compileWithFact<S, C, M>(
  test: Test,
  operand: FactOperand,
  { read, compare, missing }: CompileScope<S, C, M>,
): CompiledCondition<S, C, M> {
  const left = read(test.fact, test.path);
  const right = read(operand.fact, operand.path);
  const relation = relationOf(test.operator, compare);
  const holds = (source: S, context: C): boolean | M => {
    const a = left(source, context);
    const b = right(source, context);
    if (a === undefined || b === undefined) {
      return missing(a === undefined ? test.fact : operand.fact);
    }
    return relation(a, b);
  };
  return {
    holds,
    trace: (source, context) => {
      const found = { factResult: left(source, context), valueResult: right(source, context) };
      return traceOf(test, { ...found, result: holds(source, context) });
    },
  };
}

/** What a comparison gave, without the keys of what was missing. */
function traceOf<M>(
  test: Test,
  { factResult, valueResult, result }: Pick<TestTrace<M>, "result"> & Missable,
): TestTrace<M> {
  return {
    ...test,
    ...(factResult === undefined ? {} : { factResult }),
    ...(valueResult === undefined ? {} : { valueResult }),
    result,
  };
}

interface Missable {
  readonly factResult?: TestTrace["factResult"] | undefined;
  readonly valueResult?: TestTrace["valueResult"] | undefined;
}
