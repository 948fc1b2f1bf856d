import type { LintRule } from "./lint-rule.ts";
import { areaEmpty } from "./rules/area-empty.ts";
import { bandsNoWholeNumber } from "./rules/bands-no-whole-number.ts";
import { bandsSamePoints } from "./rules/bands-same-points.ts";
import { baselineUnused } from "./rules/baseline-unused.ts";
import { codeDuplicate } from "./rules/code-duplicate.ts";
import { conditionAlwaysHolds } from "./rules/condition-always-holds.ts";
import { conditionNeverHolds } from "./rules/condition-never-holds.ts";
import { conditionSaysNothing } from "./rules/condition-says-nothing.ts";
import { conditionUnused } from "./rules/condition-unused.ts";
import { decisionAfterStart } from "./rules/decision-after-start.ts";
import { decisionNotDated } from "./rules/decision-not-dated.ts";
import { exampleContradiction } from "./rules/example-contradiction.ts";
import { exampleDuplicate } from "./rules/example-duplicate.ts";
import { exampleMissingOutcome } from "./rules/example-missing-outcome.ts";
import { exampleOutsideRules } from "./rules/example-outside-rules.ts";
import { exampleSameName } from "./rules/example-same-name.ts";
import { flagTouchesNothing } from "./rules/flag-touches-nothing.ts";
import { lookupEdgeFallsThrough } from "./rules/lookup-edge-falls-through.ts";
import { lookupShadowedCase } from "./rules/lookup-shadowed-case.ts";
import { measureCountsNothing } from "./rules/measure-counts-nothing.ts";
import { measureNumeratorIsPopulation } from "./rules/measure-numerator-is-population.ts";
import { measureUnused } from "./rules/measure-unused.ts";
import { readingSameAsRule } from "./rules/reading-same-as-rule.ts";
import { ruleNeverJudges } from "./rules/rule-never-judges.ts";
import { ruleUnchanged } from "./rules/rule-unchanged.ts";
import { smallCellsNoThreshold } from "./rules/small-cells-no-threshold.ts";
import { sourceChoiceNotMarked } from "./rules/source-choice-not-marked.ts";
import { sourceDefaultAsLaw } from "./rules/source-default-as-law.ts";
import { sourceLowConfidenceLaw } from "./rules/source-low-confidence-law.ts";
import { sourceNoPart } from "./rules/source-no-part.ts";
import { sourcePlaceholder } from "./rules/source-placeholder.ts";
import { sumPartsAndMaximum } from "./rules/sum-parts-and-maximum.ts";
import { textEnglishIsVietnamese } from "./rules/text-english-is-vietnamese.ts";
import { textIdentical } from "./rules/text-identical.ts";
import { textNoDiacritics } from "./rules/text-no-diacritics.ts";
import { textPlaceholder } from "./rules/text-placeholder.ts";
import { textRepeatsTitle } from "./rules/text-repeats-title.ts";
import { titleDuplicate } from "./rules/title-duplicate.ts";
import { unitCountAgainstShare } from "./rules/unit-count-against-share.ts";
import { unitPercentOfAmount } from "./rules/unit-percent-of-amount.ts";
import { unitShareAgainstPercent } from "./rules/unit-share-against-percent.ts";
import { weightMaximumOutOfReach } from "./rules/weight-maximum-out-of-reach.ts";
import { weightNone } from "./rules/weight-none.ts";
import { weightTotal } from "./rules/weight-total.ts";
import { whenNoDataFull } from "./rules/when-no-data-full.ts";

/** Every lint rule, by id. What the reader itself refuses comes before them. */
export const lintRules: readonly LintRule[] = [
  areaEmpty,
  bandsNoWholeNumber,
  bandsSamePoints,
  baselineUnused,
  codeDuplicate,
  conditionAlwaysHolds,
  conditionNeverHolds,
  conditionSaysNothing,
  conditionUnused,
  decisionAfterStart,
  decisionNotDated,
  exampleContradiction,
  exampleDuplicate,
  exampleMissingOutcome,
  exampleOutsideRules,
  exampleSameName,
  flagTouchesNothing,
  lookupEdgeFallsThrough,
  lookupShadowedCase,
  measureCountsNothing,
  measureNumeratorIsPopulation,
  measureUnused,
  readingSameAsRule,
  ruleNeverJudges,
  ruleUnchanged,
  smallCellsNoThreshold,
  sourceChoiceNotMarked,
  sourceDefaultAsLaw,
  sourceLowConfidenceLaw,
  sourceNoPart,
  sourcePlaceholder,
  sumPartsAndMaximum,
  textEnglishIsVietnamese,
  textIdentical,
  textNoDiacritics,
  textPlaceholder,
  textRepeatsTitle,
  titleDuplicate,
  unitCountAgainstShare,
  unitPercentOfAmount,
  unitShareAgainstPercent,
  weightMaximumOutOfReach,
  weightNone,
  weightTotal,
  whenNoDataFull,
];
