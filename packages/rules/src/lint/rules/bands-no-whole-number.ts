import { writeInterval } from "../../scoring/write-value.ts";
import type { LintRule } from "../lint-rule.ts";
import { measureDomains } from "../reason/domain.ts";
import { hasWholeNumber } from "../reason/whole-number.ts";
import { shapeSites } from "../shape-sites.ts";

/** Bands between two whole numbers, where only whole numbers are counted. */
export const bandsNoWholeNumber: LintRule = {
  id: "bands/no-whole-number",
  severity: "warning",
  needs: "sound",
  title: { vi: "không số nguyên nào rơi vào khoảng này", en: "no whole number lies in this band" },
  why: {
    vi: "Số đo đếm từng cái, nên giá trị luôn là số nguyên. Khoảng nằm giữa hai số nguyên không ai đạt được.",
    en: "The measure counts ones, so its value is always whole. A band between two whole numbers is reached by nobody.",
  },
  mend: {
    vi: "đặt mốc ở số nguyên, và mốc thuộc về một khoảng",
    en: "put edges on whole numbers, each belonging to one band",
  },
  check: (policy) =>
    shapeSites(policy).flatMap(({ file, path, score, measure }) => {
      const domain = measureDomains(measure).get("value");
      return score.shape !== "bands" || domain?.type !== "number" || !domain.whole
        ? []
        : score.bands.flatMap((band, index) =>
            hasWholeNumber(band)
              ? []
              : [{ file, path: [...path, "bands", index], given: writeInterval(band, "amount") }],
          );
    }),
};
