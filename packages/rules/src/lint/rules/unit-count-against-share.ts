import { type Condition, Exact } from "@cchc/core";
import type { DocumentPath } from "../../policy/source-file.ts";
import { conditionSites } from "../condition-sites.ts";
import type { LintRule } from "../lint-rule.ts";
import { branchesOf } from "../reason/branches.ts";
import { numbersOf } from "../reason/readable-test.ts";

/** 0.9 where files are counted. */
export const unitCountAgainstShare: LintRule = {
  id: "unit/count-against-share",
  severity: "warning",
  needs: "sound",
  title: { vi: "số đếm được so với một tỷ lệ", en: "a count is compared with a share" },
  why: {
    vi: "Tử số và mẫu số là số đếm. So với 0.9 thì một hồ sơ đã là đủ; điều muốn nói thường là value.",
    en: "Numerator and denominator are counts. Compared with 0.9, one file is enough; what is meant is usually value.",
  },
  mend: {
    vi: "so value với tỷ lệ, hoặc số đếm với một số nguyên",
    en: "compare value with the share, or the count with a whole number",
  },
  check: (policy) =>
    conditionSites(policy).flatMap(({ file, path, condition, measure }) =>
      measure?.kind === "ratio"
        ? fractionsIn(condition, path).map(({ at, value }) => ({ file, path: at, given: `${value}` }))
        : [],
    ),
};

function fractionsIn(condition: Condition, path: DocumentPath): { readonly at: DocumentPath; readonly value: Exact }[] {
  if (!("fact" in condition)) {
    return branchesOf(condition).flatMap((branch) => fractionsIn(branch.condition, [...path, ...branch.path]));
  }
  const counts = condition.fact === "numerator" || condition.fact === "denominator";
  return numbersOf(condition.value)
    .filter((value) => counts && value.compare(Exact.zero) > 0 && value.compare(1) < 0)
    .map((value) => ({ at: [...path, "value"], value }));
}
