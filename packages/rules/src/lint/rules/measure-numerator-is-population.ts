import { canonicalJson } from "../../policy/canonical.ts";
import type { LintRule } from "../lint-rule.ts";

/** Shares that are always 100 %. */
export const measureNumeratorIsPopulation: LintRule = {
  id: "measure/numerator-is-population",
  severity: "error",
  needs: "sound",
  title: { vi: "tử số đếm đúng những gì mẫu số đếm", en: "the numerator counts what the denominator counts" },
  why: {
    vi: "Tử số trùng tổng thể thì tỷ lệ luôn là 100%, đơn vị nào cũng đủ điểm.",
    en: "With the condition of the population for a numerator the share is always 100%, and every unit has full points.",
  },
  mend: {
    vi: "viết điều kiện của phần đạt vào numerator",
    en: "write into numerator what makes a record count as met",
  },
  check: ({ measures }) =>
    measures.flatMap(({ file, value: { count } }) =>
      count?.by === "share" &&
      count.population !== undefined &&
      canonicalJson(count.population) === canonicalJson(count.numerator)
        ? [{ file, path: ["count", "numerator"] }]
        : [],
    ),
};
