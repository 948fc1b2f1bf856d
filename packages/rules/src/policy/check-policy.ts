import type { Problem } from "@cchc/core";
import { checkAreas } from "./check-areas.ts";
import { checkHead } from "./check-head.ts";
import { checkIndicator } from "./check-indicator.ts";
import { checkNames } from "./check-names.ts";
import type { ParsedPolicy } from "./parsed-policy.ts";

/** Everything that is wrong with a policy whose files are each well formed. */
export function checkPolicy(policy: ParsedPolicy): Problem[] {
  const names = checkNames(policy);
  if (names.length > 0) {
    return names;
  }
  return [
    ...checkHead(policy),
    ...policy.indicators.flatMap((indicator) => checkIndicator(indicator, policy)),
    ...checkAreas(policy),
  ];
}
