import { Exact } from "@cchc/core";
import type { FlagDocument, Trigger } from "../flag/flag-document.ts";
import type { Policy } from "../policy/policy.ts";
import { indicatorReaches } from "./indicator-reaches.ts";
import { branchReaches, type Scope, thresholdReaches } from "./reaches.ts";
import { isOnSide, possibleSides } from "./sides.ts";
import { type Reach, sightingKey } from "./target.ts";
import { edgesOf, literalsOf, type Threshold } from "./thresholds.ts";

/** Everything in a policy that its examples shall reach: rules, the edges of grades, the conditions of flags. */
export function policyReaches(policy: Policy): Reach[] {
  return [
    ...policy.indicators.flatMap((indicator) => indicatorReaches(policy, indicator)),
    ...gradeReaches(policy),
    ...policy.flags.flatMap((flag) => flagReaches(policy, flag)),
  ];
}

function gradeReaches({ grades, max }: Policy): Reach[] {
  if (grades === undefined) {
    return [];
  }
  const edges = grades.bands.flatMap((band, index) =>
    edgesOf(band).map(({ at, path }): Threshold => ({ at, path: [index, ...path], fact: "value" })),
  );
  const thresholds = edges.filter((one, index) => edges.findIndex(({ at }) => at.equals(one.at)) === index);
  const points = grades.of === "points";
  const reachable = { from: Exact.zero, to: points ? max : Exact.one };
  return thresholds.flatMap((threshold) =>
    possibleSides(threshold.at, reachable).map((side) => ({
      subject: "grades",
      key: sightingKey("grades"),
      file: "policy.yaml",
      path: ["grades", "bands", ...threshold.path],
      wanted: { kind: "threshold" as const, threshold: threshold.at, of: points ? "amount" : "ratio", side },
      met: ({ value }) => value !== undefined && isOnSide(value, side, { ...threshold, all: thresholds }),
    })),
  );
}

function flagReaches(policy: Policy, flag: FlagDocument): Reach[] {
  return flag.raise.flatMap((trigger, index) => {
    const key = sightingKey(flag.id, String(index));
    return triggerReaches(policy, trigger, {
      subject: flag.id,
      file: `flags/${flag.id}.yaml`,
      key,
      at: ["raise", index],
    });
  });
}

function triggerReaches({ measures, named }: Policy, trigger: Trigger, scope: Scope): Reach[] {
  switch (trigger.by) {
    case "measure":
      return [
        ...thresholdReaches(scope, literalsOf(trigger.when, ["when"], named), measures.get(trigger.measure)),
        ...branchReaches(scope, { path: ["when"], of: trigger.when }, named),
      ];
    case "self-over-verified":
      return thresholdReaches(scope, [{ at: trigger.over, path: ["over"], fact: "value" }], undefined);
    case "over-the-whole":
    case "points-without-evidence":
    case "unit-not-in-force":
      return [];
  }
}
