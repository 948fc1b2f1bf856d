import type { Condition } from "@cchc/core";
import { conditionSites } from "../condition-sites.ts";
import type { LintRule } from "../lint-rule.ts";
import { branchesOf } from "../reason/branches.ts";

/** Named conditions that nothing asks. */
export const conditionUnused: LintRule = {
  id: "condition/unused",
  severity: "warning",
  needs: "whole",
  title: { vi: "điều kiện có tên mà không nơi nào dùng", en: "a named condition that nothing uses" },
  why: {
    vi: "Điều kiện không dùng trông như một quy định đang có hiệu lực; người đọc sẽ tìm xem nó ảnh hưởng đến ai.",
    en: "A condition that nothing uses looks like a rule in force; a reader will search for whom it touches.",
  },
  mend: { vi: "dùng nó, hoặc bỏ khỏi policy.yaml", en: "use it, or take it out of policy.yaml" },
  check: (policy) => {
    const { head, named } = policy;
    const used = new Set(
      [...conditionSites(policy), ...named.values()].flatMap((one) => namesIn("file" in one ? one.condition : one)),
    );
    return head === undefined
      ? []
      : [...named.keys()]
          .filter((name) => !used.has(name))
          .map((name) => ({ file: head.file, path: ["conditions", name], part: "key", given: name }));
  },
};

function namesIn(condition: Condition): string[] {
  return "condition" in condition
    ? [condition.condition]
    : branchesOf(condition).flatMap((branch) => namesIn(branch.condition));
}
