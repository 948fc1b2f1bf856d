export { type ExampleOutcome, runExamples } from "./analysis/run-examples.ts";
export * from "./analysis/uncovered-versions.ts";
export type { BatchOutcomes } from "./batch/batch-outcomes.ts";
export { type BatchPlan, compileBatch } from "./batch/batch-plan.ts";
export type { BatchTable } from "./batch/columns/batch-table.ts";
export { columnsOf } from "./batch/columns/columns-of.ts";
export type { AmountColumn, PeriodColumns, PublishedColumn, RatioColumn } from "./batch/columns/period-columns.ts";
export { readColumns } from "./batch/columns/read-columns.ts";
export { statusCode, statusCodes } from "./batch/columns/status-code.ts";
export type { BatchItem, IndicatorPlan } from "./batch/indicator-plan.ts";
export type { BatchOutcome } from "./batch/outcome/batch-outcome.ts";
export type { ItemRows } from "./batch/outcome/item-rows.ts";
export { scoreBatch } from "./batch/score-batch.ts";
export type { ScoredTable } from "./batch/scored-table.ts";
export type { ExactRow, Rolled } from "./batch/total/exact-roll-up.ts";
export { checkData } from "./check/check-data.ts";
export type { CheckAgainst, CheckInput, RejectedOfUnit } from "./check/check-input.ts";
export * from "./check/data-check.ts";
export * from "./check/lack.ts";
export { allTables, tablesOver } from "./check/rejected-share.ts";
export type { Some } from "./check/some.ts";
export { leadersAmong } from "./counterfactual/card-world.ts";
export { counterfactual } from "./counterfactual/counterfactual.ts";
export * from "./counterfactual/counterfactual-result.ts";
export type { ChangeOptions } from "./counterfactual/lever.ts";
export { planForGrade } from "./counterfactual/plan-for-grade.ts";
export type { PlanOptions } from "./counterfactual/plan-options.ts";
export * from "./counterfactual/plan-result.ts";
export { changeSentence, renderSentence } from "./counterfactual/sentence.ts";
export { coverPolicy, type PolicyCoverage, type SubjectCoverage, type Tally } from "./coverage/cover-policy.ts";
export type { Side, Target, Wanted } from "./coverage/target.ts";
export { DiffKind, diffKindWords } from "./diff/diff-kind.ts";
export { type DiffOptions, diffPolicies } from "./diff/diff-policies.ts";
export * from "./diff/policy-diff.ts";
export { fileSchema, policyFileKinds } from "./editor/file-schemas.ts";
export type { Json, JsonObject } from "./editor/json.ts";
export type { PolicyFileKind } from "./editor/named-keys.ts";
export { type KnownName, type PolicyNames, policyNames } from "./editor/policy-names.ts";
export { comparesAsDouble } from "./exchange/double.ts";
export { type ExactFacts, exactFacts, type StockFacts, type StockUnit, stockFacts } from "./exchange/stock-facts.ts";
export type { StockJudgement } from "./exchange/stock-judgement.ts";
export { type StockEvent, stockJudgements } from "./exchange/stock-judgements.ts";
export { stockPoints } from "./exchange/stock-points.ts";
export * from "./exchange/stock-rule.ts";
export { toJsonRulesEngine } from "./exchange/to-json-rules-engine.ts";
export { basisWords, confidenceWords, originWords, statusWords } from "./explain/code-messages.ts";
export * from "./explain/condition-node.ts";
export { conditionLines, conditionText } from "./explain/condition-text.ts";
export { conditionWords, type FactWords } from "./explain/condition-words.ts";
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
export { Cause, CauseKind, Leaf } from "./impact/cause.ts";
export * from "./impact/impact.ts";
export type { ImpactInput } from "./impact/impact-input.ts";
export { impactOf } from "./impact/impact-of.ts";
export { type LintOptions, lintPolicy } from "./lint/lint-policy.ts";
export * from "./lint/lint-report.ts";
export type { Hit, LintedPolicy, LintNeeds, LintRule } from "./lint/lint-rule.ts";
export { lintRules } from "./lint/lint-rules.ts";
export { Suppression } from "./lint/suppress/suppression.ts";
export { type SuppressionRule, suppressionRules } from "./lint/suppress/suppression-rules.ts";
export type { CardWitness } from "./mutation/card-witness.ts";
export type { ChangeKind } from "./mutation/change.ts";
export { type Fate, mutatePolicy, type TriedMutant } from "./mutation/mutate-policy.ts";
export { type SuggestedExample, suggestExamples } from "./mutation/suggest-examples.ts";
export type { Witness } from "./mutation/witness.ts";
export * from "./policy/canonical.ts";
export * from "./policy/indicator.ts";
export { type Interval, intervalContains } from "./policy/interval.ts";
export { extendedByTexts, type FindBase, type PolicyFiles } from "./policy/layer/base-files.ts";
export * from "./policy/layer/layer-document.ts";
export * from "./policy/layer/override.ts";
export type { Span } from "./policy/layer/span.ts";
export { type ValueReason, type ValueVersion, whyValue } from "./policy/layer/why-value.ts";
export {
  areasInForce,
  type HeadVersion,
  type NamedOverride,
  type Policy,
  policyOn,
  ruleInForce,
  standingOn,
} from "./policy/policy.ts";
export * from "./policy/policy-document.ts";
export { type ReadOptions, readPolicy, readPolicyData } from "./policy/read-policy.ts";
export * from "./policy/shape.ts";
export * from "./policy/source.ts";
export * from "./result/read-result.ts";
export * from "./result/result.ts";
export * from "./rule-set/compile-rules.ts";
export * from "./rule-set/event-rule.ts";
export type { PlainFacts } from "./rule-set/fact-slots.ts";
export type { Refusal, RulePath } from "./rule-set/fault.ts";
export * from "./rule-set/from-json-rules-engine.ts";
export { agreementOf } from "./scorecard/agreement.ts";
export { periodUnder } from "./scorecard/check-period.ts";
export { judgeReadings, type ReadingOutcome } from "./scorecard/judge-readings.ts";
export { periodParts } from "./scorecard/rule-spans.ts";
export { score } from "./scorecard/score.ts";
export type { ScoreInput } from "./scorecard/score-input.ts";
export { countsRespondents } from "./small-cells/counts-respondents.ts";
export { publishable } from "./small-cells/publishable-result.ts";
export { isSmallEvidence, thresholdFor } from "./small-cells/small-evidence.ts";
export { type Cells, isSmallCell, withheldCounts, withheldReason } from "./small-cells/withheld-counts.ts";
export { blockYaml } from "./testing/block-yaml.ts";
export * from "./testing/card-example.ts";
export { type DisputedCase, exampleOfCard, exampleOfIndicator } from "./testing/example-of-card.ts";
export { exampleYaml, flowYaml } from "./testing/example-yaml.ts";
export { failureText, mismatchText, traceText } from "./testing/failure-text.ts";
export { type FindPlace, placesIn } from "./testing/places.ts";
export { type PreparedCard, prepareCards } from "./testing/prepare-cards.ts";
export { runTests, type TestOptions } from "./testing/run-tests.ts";
export type { Mismatch, TestOutcome, TraceLine } from "./testing/test-outcome.ts";
export { compareInputs, type InputCheck, type PinnedInput, pinnedInputs } from "./verify/compare-inputs.ts";
export { compareResults } from "./verify/compare-results.ts";
export { compareWithData } from "./verify/compare-with-data.ts";
export { type CardContext, type CardInputs, inputsOfCard } from "./verify/inputs-of-card.ts";
export { leadersOfResult } from "./verify/leaders-of-result.ts";
export * from "./verify/verification.ts";
export { type StockRun, type StockVerification, verifyByStock } from "./verify/verify-by-stock.ts";
export { verifyResult } from "./verify/verify-result.ts";
export type { Scored } from "./what-if/base.ts";
export type { Change, MeasurementChange, PolicyChange } from "./what-if/change.ts";
export {
  type Moved,
  type MovedPart,
  type Standing,
  UnitDifference,
  WhatIfDifference,
} from "./what-if/difference.ts";
export { Recomputed } from "./what-if/recomputed.ts";
export { rescore, type WhatIf } from "./what-if/rescore.ts";
export { Unknown } from "./what-if/unknown.ts";
