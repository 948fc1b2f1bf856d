import type { LintRule } from "../lint-rule.ts";

/** Areas without a single indicator. */
export const areaEmpty: LintRule = {
  id: "area/empty",
  severity: "warning",
  needs: "whole",
  title: { vi: "lĩnh vực không có tiêu chí nào", en: "an area without indicators" },
  why: {
    vi: "Lĩnh vực trống vẫn có cột trong bảng điểm, nhưng không ai được chấm ở đó.",
    en: "An empty area still has a column on the scorecard, and nobody is judged in it.",
  },
  mend: { vi: "thêm tiêu chí, hoặc bỏ lĩnh vực", en: "add an indicator, or remove the area" },
  check: ({ head, indicators }) => {
    const used = new Set(indicators.map(({ value }) => value.area));
    return head === undefined
      ? []
      : head.value.areas.flatMap(({ id }, index) =>
          used.has(id) ? [] : [{ file: head.file, path: ["areas", index, "id"], given: id }],
        );
  },
};
