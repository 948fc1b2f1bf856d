import type { Comparison } from "./comparison.ts";
import type { Condition } from "./condition.ts";
import type { FactValue } from "./fact.ts";
import type { Missing } from "./missing.ts";
import type { Outcome } from "./outcome.ts";
import type { ConditionTrace } from "./trace.ts";

/** Reads one fact of a source; undefined when it is missing. */
export type FactReader<S, C> = (source: S, context: C) => FactValue | undefined;

/** What a condition is compiled with. */
export interface CompileScope<S, C, M> {
  /** How a fact is read, or what lies at a path inside it; the names were checked before. */
  readonly read: (fact: string, path: string | undefined) => FactReader<S, C>;
  readonly named: ReadonlyMap<string, Condition>;
  readonly compare: Comparison;
  readonly missing: Missing<M>;
}

/** A condition as closures, in two forms. Neither keeps anything between calls. */
export interface CompiledCondition<S, C, M> {
  /** The outcome alone; branches that cannot change it any more are not asked. */
  readonly holds: Outcome<S, C, M>;
  /** The outcome of every branch; every branch is asked. */
  readonly trace: (source: S, context: C) => ConditionTrace<M>;
}
