import { outcomesOf, outcomesShown } from "../example-outcomes.ts";
import type { LintRule } from "../lint-rule.ts";

/** Outcomes that no example shows. */
export const exampleMissingOutcome: LintRule = {
  id: "example/missing-outcome",
  severity: "warning",
  needs: "sound",
  title: { vi: "có kết quả chưa ví dụ nào cho thấy", en: "an outcome that no example shows" },
  why: {
    vi: "Ví dụ là bằng chứng cho thấy quy tắc làm đúng điều văn bản nói. Kết quả không có ví dụ thì chưa ai kiểm tra.",
    en: "Examples prove that the rule does what the document says. An outcome without one was never looked at.",
  },
  mend: { vi: "thêm một ví dụ cho mỗi kết quả", en: "add an example for each outcome" },
  check: (policy) =>
    policy.indicators.flatMap(({ file, value }) => {
      const told = new Set<string>();
      return value.rules.flatMap((rule, index) => {
        const shown = outcomesShown(value, policy);
        const missing = outcomesOf(rule, value, policy).filter((one) => !shown.has(one) && !told.has(one));
        for (const one of missing) {
          told.add(one);
        }
        return missing.length === 0
          ? []
          : [{ file, path: ["rules", index, "score"], part: "key", given: missing.join("; ") }];
      });
    }),
};
