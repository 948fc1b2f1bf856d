import type { Condition } from "@cchc/core";
import { levelMask } from "./level-mask.ts";
import { type Mask, maskAll, maskAny, maskNot } from "./mask.ts";
import { numberMask } from "./number-mask.ts";

/** What conditions are compiled with. */
export interface MaskScope {
  readonly named: ReadonlyMap<string, Condition>;
  /** Of the measure: conditions on an amount know no numerator. */
  readonly kind: "ratio" | "amount";
}

/**
 * A condition as a mask, or undefined when it has a form that is not known here: it is then evaluated row by row. Only
 * what is known whole is compiled, so that whatever the language learns later keeps its meaning.
 */
export function compileMask(condition: Condition, scope: MaskScope): Mask | undefined {
  if (Object.keys(condition).length > 1) {
    return "fact" in condition ? (levelMask(condition) ?? numberMask(condition, scope.kind)) : undefined;
  }
  if ("all" in condition) {
    return compileGroup(condition.all, scope, maskAll);
  }
  if ("any" in condition) {
    return compileGroup(condition.any, scope, maskAny);
  }
  if ("not" in condition) {
    const mask = compileMask(condition.not, scope);
    return mask && maskNot(mask);
  }
  const named = "condition" in condition ? scope.named.get(condition.condition) : undefined;
  return named && compileMask(named, scope);
}

function compileGroup(
  parts: readonly Condition[],
  scope: MaskScope,
  join: (masks: readonly Mask[]) => Mask,
): Mask | undefined {
  const masks = parts.map((part) => compileMask(part, scope));
  const known = masks.filter((mask) => mask !== undefined);
  return known.length < masks.length ? undefined : join(known);
}
