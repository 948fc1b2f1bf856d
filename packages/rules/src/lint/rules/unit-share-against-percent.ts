import { type Condition, Exact, type Test } from "@cchc/core";
import type { DocumentPath } from "../../policy/source-file.ts";
import { type ConditionSite, conditionSites } from "../condition-sites.ts";
import type { Hit, LintRule } from "../lint-rule.ts";
import { branchesOf } from "../reason/branches.ts";
import { numbersOf } from "../reason/readable-test.ts";
import { type ShapeSite, shapeSites } from "../shape-sites.ts";

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
      comparedWrongly(site).map(({ path, value }) => hitAt(site, [...site.path, ...path], value)),
    ),
    ...shapeSites(policy).flatMap((site) =>
      edgesOf(site).flatMap(({ path, value }) =>
        isPercent(value, site.measure) ? [hitAt(site, [...site.path, ...path], value)] : [],
      ),
    ),
  ],
};

interface Compared {
  readonly path: DocumentPath;
  readonly value: Exact;
}

/** Comparisons of a share with what can only be a percentage; paths begin inside the condition. */
export function comparedWrongly({ condition, measure }: ConditionSite): Compared[] {
  return measure?.kind === "ratio" ? wrongIn(condition, []).filter(({ value }) => isPercent(value, measure)) : [];
}

function wrongIn(condition: Condition, path: DocumentPath): Compared[] {
  if ("fact" in condition) {
    return valuesIn(condition).map((value) => ({ path: [...path, "value"], value }));
  }
  return branchesOf(condition).flatMap((branch) => wrongIn(branch.condition, [...path, ...branch.path]));
}

function valuesIn({ fact, value }: Test): Exact[] {
  return fact === "value" ? numbersOf(value) : [];
}

function isPercent(value: Exact, { kind }: ShapeSite["measure"]): boolean {
  return kind === "ratio" && value.compare(plausibleShare) > 0;
}

/** Edges that a value is compared with. Where the share can't exceed its whole, the reader refuses such edges. */
function edgesOf({ score }: ShapeSite): Compared[] {
  switch (score.shape) {
    case "bands":
      return score.bands.flatMap((band, index) =>
        (["atLeast", "above", "below", "atMost"] as const).flatMap((edge) => {
          const value = band[edge];
          return value === undefined ? [] : [{ path: ["bands", index, edge], value }];
        }),
      );
    case "capped-linear":
      return [
        { path: ["zeroAt"], value: score.zeroAt },
        { path: ["fullAt"], value: score.fullAt },
      ];
    case "relative-to-leader":
      return [{ path: ["target"], value: score.target }];
    default:
      return [];
  }
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
