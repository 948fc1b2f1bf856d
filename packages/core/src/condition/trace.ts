import type { Operand, Test } from "./condition.ts";
import type { FactValue } from "./fact.ts";

/** What one comparison gave, and what it compared. */
export interface TestTrace<M = never> extends Test {
  readonly result: boolean | M;
  /** The fact's value; absent when it is missing. */
  readonly factResult?: FactValue;
  /** What it was compared with: the operand, or the value of the fact that it names. */
  readonly valueResult?: FactValue | Operand;
}

/** A condition with its outcome on every branch; nothing is skipped, so that a reader sees all reasons and not the first. */
export type ConditionTrace<M = never> =
  | TestTrace<M>
  | { readonly all: readonly ConditionTrace<M>[]; readonly result: boolean | M }
  | { readonly any: readonly ConditionTrace<M>[]; readonly result: boolean | M }
  | { readonly not: ConditionTrace<M>; readonly result: boolean | M }
  | { readonly condition: string; readonly of: ConditionTrace<M>; readonly result: boolean | M };
