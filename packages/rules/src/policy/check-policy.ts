import type { Problem } from "@cchc/core";
import { checkFlag } from "../flag/check-flag.ts";
import { checkCards } from "../testing/check-cards.ts";
import { checkAreas } from "./check-areas.ts";
import { checkCombinedMeasures } from "./check-combined-measures.ts";
import { checkHead } from "./check-head.ts";
import { checkIndicator } from "./check-indicator.ts";
import { checkMeasure } from "./check-measure.ts";
import { checkNames } from "./check-names.ts";
import type { ParsedPolicy } from "./parsed-policy.ts";

/** Everything that is wrong with a policy whose files are each well formed. */
export function checkPolicy(policy: ParsedPolicy): Problem[] {
  const names = checkNames(policy);
  if (names.length > 0) {
    return names;
  }
  const faults = [
    ...checkHead(policy),
    ...policy.measures.flatMap((measure) => checkMeasure(measure, policy)),
    ...checkCombinedMeasures(policy),
    ...policy.indicators.flatMap((indicator) => checkIndicator(indicator, policy)),
    ...policy.flags.flatMap((flag) => checkFlag(flag, policy)),
    ...policy.cards.flatMap((card) => checkCards(card, policy)),
  ];
  // A rule with a wrong date or maximum would be told a second time as an area that does not add up.
  return faults.length > 0 ? faults : checkAreas(policy);
}
