import type { Problem } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import { sharedSpan, spanText } from "../policy/layer/span.ts";
import { type Policy, ruleInForce } from "../policy/policy.ts";
import { dayOfExample } from "./run-examples.ts";

/**
 * Rules that no example runs under, one problem each: at every day on which a rule changes, in the policy or in a layer over it, there
 * must be an example of what it gives from then on. Rules that are not in force on any day of the policy are left aside.
 *
 * @example
 * uncoveredVersions(policy).map(({ code, given }) => `${code} ${given}`); // ["examples/uncovered-version 2-1-progress, 2026-07-01 …"]
 */
export function uncoveredVersions(policy: Policy): Problem[] {
  return policy.indicators.flatMap((indicator) => {
    const { rules, examples, id } = indicator;
    const shown = new Set(examples.map((example) => ruleInForce(indicator, dayOfExample(example, indicator, policy))));
    return rules
      .filter((rule) => !shown.has(rule) && sharedSpan(rule, policy) !== undefined)
      .map((rule) => uncovered(indicator, rule, originOf(policy, id)));
  });
}

function uncovered({ id }: Indicator, rule: Rule, file: string): Problem {
  return {
    code: "examples/uncovered-version",
    what: { vi: "không ví dụ nào chạy theo quy tắc này", en: "no example runs under this rule" },
    given: `${id}, ${spanText(rule)}`,
    expected: {
      vi: "một ví dụ vào một ngày quy tắc có hiệu lực",
      en: "an example on a day on which the rule is in force",
    },
    example: `{ name: …, on: ${rule.from}, given: …, expect: … }`,
    place: { file },
  };
}

/** The file of an indicator: that of the policy, or of the policy that it extends. */
function originOf({ files, base }: Policy, id: string): string {
  const file = `indicators/${id}.yaml`;
  return file in files || base === undefined ? file : `base/${originOf(base, id)}`;
}
