import type { Measure } from "@cchc/core";
import { Applies, type Rule } from "../policy/indicator.ts";
import { type Shape, Treatment, type When } from "../policy/shape.ts";
import { below, type Change, others, stepped } from "./change.ts";
import { conditionChanges } from "./condition-changes.ts";
import { shapeChanges } from "./shape-changes.ts";

type Measures = ReadonlyMap<string, Measure>;

/** Everything that one rule decides with, changed by one step; its dates are changed with its neighbours'. */
export function ruleChanges(rule: Rule, measure: string | undefined, measures: Measures): Change[] {
  return [
    ...stepped(["max"], rule.max, { kind: "weight", of: "amount" }),
    ...below(["score"], scoreChanges(rule.score, measure, measures)),
    ...below(["when"], whenChanges(rule.when)),
    ...below(["applies"], appliesChanges(rule.applies)),
  ];
}

function scoreChanges(score: Shape, measure: string | undefined, measures: Measures): Change[] {
  switch (score.shape) {
    case "published":
    case "tracked":
      return [];
    case "sum":
      return score.parts.flatMap((part, index) =>
        below(
          ["parts", index],
          [
            ...stepped(["max"], part.max, { kind: "weight", of: "amount" }),
            ...below(["score"], shapeChanges(part.score, kindOf(part.measure, measures))),
            ...below(["when"], whenChanges(part.when)),
          ],
        ),
      );
    default:
      return shapeChanges(score, kindOf(measure, measures));
  }
}

function kindOf(measure: string | undefined, measures: Measures): "ratio" | "amount" {
  return measures.get(measure ?? "")?.kind ?? "amount";
}

function whenChanges(when: When | undefined): Change[] {
  return (["emptyDenominator", "noData"] as const).flatMap((gap) => {
    const from = when?.[gap];
    return from === undefined ? [] : others("treatment", [gap], { from, list: Treatment.options });
  });
}

function appliesChanges(applies: Rule["applies"]): Change[] {
  if (applies === undefined) {
    return [];
  }
  const { status, points } = Applies.shape.otherwise.shape;
  return [
    ...below(["if"], conditionChanges(applies.if, "amount")),
    ...others("treatment", ["otherwise", "status"], { from: applies.otherwise.status, list: status.options }),
    ...others("treatment", ["otherwise", "points"], { from: applies.otherwise.points, list: points.options }),
  ];
}
