import type { PolicyDiff } from "../diff/policy-diff.ts";
import type { Policy } from "../policy/policy.ts";
import type { Result } from "../result/result.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";

/** Two policies and the data that both judge. */
export interface ImpactInput {
  readonly before: Policy;
  readonly after: Policy;
  readonly input: ScoreInput;
  /** What the policy after judges, where records were counted for each policy by its own measures; else `input`. */
  readonly inputAfter?: ScoreInput;
}

/** Both results and what changed between their policies. */
export interface BothResults extends Required<ImpactInput> {
  readonly results: readonly [before: Result, after: Result];
  readonly diff: PolicyDiff;
}
