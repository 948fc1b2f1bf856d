import type { Comparison } from "./comparison.ts";
import { isInterval, type Test } from "./condition.ts";
import type { FactValue } from "./fact.ts";
import type { Interval } from "./interval.ts";
import type { Literal } from "./literal-type.ts";
import { intervalOf } from "./ordinary-tests.ts";
import { relationOf } from "./relation.ts";

/** Whether a value that is at hand passes. */
export type LiteralTest = (value: FactValue) => boolean;

/** A comparison with what stands in the condition itself, as a test of the value that its fact has. */
export function literalTest(test: Test, literal: Literal, compare: Comparison): LiteralTest {
  const interval = intervalOf(test);
  if (interval !== undefined) {
    return insideInterval(interval, compare);
  }
  const relation = relationOf(test.operator, compare);
  return isInterval(literal) ? () => false : (fact) => relation(fact, literal);
}

function insideInterval({ atLeast, above, below, atMost }: Interval, compare: Comparison): LiteralTest {
  return (value) =>
    (atLeast === undefined || compare(value, atLeast) >= 0) &&
    (above === undefined || compare(value, above) > 0) &&
    (below === undefined || compare(value, below) < 0) &&
    (atMost === undefined || compare(value, atMost) <= 0);
}
