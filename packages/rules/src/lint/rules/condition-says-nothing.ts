import type { Condition } from "@cchc/core";
import { conditionWords } from "../../explain/condition-words.ts";
import type { DocumentPath } from "../../policy/source-file.ts";
import { type ConditionSite, conditionSites } from "../condition-sites.ts";
import type { LintRule } from "../lint-rule.ts";
import { branchesOf } from "../reason/branches.ts";
import { idleBranches } from "../reason/idle-branches.ts";
import { verdictOf } from "../reason/verdict.ts";

/** Branches that change nothing beside the others. */
export const conditionSaysNothing: LintRule = {
  id: "condition/says-nothing",
  severity: "warning",
  needs: "sound",
  title: {
    vi: "điều kiện thừa: các điều kiện bên cạnh đã nói hết",
    en: "a condition that the ones beside it make idle",
  },
  why: {
    vi: "Bỏ đi cũng không đổi kết quả của ai. Thường là mốc gõ sai, nên điều muốn nói lại không được nói.",
    en: "Taken away, it changes nobody's outcome. Usually an edge was mistyped, and what was meant is not said.",
  },
  mend: { vi: "sửa mốc, hoặc bỏ điều kiện", en: "mend the edge, or remove the condition" },
  check: (policy) =>
    conditionSites(policy)
      .filter(({ condition, scope }) => idleBranches(condition, scope).length === 0)
      .flatMap(({ file, path, condition, scope }) =>
        silentBranches(condition, scope).map((branch) => ({
          file,
          path: [...path, ...branch.path],
          given: conditionWords(branch.condition).en,
        })),
      ),
};

interface SilentBranch {
  readonly condition: Condition;
  readonly path: DocumentPath;
}

/** The first branch of each group that its neighbours make idle; the rest is looked at when that one is gone. */
function silentBranches(condition: Condition, scope: ConditionSite["scope"]): SilentBranch[] {
  const branches = branchesOf(condition);
  const silent = branches.length < 2 ? undefined : branches.find((branch) => isSilent(branch, branches, scope));
  const inside = branches.flatMap((branch) =>
    silentBranches(branch.condition, scope).map((one) => ({ ...one, path: [...branch.path, ...one.path] })),
  );
  return [...(silent === undefined ? [] : [silent]), ...inside];
}

function isSilent(
  branch: ReturnType<typeof branchesOf>[number],
  branches: readonly SilentBranch[],
  scope: ConditionSite["scope"],
): boolean {
  const others = branches.filter((one) => one !== branch).map((one) => one.condition);
  // Of `all` a branch is idle when the others cannot hold without it; of `any`, when it cannot hold without the others.
  const against: Condition[] =
    branch.in === "all"
      ? [...others, { not: branch.condition }]
      : [branch.condition, ...others.map((other): Condition => ({ not: other }))];
  return verdictOf({ all: against }, scope) === "never";
}
