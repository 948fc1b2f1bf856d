import type { Problem } from "@cchc/core";
import { checkFlag } from "../../flag/check-flag.ts";
import { checkAreas } from "../../policy/check-areas.ts";
import { checkCombinedMeasures } from "../../policy/check-combined-measures.ts";
import { checkHead } from "../../policy/check-head.ts";
import { checkIndicator } from "../../policy/check-indicator.ts";
import { checkMeasure } from "../../policy/check-measure.ts";
import { checkNames } from "../../policy/check-names.ts";
import type { ParsedPolicy } from "../../policy/parsed-policy.ts";
import type { LintedPolicy } from "../lint-rule.ts";
import { measuresNamed } from "../measures-named.ts";

/**
 * The reader's checks over the files that could be read. A name that leads nowhere is told only when every file was
 * read, and what names something that is not there is not looked at further.
 */
export function checkWhatIsThere({ head, ...rest }: LintedPolicy, whole: boolean): Problem[] {
  if (head === undefined) {
    return [];
  }
  const policy: ParsedPolicy = { head, ...rest };
  const knows = (id: string) => rest.measureOf.has(id);
  const indicators = policy.indicators.filter(({ value }) => measuresNamed(value).every(({ id }) => knows(id)));
  const faults = [
    ...(whole ? [...checkNames(policy), ...checkCombinedMeasures(policy)] : []),
    ...checkHead(policy),
    ...policy.measures.flatMap((measure) => checkMeasure(measure, policy)),
    ...indicators.flatMap((indicator) => checkIndicator(indicator, policy)),
    ...(whole ? policy.flags.flatMap((flag) => checkFlag(flag, policy)) : []),
  ];
  return whole && !faults.some(spoilsSums) ? [...faults, ...checkAreas(policy)] : faults;
}

/** Whether a fault would be told a second time as an area that does not add up: a wrong name, day or maximum. */
function spoilsSums({ code }: Problem): boolean {
  return /^(policy|rule)\//.test(code);
}
