import { parsePeriod } from "../time/parse-period.ts";
import { addDays } from "../time/plain-date.ts";
import { isInterval, type Test } from "./condition.ts";
import type { Interval } from "./interval.ts";
import type { Comparator } from "./operator.ts";

const edgeOperators = [
  ["atLeast", "greaterThanInclusive"],
  ["above", "greaterThan"],
  ["below", "lessThan"],
  ["atMost", "lessThanInclusive"],
] as const satisfies readonly (readonly [keyof Interval, Comparator])[];

/**
 * A comparison in the operators that json-rules-engine has too: `between` is one comparison for each edge, `withinPeriod` is from
 * the first day until before the day after the last. All of them must hold. Any other comparison is itself.
 *
 * @example
 * ordinaryTests({ fact: "value", operator: "between", value: { atLeast: 0.8, below: 1 } });
 * // [{ fact: "value", operator: "greaterThanInclusive", value: 0.8 }, { fact: "value", operator: "lessThan", value: 1 }]
 */
export function ordinaryTests(test: Test): Test[] {
  const interval = intervalOf(test);
  if (interval === undefined) {
    return [test];
  }
  return edgeOperators.flatMap(([edge, operator]) => {
    const value = interval[edge];
    return value === undefined ? [] : [{ ...test, operator, value }];
  });
}

/** The interval that a comparison asks for; a period is one of days, so that every time of its last day is inside. */
export function intervalOf({ operator, value }: Test): Interval | undefined {
  if (isInterval(value)) {
    return value;
  }
  if (operator !== "withinPeriod") {
    return undefined;
  }
  const { first, last } = parsePeriod(String(value));
  return { atLeast: first, below: addDays(last, 1) };
}
