import { evaluateCondition } from "@cchc/core";
import { conditionWords, factText } from "../explain/condition-words.ts";
import type { LookupShape } from "../policy/shape.ts";
import type { ShapeInput, ShapeOutcome } from "./shape-outcome.ts";

/**
 * The first case whose condition holds gives the points; `otherwise` when none does. So the nine criteria of Decree
 * 61/2018 give 2, 1 or 0.
 *
 * Order counts: later cases are not asked once one holds, and a case may rely on the earlier ones having failed.
 * There is no next outcome: a condition may rest on several facts, and no single value leads to the better case.
 *
 * @throws CchcError `condition/missing-fact`: the judge settles missing facts as a status before.
 */
export function scoreLookup(shape: LookupShape, input: ShapeInput): ShapeOutcome {
  const found = shape.cases.find((one) => evaluateCondition(one.if, input).result);
  if (found === undefined) {
    const facts = { text: factText({ any: shape.cases.map((one) => one.if) }, input) };
    return {
      points: shape.otherwise,
      reason: { key: "lookup/otherwise", values: { facts, points: { points: shape.otherwise } } },
    };
  }
  return {
    points: found.points,
    reason: {
      key: "lookup/case",
      values: {
        condition: { localized: conditionWords(found.if) },
        facts: { text: factText(found.if, input) },
        points: { points: found.points },
      },
    },
  };
}
