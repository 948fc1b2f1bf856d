import { Exact, evaluateCondition } from "@cchc/core";
import { conditionWords, factText } from "../explain/condition-words.ts";
import type { PassFailShape } from "../policy/shape.ts";
import type { ShapeInput, ShapeOutcome } from "./shape-outcome.ts";

/**
 * Full points when the condition holds, none when it does not; there is nothing in between.
 *
 * There is no next outcome: only the condition tells what passes.
 *
 * @throws CchcError `condition/missing-fact`: the judge settles missing facts as a status before.
 */
export function scorePassFail(shape: PassFailShape, input: ShapeInput): ShapeOutcome {
  const passed = evaluateCondition(shape.pass, input).result;
  const points = passed ? input.max : Exact.zero;
  return {
    points,
    reason: {
      key: passed ? "pass-fail/pass" : "pass-fail/fail",
      values: {
        condition: { localized: conditionWords(shape.pass) },
        facts: { text: factText(shape.pass, input) },
        points: { points },
      },
    },
  };
}
