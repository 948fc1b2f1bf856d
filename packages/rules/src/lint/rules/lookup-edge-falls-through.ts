import type { Condition, Exact } from "@cchc/core";
import { writeValue } from "../../scoring/write-value.ts";
import type { Hit, LintRule } from "../lint-rule.ts";
import { type LookupSite, lookupSites } from "../lookup-sites.ts";
import { numberCells } from "../reason/number-cells.ts";
import { numbersOf } from "../reason/readable-test.ts";
import { holdsIn, type Situation, testsIn } from "../reason/situations.ts";

/** `> 15` and `< 15`: exactly 15 is neither. */
export const lookupEdgeFallsThrough: LintRule = {
  id: "lookup/edge-falls-through",
  severity: "warning",
  needs: "sound",
  title: { vi: "đúng mốc thì không thuộc trường hợp nào", en: "a value exactly on the edge belongs to no case" },
  why: {
    vi: "Phần mềm từng viết “> 15” ở chỗ Nghị định ghi “từ 15”: đúng 15 điểm rơi xuống loại Yếu. Trên mốc có điểm, dưới mốc có điểm, đúng mốc thì không.",
    en: "Software wrote “> 15” where the decree says “from 15”: exactly 15 fell to the lowest grade. There are points above the edge and below it, and none on it.",
  },
  mend: {
    vi: "dùng greaterThanInclusive hoặc lessThanInclusive ở một phía của mốc",
    en: "use greaterThanInclusive or lessThanInclusive on one side of the edge",
  },
  check: (policy) => lookupSites(policy).flatMap(edgesThatFall),
};

function edgesThatFall({ file, path, score, scope, measure }: LookupSite): Hit[] {
  const domain = scope.domains.get("value");
  const conditions = score.cases.map((one) => one.if);
  const tests = conditions.flatMap((condition) => testsIn(condition, scope.named));
  if (domain?.type !== "number" || tests.some(({ fact }) => fact !== "value")) {
    return [];
  }
  const compared = tests.flatMap(({ value }) => numbersOf(value));
  const cells = numberCells(compared, domain);
  const taken = (value: Exact | undefined) => value !== undefined && caseOf(conditions, value, scope) !== undefined;
  return cells.flatMap((value, index) => {
    const [below, above] = [cells[index - 1], cells[index + 1]];
    const isEdge = compared.some((one) => one.equals(value));
    const first = conditions.findIndex((condition) => mentions(condition, value, scope));
    return isEdge && taken(below) && taken(above) && !taken(value)
      ? [
          {
            file,
            path: [...path, "cases", Math.max(first, 0), "if"],
            given: `value = ${writeValue(value, measure.kind)}`,
          },
        ]
      : [];
  });
}

function caseOf(conditions: readonly Condition[], value: Exact, scope: LookupSite["scope"]): Condition | undefined {
  const situation: Situation = { facts: new Map([["value", value]]), open: new Map() };
  return conditions.find((condition) => holdsIn(condition, situation, scope));
}

function mentions(condition: Condition, value: Exact, scope: LookupSite["scope"]): boolean {
  return testsIn(condition, scope.named).some((test) => numbersOf(test.value).some((one) => one.equals(value)));
}
