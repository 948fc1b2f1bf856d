import { momentComparison } from "../../condition/comparison.ts";
import { compileCondition } from "../../condition/compile.ts";
import type { Condition } from "../../condition/condition.ts";
import { leaveOpen } from "../../condition/missing.ts";
import type { ReadFact, RecordTest } from "./record-value.ts";

/** What conditions on records are compiled with. */
export interface TestScope {
  /** How a fact is read; the names were checked before. */
  readonly read: (fact: string) => ReadFact;
  readonly named: ReadonlyMap<string, Condition>;
}

/**
 * Compiles a checked condition to a closure over records.
 *
 * A comparison with a missing value is open (undefined), and `all`, `any` and `not` carry that on by Kleene's logic:
 * one condition that fails settles an `all`, one that holds settles an `any`. `isPresent` is never open.
 *
 * A time of a day is compared with a day by its day: half past four on the last day is not after the last day.
 */
export function compileTest(condition: Condition, { read, named }: TestScope): RecordTest {
  return compileCondition(condition, { read, named, compare: momentComparison, missing: leaveOpen }).holds;
}
