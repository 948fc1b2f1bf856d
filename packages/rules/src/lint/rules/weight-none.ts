import type { LintRule } from "../lint-rule.ts";

/** Rules that judge and give nothing. */
export const weightNone: LintRule = {
  id: "weight/none",
  severity: "warning",
  needs: "sound",
  title: { vi: "tiêu chí được chấm nhưng không có điểm nào", en: "an indicator that is judged for no points" },
  why: {
    vi: "Tối đa 0 điểm thì đạt hay không cũng như nhau. Nếu chỉ theo dõi thì phải nói là theo dõi.",
    en: "With a maximum of 0 it is all the same whether it is met. What is only followed should say so.",
  },
  mend: { vi: "đặt điểm tối đa, hoặc score: { shape: tracked }", en: "set a maximum, or score: { shape: tracked }" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value }) =>
      value.rules.flatMap(({ max, score }, index) =>
        max.isZero() && score.shape !== "tracked" ? [{ file, path: ["rules", index, "max"], given: "0" }] : [],
      ),
    ),
};
