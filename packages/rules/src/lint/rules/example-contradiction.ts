import { canonicalJson } from "../../policy/canonical.ts";
import type { LintRule } from "../lint-rule.ts";
import { sameBefore } from "./example-duplicate.ts";

/** Examples that expect two things of one case. */
export const exampleContradiction: LintRule = {
  id: "example/contradiction",
  severity: "error",
  needs: "text",
  title: { vi: "cùng một trường hợp mà hai kết quả", en: "one case, and two outcomes expected" },
  why: {
    vi: "Hai ví dụ cho cùng số liệu, cùng ngày mà mong hai kết quả khác nhau thì ít nhất một ví dụ sai.",
    en: "Two examples that give the same on the same day and expect different outcomes cannot both be right.",
  },
  mend: { vi: "sửa số đã cho, ngày, hoặc kết quả mong đợi", en: "mend what is given, the day, or what is expected" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value }) =>
      value.examples.flatMap((example, index) => {
        const before = sameBefore(value, example, index);
        return before !== undefined && canonicalJson(before.expect) !== canonicalJson(example.expect)
          ? [{ file, path: ["examples", index, "expect"], given: `${example.name} ≠ ${before.name}` }]
          : [];
      }),
    ),
};
