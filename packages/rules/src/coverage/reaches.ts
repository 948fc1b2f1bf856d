import type { Condition, Measure } from "@cchc/core";
import type { DocumentPath } from "../policy/source-file.ts";
import type { ScoreStatus } from "../result/result.ts";
import { branchesOf } from "./branches.ts";
import { isOnSide, possibleSides } from "./sides.ts";
import type { Reach, Sighting, Target } from "./target.ts";
import { type Reachable, reachableOf, type Threshold } from "./thresholds.ts";

/** What all targets of one rule, part or flag share. */
export interface Scope extends Pick<Target, "subject" | "rule" | "part" | "file"> {
  readonly key: string;
  /** Where the rule, part or flag is written. */
  readonly at: DocumentPath;
}

/** Three sides of every threshold, as far as the measure can be there. */
export function thresholdReaches(
  { at: prefix, ...scope }: Scope,
  thresholds: readonly Threshold[],
  measure: Measure | undefined,
): Reach[] {
  const values = measure === undefined ? {} : reachableOf(measure);
  return thresholds.flatMap((threshold) =>
    possibleSides(threshold.at, reachableBy(threshold.fact, values)).map((side) => ({
      ...scope,
      path: [...prefix, ...threshold.path],
      wanted: { kind: "threshold" as const, threshold: threshold.at, of: kindOf(threshold.fact, measure), side },
      met: (sighting) => {
        const value = comparedValue(threshold.fact, sighting);
        return value !== undefined && isOnSide(value, side, { ...threshold, all: thresholds });
      },
    })),
  );
}

function kindOf(fact: string, measure: Measure | undefined): "ratio" | "amount" {
  return fact === "value" ? (measure?.kind ?? "amount") : "amount";
}

/** Counts under a share are from 0 up. */
function reachableBy(fact: string, values: Reachable): Reachable {
  return fact === "value" || values.from === undefined ? values : { from: values.from };
}

function comparedValue(fact: string, { value, facts }: Sighting): Sighting["value"] {
  const given = facts?.get(fact);
  return fact === "value" ? value : typeof given === "object" && "numerator" in given ? given : undefined;
}

/** Every status that a rule provides for. */
export function statusReaches(
  { at, ...scope }: Scope,
  statuses: readonly (readonly [status: ScoreStatus, path: DocumentPath])[],
): Reach[] {
  return statuses.map(([status, path]) => ({
    ...scope,
    path: [...at, ...path],
    wanted: { kind: "status" as const, status },
    met: (sighting) => sighting.status === status,
  }));
}

/** Every leaf and group of a condition, true and false. */
export function branchReaches(
  { at, ...scope }: Scope,
  condition: { readonly path: DocumentPath; readonly of: Condition },
  named: ReadonlyMap<string, Condition>,
): Reach[] {
  return branchesOf(condition.of, condition.path, named).flatMap((branch) =>
    [true, false].map((outcome) => ({
      ...scope,
      path: [...at, ...branch.path],
      wanted: { kind: "branch" as const, condition: branch.words, outcome },
      met: (sighting) => branch.outcome(sighting) === outcome,
    })),
  );
}
