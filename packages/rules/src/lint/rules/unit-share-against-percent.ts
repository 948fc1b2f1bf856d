import { type Condition, Exact, type Test } from "@cchc/core";
import type { DocumentPath } from "../../policy/source-file.ts";
import { type ConditionSite, conditionSites } from "../condition-sites.ts";
import { givesShare } from "../gives-share.ts";
import type { Hit, LintedPolicy, LintRule } from "../lint-rule.ts";
import { branchesOf } from "../reason/branches.ts";
import { numbersOf } from "../reason/readable-test.ts";
import { type ReasonScope, testsIn } from "../reason/situations.ts";
import { type PlacedEdge, shapeEdges } from "../shape-edges.ts";
import { shapeSites } from "../shape-sites.ts";

/** A share over this is hardly meant: staff may be 110 % of their quota, and 90 for 90 % lies far beyond. */
const plausibleShare = Exact.of("1.5");

/** 90 where 90 % was meant. */
export const unitShareAgainstPercent: LintRule = {
  id: "unit/share-against-percent",
  severity: "warning",
  needs: "sound",
  title: { vi: "tỷ lệ được so với một số phần trăm", en: "a share is compared with a percentage" },
  why: {
    vi: "Giá trị của một tỷ lệ nằm từ 0 đến 1: 90% là 0.9. So với 90 thì không đơn vị nào đạt, hoặc đơn vị nào cũng đạt.",
    en: "The value of a share lies between 0 and 1: 90% is 0.9. Compared with 90, no unit ever meets it, or every one does.",
  },
  mend: { vi: "viết 0.9 thay cho 90", en: "write 0.9 for 90" },
  check: (policy) => [
    ...conditionSites(policy).flatMap((site) =>
      comparedWrongly(site, policy).map(({ path, value }) => hitAt(site, [...site.path, ...path], value)),
    ),
    // Where a share can't exceed its whole, the reader has refused such edges.
    ...shapeSites(policy)
      .filter(({ measure }) => givesShare(measure, policy.measureOf))
      .flatMap((site) =>
        shapeEdges(site.score)
          .filter(({ value }) => isPercent(value))
          .map(({ path, value }) => hitAt(site, [...site.path, ...path], value)),
      ),
  ],
};

/** Comparisons of a share with what can only be a percentage; paths begin inside the condition. */
export function comparedWrongly({ condition, measure, scope }: ConditionSite, policy: LintedPolicy): PlacedEdge[] {
  return measure !== undefined && givesShare(measure, policy.measureOf)
    ? wrongIn(condition, [], scope).filter(({ value }) => isPercent(value))
    : [];
}

/** Whether a named condition fits depends on where it is used, so it is told at the use. */
function wrongIn(condition: Condition, path: DocumentPath, scope: ReasonScope): PlacedEdge[] {
  if ("fact" in condition) {
    return valuesIn(condition).map((value) => ({ path: [...path, "value"], value }));
  }
  if ("condition" in condition) {
    const values = testsIn(condition, scope.named).flatMap(valuesIn);
    return values.map((value) => ({ path: [...path, "condition"], value }));
  }
  return branchesOf(condition).flatMap((branch) => wrongIn(branch.condition, [...path, ...branch.path], scope));
}

function valuesIn({ fact, value }: Test): Exact[] {
  return fact === "value" ? numbersOf(value) : [];
}

/** A movement of shares may be negative. */
function isPercent(value: Exact): boolean {
  return value.abs().compare(plausibleShare) > 0;
}

function hitAt({ file }: Pick<Hit, "file">, path: DocumentPath, value: Exact): Hit {
  const share = value.dividedBy(100).toString();
  return {
    file,
    path,
    given: `${value}`,
    mend: { vi: `viết ${share} thay cho ${value}`, en: `write ${share} for ${value}` },
  };
}
