import { givesShare } from "../gives-share.ts";
import type { LintRule } from "../lint-rule.ts";
import { shapeEdges } from "../shape-edges.ts";
import { shapeSites } from "../shape-sites.ts";
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
    shapeSites(policy).flatMap(({ file, path, score, measure }) =>
      measure.kind !== "amount" || givesShare(measure, policy.measureOf) || /tỷ lệ|phần trăm|%/.test(measure.unit.vi)
        ? []
        : shapeEdges(score)
            .map((edge) => ({ at: [...path, ...edge.path], written: valueIn(file.data, [...path, ...edge.path]) }))
            .filter(({ written }) => typeof written === "string" && written.trim().endsWith("%"))
            .map(({ at, written }) => ({ file, path: at, given: `${written} (${measure.unit.en})` })),
    ),
};
