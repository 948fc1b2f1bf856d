import type { Condition, Exact, Measure } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { SimpleShape, When } from "../policy/shape.ts";
import type { DocumentPath } from "../policy/source-file.ts";
import type { ScoreStatus } from "../result/result.ts";
import { branchReaches, type Scope, statusReaches, thresholdReaches } from "./reaches.ts";
import { type Reach, sightingKey } from "./target.ts";
import { thresholdsOf } from "./thresholds.ts";

/** What the examples of an indicator shall reach: each rule, each threshold, status and branch. */
export function indicatorReaches(policy: Policy, indicator: Indicator): Reach[] {
  return indicator.rules.flatMap((rule, index) => {
    const scope: Scope = {
      subject: indicator.id,
      rule: rule.from,
      key: sightingKey(indicator.id, rule.from),
      file: `indicators/${indicator.id}.yaml`,
      at: ["rules", index],
    };
    return [
      versionReach(scope),
      ...appliesReaches(scope, rule, policy),
      ...shapeReaches(scope, { indicator, rule }, policy),
    ];
  });
}

function versionReach({ at, ...scope }: Scope): Reach {
  return { ...scope, path: [...at, "from"], wanted: { kind: "version" }, met: () => true };
}

function appliesReaches(scope: Scope, { applies }: Rule, { named }: Policy): Reach[] {
  if (applies === undefined) {
    return [];
  }
  const asked = { ...scope, key: sightingKey(scope.subject, scope.rule, "applies") };
  return [
    ...branchReaches(asked, { path: ["applies", "if"], of: applies.if }, named),
    ...statusReaches(scope, [[applies.otherwise.status, ["applies", "otherwise", "status"]]]),
  ];
}

interface Ruled {
  readonly indicator: Indicator;
  readonly rule: Rule;
}

function shapeReaches(scope: Scope, { indicator, rule }: Ruled, policy: Policy): Reach[] {
  const { score, max, when } = rule;
  const measure = policy.measures.get(indicator.measure ?? "");
  switch (score.shape) {
    case "published":
      return statusReaches(scope, [
        ["scored", ["score"]],
        ["no-data", ["score"]],
      ]);
    case "tracked":
      return statusReaches(scope, trackedStatuses(measure));
    case "sum":
      return score.parts.flatMap((part, index) =>
        scoredReaches(
          {
            ...scope,
            part: part.id,
            key: sightingKey(indicator.id, rule.from, part.id),
            at: [...scope.at, "score", "parts", index],
          },
          { ...part, measure: policy.measures.get(part.measure) },
          policy.named,
        ),
      );
    default:
      return scoredReaches(scope, { score, max, when, measure }, policy.named);
  }
}

function trackedStatuses(measure: Measure | undefined): [ScoreStatus, DocumentPath][] {
  const empty: [ScoreStatus, DocumentPath][] = measure?.kind === "ratio" ? [["empty-denominator", ["score"]]] : [];
  return [["tracked", ["score"]], ["no-data", ["score"]], ...empty];
}

interface Scored {
  readonly score: SimpleShape;
  readonly max: Exact;
  readonly when: When | undefined;
  readonly measure: Measure | undefined;
}

function scoredReaches(
  scope: Scope,
  { score, max, when, measure }: Scored,
  named: ReadonlyMap<string, Condition>,
): Reach[] {
  const inShape = { ...scope, at: [...scope.at, "score"] };
  const conditions = conditionsOf(score);
  return [
    ...statusReaches(scope, [["scored", ["score"]], ...gapsOf(when)]),
    ...thresholdReaches(inShape, thresholdsOf(score, max, named), measure),
    ...conditions.flatMap((condition) => branchReaches(inShape, condition, named)),
  ];
}

function gapsOf(when: When | undefined): [ScoreStatus, DocumentPath][] {
  const empty: [ScoreStatus, DocumentPath][] =
    when?.emptyDenominator === undefined ? [] : [["empty-denominator", ["when", "emptyDenominator"]]];
  return when === undefined ? [] : [["no-data", ["when", "noData"]], ...empty];
}

/** The conditions of a shape, with their places in it. */
function conditionsOf(score: SimpleShape): { readonly path: DocumentPath; readonly of: Condition }[] {
  if (score.shape === "lookup") {
    return score.cases.map((one, index) => ({ path: ["cases", index, "if"], of: one.if }));
  }
  return score.shape === "pass-fail" ? [{ path: ["pass"], of: score.pass }] : [];
}
