import type { LintRule } from "../lint-rule.ts";
import { type ShapeSite, shapeSites } from "../shape-sites.ts";
import { valueIn } from "../value-in.ts";

/** A percentage where days or files are counted. */
export const unitPercentOfAmount: LintRule = {
  id: "unit/percent-of-amount",
  severity: "warning",
  needs: "sound",
  title: { vi: "mốc phần trăm cho một số lượng", en: "a percentage as the edge of an amount" },
  why: {
    vi: "Số lượng đếm bằng ngày, hồ sơ, đồng. 90% được đọc là 0.9 ngày, nghĩa là gần như không.",
    en: "An amount counts days, files or đồng. 90% is read as 0.9 of a day, which is next to nothing.",
  },
  mend: { vi: "viết mốc theo đơn vị của số đo", en: "write the edge in the unit of the measure" },
  check: (policy) =>
    shapeSites(policy)
      .filter(({ measure }) => measure.kind === "amount" && !/tỷ lệ|phần trăm|%/.test(measure.unit.vi))
      .flatMap(({ file, path, score, measure }) =>
        edgePaths(score).flatMap((edge) => {
          const written = valueIn(file.data, [...path, ...edge]);
          const unit = measure.kind === "amount" ? measure.unit.en : "";
          return typeof written === "string" && written.trim().endsWith("%")
            ? [{ file, path: [...path, ...edge], given: `${written} (${unit})` }]
            : [];
        }),
      ),
};

function edgePaths(score: ShapeSite["score"]): (string | number)[][] {
  switch (score.shape) {
    case "bands":
      return score.bands.flatMap((_, index) =>
        ["atLeast", "above", "below", "atMost"].map((edge) => ["bands", index, edge]),
      );
    case "capped-linear":
      return [["zeroAt"], ["fullAt"]];
    case "relative-to-leader":
      return [["target"]];
    default:
      return [];
  }
}
