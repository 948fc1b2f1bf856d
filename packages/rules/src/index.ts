export * from "./analysis/run-examples.ts";
export * from "./explain/condition-node.ts";
export { conditionLines, conditionText } from "./explain/condition-text.ts";
export * from "./explain/message.ts";
export * from "./explain/render-message.ts";
export { Step, StepName, StepOperator } from "./explain/step.ts";
export { stepText } from "./explain/step-text.ts";
export * from "./explain/trace.ts";
export { contributionLines } from "./explain/trace-around.ts";
export { traceIndicator } from "./explain/trace-indicator.ts";
export { decisionLines, traceLong } from "./explain/trace-long.ts";
export { traceReason, traceShort } from "./explain/trace-short.ts";
export { TracedNumber, TracedValue } from "./explain/traced-value.ts";
export * from "./flag/flag-document.ts";
export * from "./flag/raised-flag.ts";
export * from "./policy/canonical.ts";
export * from "./policy/indicator.ts";
export { type Interval, intervalContains } from "./policy/interval.ts";
export { type Policy, ruleInForce } from "./policy/policy.ts";
export * from "./policy/policy-document.ts";
export { readPolicy, readPolicyData } from "./policy/read-policy.ts";
export * from "./policy/shape.ts";
export * from "./policy/source.ts";
export * from "./result/read-result.ts";
export * from "./result/result.ts";
export { agreementOf } from "./scorecard/agreement.ts";
export { periodUnder } from "./scorecard/check-period.ts";
export { judgeReadings, type ReadingOutcome } from "./scorecard/judge-readings.ts";
export { type ScoreInput, score } from "./scorecard/score.ts";
export type { Scored } from "./what-if/base.ts";
export type { Change, MeasurementChange, PolicyChange } from "./what-if/change.ts";
export {
  Difference,
  type Moved,
  type MovedPart,
  type Standing,
  UnitDifference,
} from "./what-if/difference.ts";
export { Recomputed } from "./what-if/recomputed.ts";
export { rescore, type WhatIf } from "./what-if/rescore.ts";
export { Unknown } from "./what-if/unknown.ts";
