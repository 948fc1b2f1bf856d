import { addDays, daysBetween, explicitPeriod, type Period, type PlainDate } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import { type Policy, ruleInForce } from "../policy/policy.ts";

/** Days of a period on which one rule is in force, or none. */
export interface RuleSpan {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly days: number;
  readonly rule: Rule | undefined;
}

/** The rules of an indicator that are in force in a period, one after the other; days without a rule are a span of their own. */
export function ruleSpans(indicator: Indicator, period: Pick<Period, "first" | "last">): RuleSpan[] {
  const { first, last } = period;
  const begins = indicator.rules.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)]));
  const inside = begins.filter((day) => first < day && day <= last);
  if (inside.length === 0) {
    return [{ first, last, days: daysBetween(first, last) + 1, rule: ruleInForce(indicator, first) }];
  }
  return [...new Set([first, ...inside])]
    .sort()
    .map((day) => ({ day, rule: ruleInForce(indicator, day) }))
    .filter(({ rule }, index, all) => index === 0 || rule !== all[index - 1]?.rule)
    .map(({ day, rule }, index, all) => {
      const next = all[index + 1]?.day;
      const end = next === undefined ? last : addDays(next, -1);
      return { first: day, last: end, days: daysBetween(day, end) + 1, rule };
    });
}

/** The name of a part of a period: `2026-01-01..2026-06-30`. */
export function partText({ first, last }: Pick<Period, "first" | "last">): string {
  return explicitPeriod(first, last).text;
}

/**
 * The parts of a period that need counts of their own: where a policy judges records by the rule of their day (`change:
 * record-date`) and rules change inside the period. Empty otherwise.
 *
 * @example
 * periodParts(policy, parsePeriod("2026")).map(({ text }) => text); // ["2026-01-01..2026-06-30", "2026-07-01..2026-12-31"]
 */
export function periodParts(policy: Policy, period: Period): Period[] {
  if (policy.change !== "record-date") {
    return [];
  }
  const spans = policy.indicators.map((indicator) => ruleSpans(indicator, period)).filter(({ length }) => length > 1);
  const parts = spans.flat().map((span) => explicitPeriod(span.first, span.last));
  return [...new Map(parts.map((part) => [part.text, part])).values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}

/**
 * The code of an indicator whose rule changes inside a period that the policy judges by several rules (`change: pro-rata` or
 * `record-date`); undefined where every indicator is judged by one.
 */
export function judgedBySeveral(policy: Policy, period: Pick<Period, "first" | "last">): string | undefined {
  return policy.change === undefined || policy.change === "period-start"
    ? undefined
    : policy.indicators.find((indicator) => ruleSpans(indicator, period).length > 1)?.code;
}
