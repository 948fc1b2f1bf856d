import { Exact } from "@cchc/core";
import type { LintRule } from "../lint-rule.ts";
import { partList } from "../measures-named.ts";

/** Parts that make more, or less, than their sum. */
export const sumPartsAndMaximum: LintRule = {
  id: "sum/parts-and-maximum",
  severity: "warning",
  needs: "sound",
  title: { vi: "điểm các thành phần không cộng thành điểm tối đa", en: "the parts do not add up to the maximum" },
  why: {
    vi: "Thành phần cộng ít hơn thì không ai đủ điểm; cộng nhiều hơn thì phần vượt bị cắt và trọng số thành phần không còn như đã ghi.",
    en: "Parts that make less leave the maximum out of reach; parts that make more are cut off, and their weights are not what is written.",
  },
  mend: { vi: "sửa max của thành phần hoặc của quy tắc", en: "mend the max of the parts or of the rule" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value }) =>
      value.rules.flatMap(({ max, score }, index) => {
        const sum = Exact.sum(partList(score).map((part) => part.max));
        return score.shape !== "sum" || sum.equals(max)
          ? []
          : [
              {
                file,
                path: ["rules", index, "max"],
                given: `${max}, ${partList(score)
                  .map((part) => part.max)
                  .join(" + ")} = ${sum}`,
              },
            ];
      }),
    ),
};
