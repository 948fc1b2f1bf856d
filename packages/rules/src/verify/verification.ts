import type { Localized, MeasuredUnit, Problem } from "@cchc/core";

/** One place where what is stored is not what comes out again. */
export interface Difference {
  /** From the outside in: `indicators.2-1-progress.points`. */
  readonly path: string;
  /** JSON of what is stored; absent when nothing is. */
  readonly stored?: string;
  /** JSON of what came out again; absent when nothing did. */
  readonly recomputed?: string;
}

/** A card that does not come out again as it is stored. */
export interface CardDifference {
  readonly unit: Pick<MeasuredUnit, "code" | "name">;
  /** The first difference in the order of the computation: counts and indicators before areas, total, grade and rank. */
  readonly first: Difference;
  /** How many values differ in all. */
  readonly count: number;
}

/** Something that could not be checked, or that a reader of the outcome must know. */
export interface VerificationNote {
  /** Stable name, `verify/what`. */
  readonly code: string;
  readonly what: Localized;
}

/** What came of computing a result again. */
export interface Verification {
  /** True when everything that was checked came out as it is stored. */
  readonly equal: boolean;
  /** How many cards, and how many indicators on them, were computed again. */
  readonly cards: number;
  readonly indicators: number;
  /** What no run would have accepted: units that are there twice, counts of another period, counts that cannot be. */
  readonly problems: readonly Problem[];
  /** Differences outside the cards: the policy's hash, the period, agreement with published scores … */
  readonly differences: readonly Difference[];
  readonly cardDifferences: readonly CardDifference[];
  /** What was not checked, and why. */
  readonly notes: readonly VerificationNote[];
}
