import { Exact } from "@cchc/core";
import { ascending } from "../../scoring/cover.ts";
import { writeInterval } from "../../scoring/write-value.ts";
import type { LintRule } from "../lint-rule.ts";
import { shapeSites } from "../shape-sites.ts";

/** Neighbours that are worth the same. */
export const bandsSamePoints: LintRule = {
  id: "bands/same-points",
  severity: "warning",
  needs: "sound",
  title: { vi: "hai khoảng liền nhau cùng số điểm", en: "two neighbouring bands with the same points" },
  why: {
    vi: "Mốc giữa hai khoảng cùng điểm không đổi điều gì; thường là quên sửa điểm sau khi chép dòng.",
    en: "The edge between bands of the same points changes nothing; usually a line was copied and its points forgotten.",
  },
  mend: { vi: "gộp hai khoảng, hoặc sửa điểm", en: "merge the two bands, or mend the points" },
  check: (policy) =>
    shapeSites(policy).flatMap(({ file, path, score, measure }) => {
      const bands = score.shape === "bands" ? ascending(score.bands, { from: Exact.zero }) : [];
      return bands.flatMap(({ interval, index }, order) => {
        const before = bands[order - 1]?.interval;
        return before?.points.equals(interval.points) === true
          ? [
              {
                file,
                path: [...path, "bands", index, "points"],
                given: `${writeInterval(before, measure.kind)} → ${writeInterval(interval, measure.kind)}: ${interval.points}`,
              },
            ]
          : [];
      });
    }),
};
