import { canonicalJson } from "../../policy/canonical.ts";
import type { Indicator, Rule } from "../../policy/indicator.ts";
import type { LintRule } from "../lint-rule.ts";

/** Rules that say again what the rule before said. */
export const ruleUnchanged: LintRule = {
  id: "rule/unchanged",
  severity: "warning",
  needs: "sound",
  title: { vi: "quy tắc lặp lại y nguyên quy tắc trước", en: "a rule that repeats the one before without a change" },
  why: {
    vi: "Ngày đổi quy tắc tách chuỗi số liệu thành hai chế độ không được so sánh với nhau. Đổi mà không có gì đổi thì tách oan.",
    en: "The day on which a rule changes parts a series into two regimes that must not be compared. A change of nothing parts it for no reason.",
  },
  mend: { vi: "kéo dài quy tắc trước, hoặc sửa điều đã đổi", en: "extend the rule before, or write what changed" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value }) =>
      inOrder(value).flatMap(({ rule, index }, order, all) => {
        const before = all[order - 1]?.rule;
        return before !== undefined && meaningOf(before) === meaningOf(rule)
          ? [{ file, path: ["rules", index, "from"], given: `${before.from}, ${rule.from}` }]
          : [];
      }),
    ),
};

function inOrder({ rules }: Indicator): { readonly rule: Rule; readonly index: number }[] {
  return rules.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.from.localeCompare(b.rule.from, "en"));
}

function meaningOf({ from: _, to: __, ...meaning }: Rule): string {
  return canonicalJson(meaning);
}
