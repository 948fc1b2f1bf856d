import { parsePeriod } from "../time/parse-period.ts";
import { addDays } from "../time/plain-date.ts";
import type { Comparison } from "./comparison.ts";
import { isInterval } from "./condition.ts";
import type { FactValue } from "./fact.ts";
import type { Interval } from "./interval.ts";
import type { Literal } from "./literal-type.ts";
import type { Operator } from "./operator.ts";
import { relationOf } from "./relation.ts";

/** Whether a value that is at hand passes. */
export type LiteralTest = (value: FactValue) => boolean;

/** A comparison with what stands in the condition itself, as a test of the value that its fact has. */
export function literalTest(operator: Operator, value: Literal, compare: Comparison): LiteralTest {
  if (isInterval(value)) {
    return insideInterval(value, compare);
  }
  if (operator === "withinPeriod") {
    return insideInterval(daysOf(value), compare);
  }
  const relation = relationOf(operator, compare);
  return (fact) => relation(fact, value);
}

function insideInterval({ atLeast, above, below, atMost }: Interval, compare: Comparison): LiteralTest {
  return (value) =>
    (atLeast === undefined || compare(value, atLeast) >= 0) &&
    (above === undefined || compare(value, above) > 0) &&
    (below === undefined || compare(value, below) < 0) &&
    (atMost === undefined || compare(value, atMost) <= 0);
}

/** From the first day of a period until before the day after it, so that every time of its last day is inside. */
function daysOf(value: Literal): Interval {
  const { first, last } = parsePeriod(String(value));
  return { atLeast: first, below: addDays(last, 1) };
}
