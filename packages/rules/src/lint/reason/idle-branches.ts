import type { Condition } from "@cchc/core";
import type { DocumentPath } from "../../policy/source-file.ts";
import { branchesOf } from "./branches.ts";
import type { ReasonScope } from "./situations.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** A condition, or a branch of one, whose outcome is settled before anybody looks at a fact. */
export interface IdleBranch {
  readonly path: DocumentPath;
  readonly condition: Condition;
  readonly verdict: Exclude<Verdict, "sometimes">;
}

/** The outermost branches of a condition that never hold, or always do. */
export function idleBranches(condition: Condition, scope: ReasonScope): IdleBranch[] {
  const verdict = verdictOf(condition, scope);
  if (verdict !== "sometimes") {
    return [{ path: [], condition, verdict }];
  }
  return branchesOf(condition).flatMap((branch) =>
    idleBranches(branch.condition, scope).map((idle) => ({ ...idle, path: [...branch.path, ...idle.path] })),
  );
}
