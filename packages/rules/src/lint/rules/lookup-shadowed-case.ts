import type { ConditionSite } from "../condition-sites.ts";
import type { Hit, LintRule } from "../lint-rule.ts";
import { type LookupSite, lookupSites } from "../lookup-sites.ts";
import { holdsIn, situationsOf } from "../reason/situations.ts";
import { verdictOf } from "../reason/verdict.ts";
import { witnessOf } from "../reason/witness.ts";

/** Cases that earlier ones always take. */
export const lookupShadowedCase: LintRule = {
  id: "lookup/shadowed-case",
  severity: "error",
  needs: "sound",
  title: { vi: "trường hợp luôn bị trường hợp trước lấy mất", en: "a case that earlier ones always take" },
  why: {
    vi: "Trường hợp đầu tiên đúng cho điểm. Một trường hợp mà mọi giá trị của nó đã thuộc trường hợp trước không bao giờ được hỏi tới.",
    en: "The first case that holds gives the points. A case whose every value belongs to earlier ones is never asked.",
  },
  mend: { vi: "đặt trường hợp hẹp hơn lên trước", en: "put the narrower case first" },
  check: (policy) => lookupSites(policy).flatMap(shadowedCases),
};

function shadowedCases({ file, path, score, measure, scope }: LookupSite): Hit[] {
  return score.cases.flatMap(({ if: condition }, index) => {
    const earlier = score.cases.slice(0, index).map((one) => one.if);
    const witness = shadowOf(condition, earlier, scope);
    if (witness === undefined) {
      return [];
    }
    const number = earlier.findIndex((one) => holdsIn(one, witness, scope)) + 1;
    const given = witnessOf(witness, measure);
    return [
      {
        file,
        path: [...path, "cases", index],
        ...(given === undefined ? {} : { given }),
        what: {
          vi: `trường hợp thứ ${index + 1} không bao giờ được hỏi tới: trường hợp thứ ${number} lấy trước`,
          en: `case ${index + 1} is never asked: case ${number} comes first`,
        },
      },
    ];
  });
}

/** A situation of a case that an earlier one takes, when earlier ones take them all. */
function shadowOf(
  condition: ConditionSite["condition"],
  earlier: readonly ConditionSite["condition"][],
  scope: ConditionSite["scope"],
) {
  if (earlier.length === 0 || verdictOf(condition, scope) === "never") {
    return undefined;
  }
  const own = situationsOf([condition, ...earlier], scope)?.filter((one) => holdsIn(condition, one, scope)) ?? [];
  const isTaken = own.every((one) => earlier.some((other) => holdsIn(other, one, scope)));
  return isTaken ? own[0] : undefined;
}
