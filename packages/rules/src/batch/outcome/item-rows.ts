import { Exact } from "@cchc/core";
import type { BatchOutcome } from "./batch-outcome.ts";
import type { Pairs } from "./coder.ts";

/** What a run writes for one item: a code for each row, and the points that are not constant. */
export interface ItemRows {
  /** Each row's place in the item's list of outcomes. */
  readonly codes: Uint16Array;
  /** Points of rows whose outcome is proportional; absent when none of the item's outcomes is. */
  readonly pairs?: Pairs;
  /** Points of rows that doubles cannot hold exactly. */
  readonly exact: Map<number, Exact>;
  /** Of a sum: its parts. */
  readonly parts: readonly ItemRows[];
}

/** Room for so many rows. */
export function makeRows(rows: number, outcomes: readonly BatchOutcome[], parts: readonly ItemRows[] = []): ItemRows {
  const base = { codes: new Uint16Array(rows), exact: new Map<number, Exact>(), parts };
  return outcomes.some((outcome) => outcome.proportional)
    ? { ...base, pairs: { numerator: new Float64Array(rows), denominator: new Float64Array(rows) } }
    : base;
}

/** The exact points of a row, or undefined when it has none. */
export function pointsOf(outcomes: readonly BatchOutcome[], rows: ItemRows, row: number): Exact | undefined {
  const outcome = outcomes[rows.codes[row] ?? 0];
  return outcome?.proportional === true ? proportionalPoints(rows, row) : outcome?.points;
}

function proportionalPoints({ exact, pairs }: ItemRows, row: number): Exact | undefined {
  const denominator = pairs?.denominator[row] ?? 0;
  return denominator === 0 ? exact.get(row) : Exact.ratio(BigInt(pairs?.numerator[row] ?? 0), BigInt(denominator));
}

/** The number nearest to the points of a row whose outcome is proportional, off by no more than a rounding. */
export function nearestPoints({ exact, pairs }: ItemRows, row: number): number {
  const denominator = pairs?.denominator[row] ?? 0;
  return denominator === 0 ? (exact.get(row)?.toNumber() ?? 0) : (pairs?.numerator[row] ?? 0) / denominator;
}

/** Drops the exact points of the run before. Asked first, since clearing a map makes a new one, even when it is empty. */
export function forgetExact({ exact }: ItemRows): void {
  if (exact.size > 0) {
    exact.clear();
  }
}
