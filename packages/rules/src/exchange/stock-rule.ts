import type { PlainDate } from "@cchc/core";
import type { Basis, Confidence } from "../policy/source.ts";
import type { Origin, ScoreStatus } from "../result/result.ts";

/** One comparison, as json-rules-engine has it. */
export interface StockTest {
  readonly fact: string;
  readonly operator: string;
  readonly value: StockOperand;
  /** The engine tries higher priorities of a group first, and leaves the others alone when those settle it. */
  readonly priority?: number;
}

/** What a fact is compared with: a literal, a list of literals, or another fact. */
export type StockOperand = number | string | boolean | (number | string | boolean)[] | { fact: string };

/** A condition of an exported rule: comparisons and groups alone, no names to look up. */
export type StockCondition =
  | StockTest
  | { all: StockCondition[] }
  | { any: StockCondition[] }
  | { not: StockCondition };

/** Points that depend on counts: the shape with its numbers, each an exact text. */
export type StockFormula =
  | { readonly shape: "linear"; readonly direction: "higher-is-better" | "lower-is-better"; readonly max: string }
  | { readonly shape: "capped-linear"; readonly zeroAt: string; readonly fullAt: string; readonly max: string }
  | { readonly shape: "per-count"; readonly each: string }
  | { readonly shape: "deduct"; readonly each: string; readonly max: string }
  | {
      readonly shape: "relative-to-leader";
      /** Below the target, or from the target on. */
      readonly branch: "below" | "from";
      readonly target: string;
      readonly shareAtTarget: string;
      readonly max: string;
    }
  | { readonly shape: "published" }
  | { readonly shape: "sum"; readonly parts: readonly string[]; readonly max: string };

/** What an event says: who is judged, what came out, and on whose authority. */
export interface StockParams {
  readonly indicator: string;
  /** Of a sum: the part that is judged. */
  readonly part?: string;
  readonly outcome: string;
  /** The measure whose counts a formula takes. */
  readonly measure?: string;
  /** Absent for the whole of a sum, which has the status that its parts give it. */
  readonly status?: ScoreStatus;
  readonly origin?: Origin;
  /** Key of the message that gives the reason, as in a result; absent for the whole of a sum. */
  readonly reason?: string;
  readonly max: string;
  /** The maximum that applies: 0 when the outcome leaves the item out. */
  readonly applicable: string;
  /** Points of an outcome that has the same for every unit; absent with a formula, and when no points are given. */
  readonly points?: string;
  readonly formula?: StockFormula;
  readonly ruleFrom?: PlainDate;
  readonly basis?: Basis;
  readonly source?: { readonly document: string; readonly part?: string; readonly confidence: Confidence };
}

/** One outcome of an indicator as a rule for an unmodified json-rules-engine. */
export interface StockRule {
  readonly name: string;
  readonly conditions: { all: StockCondition[] };
  readonly event: { readonly type: string; readonly params: StockParams };
}

/** Two numbers that a rule compares: a fact with a number (exact text), or with another fact. */
export type StockComparison =
  | { readonly fact: string; readonly value: string }
  | { readonly fact: string; readonly other: string };

/** A policy as rules for json-rules-engine, and what must be known to give it facts. Plain data. */
export interface StockRules {
  readonly policy: { readonly id: string; readonly sha256: string };
  /** The day whose rules these are. */
  readonly on: PlainDate;
  readonly rules: StockRule[];
  /** Measures whose facts the rules ask for. */
  readonly measures: readonly string[];
  /** Indicators whose published score the rules ask for. */
  readonly published: readonly string[];
  /** Every two numbers that are compared, so that facts beyond the precision of a double can be refused. */
  readonly comparisons: readonly StockComparison[];
}
