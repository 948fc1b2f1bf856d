import type { Condition } from "@cchc/core";
import { conditionSites } from "../condition-sites.ts";
import type { Hit, LintedPolicy } from "../lint-rule.ts";
import { type IdleBranch, idleBranches } from "../reason/idle-branches.ts";
import { comparedWrongly } from "./unit-share-against-percent.ts";

/** A branch whose outcome is settled, as a place to point at. */
export interface IdleHit extends Pick<Hit, "file" | "path"> {
  readonly condition: Condition;
  /** Whether it asks for fields of records, which may be missing. */
  readonly onRecords: boolean;
}

/** Branches that never hold, or always do. Where 90 stands for 90 %, that is the fault, and is told by its own rule. */
export function idleHits(policy: LintedPolicy, verdict: IdleBranch["verdict"]): IdleHit[] {
  return conditionSites(policy)
    .filter((site) => comparedWrongly(site, policy).length === 0)
    .flatMap(({ file, path, condition, scope, measure }) =>
      idleBranches(condition, scope)
        .filter((idle) => idle.verdict === verdict)
        .map((idle) => ({
          file,
          path: [...path, ...idle.path],
          condition: idle.condition,
          onRecords: measure === undefined && path[0] === "count",
        })),
    );
}
