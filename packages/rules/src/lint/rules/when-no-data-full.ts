import type { LintedPolicy, LintRule } from "../lint-rule.ts";
import { partList } from "../measures-named.ts";

/** Full points for those who send nothing. */
export const whenNoDataFull: LintRule = {
  id: "when/no-data-full",
  severity: "warning",
  needs: "text",
  title: { vi: "không có số liệu vẫn được điểm tối đa", en: "full points for missing data" },
  why: {
    vi: "Đơn vị không báo cáo được lợi hơn đơn vị báo cáo trung thực.",
    en: "A unit that reports nothing does better than one that reports honestly.",
  },
  mend: { vi: "noData: withhold, zero hoặc exclude-and-rescale", en: "noData: withhold, zero or exclude-and-rescale" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value }) =>
      whens(value)
        .filter(({ when }) => when?.noData === "full")
        .map(({ path }) => ({ file, path: [...path, "when", "noData"], given: "full" })),
    ),
};

function whens({ rules }: LintedPolicy["indicators"][number]["value"]) {
  return rules.flatMap(({ when, score }, index) => [
    { when, path: ["rules", index] },
    ...partList(score).map((part, order) => ({ when: part.when, path: ["rules", index, "score", "parts", order] })),
  ]);
}
