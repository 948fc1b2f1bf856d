import type { LintRule } from "../lint-rule.ts";
import { mostPoints } from "../most-points.ts";
import { shapeSites } from "../shape-sites.ts";

/** Maxima that no value earns. */
export const weightMaximumOutOfReach: LintRule = {
  id: "weight/maximum-out-of-reach",
  severity: "warning",
  needs: "sound",
  title: { vi: "không giá trị nào được điểm tối đa", en: "no value earns the maximum" },
  why: {
    vi: "Điểm tối đa nằm trong mẫu số của mọi tỷ lệ điểm. Nếu không ai đạt được thì đơn vị tốt nhất vẫn bị coi là thiếu.",
    en: "The maximum stands under every share of points. If nobody can earn it, the best unit still counts as lacking.",
  },
  mend: { vi: "hạ max, hoặc cho mức tốt nhất đủ điểm", en: "lower max, or give the best outcome full points" },
  check: (policy) =>
    shapeSites(policy).flatMap(({ file, path, score, max }) => {
      const most = max === undefined ? undefined : mostPoints(score, max);
      return max === undefined || most === undefined || most.compare(max) >= 0
        ? []
        : [{ file, path: [...path.slice(0, -1), "max"], given: `max ${max}, ${score.shape}: ${most}` }];
    }),
};
