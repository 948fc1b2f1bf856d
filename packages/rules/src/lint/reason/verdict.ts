import type { Condition } from "@cchc/core";
import { holdsIn, type ReasonScope, situationsOf } from "./situations.ts";

/** Whether a condition can hold: `never` and `always` are certain, `sometimes` says that neither could be shown. */
export type Verdict = "never" | "always" | "sometimes";

/**
 * Whether a condition can hold at all, or cannot fail.
 *
 * @example
 * verdictOf({ fact: "value", operator: "greaterThan", value: 2 }, scopeOfAShare); // "never"
 */
export function verdictOf(condition: Condition, scope: ReasonScope): Verdict {
  const situations = situationsOf([condition], scope);
  if (situations === undefined || situations.length === 0) {
    return "sometimes";
  }
  const held = situations.filter((situation) => holdsIn(condition, situation, scope)).length;
  if (held === 0) {
    return "never";
  }
  return held === situations.length ? "always" : "sometimes";
}
