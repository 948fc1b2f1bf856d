import type { Indicator } from "../../policy/indicator.ts";
import { ruleInForce } from "../../policy/policy.ts";
import type { LintRule } from "../lint-rule.ts";

/** Examples on days without a rule; one that expects just that, `not-applicable`, shows that the indicator is not asked then. */
export const exampleOutsideRules: LintRule = {
  id: "example/outside-rules",
  severity: "error",
  needs: "sound",
  title: { vi: "ví dụ vào ngày không quy tắc nào có hiệu lực", en: "an example on a day on which no rule is in force" },
  why: {
    vi: "Ví dụ ngoài thời gian hiệu lực không thử được quy tắc nào, và thường cho thấy ngày của quy tắc đã gõ sai.",
    en: "An example outside the life of the rules tests none of them, and often shows that a rule's day was mistyped.",
  },
  mend: { vi: "sửa on của ví dụ, hoặc from, to của quy tắc", en: "mend the example's on, or the rule's from and to" },
  check: ({ head, indicators }) =>
    indicators.flatMap(({ file, value }) =>
      value.examples.flatMap(({ on, expect }, index) => {
        const { from, to } = head?.value ?? {};
        const outside = on !== undefined && ((from !== undefined && on < from) || (to !== undefined && on > to));
        const unasked = on !== undefined && expect.status !== "not-applicable" && ruleInForce(value, on) === undefined;
        return outside || unasked ? [{ file, path: ["examples", index, "on"], given: `${on}; ${daysOf(value)}` }] : [];
      }),
    ),
};

function daysOf({ rules }: Indicator): string {
  return rules.map(({ from, to }) => `${from} … ${to ?? ""}`.trim()).join(", ");
}
