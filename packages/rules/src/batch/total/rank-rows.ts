import type { Exact } from "@cchc/core";
import type { Ranking } from "../../policy/policy-document.ts";
import type { RollUpPlan } from "./roll-up-plan.ts";
import type { TotalRows } from "./total-rows.ts";

/** What ranks are taken by. */
export interface RankScope {
  readonly ranking: Ranking;
  /** The group that each row is ranked in. */
  readonly peers: Uint16Array;
  readonly plan: RollUpPlan;
  /** Whether a row with a total is ranked: a policy may ask for evidence. */
  readonly isRanked: (row: number) => boolean;
  readonly exactTotal: (row: number) => Exact | undefined;
}

/** Places of all rows; 0 where there is no total to rank. */
export interface RankRows {
  readonly place: Uint32Array;
  /** How many were ranked together. */
  readonly of: Uint32Array;
}

/**
 * Ranks every row among its peers. Doubles put the totals in order; where two may be nearer to each other than their
 * error, exact totals decide: whether they are equal, and which is more.
 */
export function rankRows(scope: RankScope, totals: TotalRows): RankRows {
  const ranks = { place: new Uint32Array(totals.scored.length), of: new Uint32Array(totals.scored.length) };
  for (const group of groupsOf(scope, totals.scored)) {
    placeGroup(sortExactly(group, scope, totals), scope, { totals, ranks });
  }
  return ranks;
}

function groupsOf({ peers, isRanked }: RankScope, scored: Uint8Array): number[][] {
  const groups = new Map<number, number[]>();
  peers.forEach((peer, row) => {
    if (scored[row] === 1 && isRanked(row)) {
      const group = groups.get(peer) ?? [];
      group.push(row);
      groups.set(peer, group);
    }
  });
  return [...groups.values()];
}

/** Rows from the most points down. */
function sortExactly(group: readonly number[], scope: RankScope, { points, exact }: TotalRows): number[] {
  const sorted = [...group].sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0));
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at === sorted.length || !mayTie(points, scope.plan.error, [sorted[at - 1], sorted[at]])) {
      const near = sorted.slice(from, at);
      if (near.some((row) => exact[row] === 0) && near.length > 1) {
        sorted.splice(from, near.length, ...near.sort((a, b) => compareExactly(scope, b, a)));
      }
      from = at;
    }
  }
  return sorted;
}

/**
 * Whether two neighbours may be equal, or in the other order. Both are taken to be off by the whole error, even when one
 * is exact: so no row of a run of such neighbours can be in the wrong order with a row outside of it.
 */
function mayTie(points: Float64Array, error: number, [more = 0, less = 0]: readonly (number | undefined)[]): boolean {
  const [a, b] = [points[more] ?? 0, points[less] ?? 0];
  return a - b <= error * (a + b);
}

function compareExactly({ exactTotal }: RankScope, a: number, b: number): number {
  const [left, right] = [exactTotal(a), exactTotal(b)];
  return left === undefined || right === undefined ? 0 : left.compare(right);
}

function placeGroup(
  sorted: readonly number[],
  scope: RankScope,
  { totals: { points, exact }, ranks }: { readonly totals: TotalRows; readonly ranks: RankRows },
): void {
  let place = 0;
  sorted.forEach((row, index) => {
    const before = sorted[index - 1];
    if (before === undefined || !ties(before, row)) {
      place = scope.ranking.ties === "dense" ? place + 1 : index + 1;
    }
    ranks.place[row] = place;
    ranks.of[row] = sorted.length;
  });

  function ties(a: number, b: number): boolean {
    if (!mayTie(points, scope.plan.error, [a, b])) {
      return false;
    }
    const sure = exact[a] === 1 && exact[b] === 1;
    return sure ? points[a] === points[b] : compareExactly(scope, a, b) === 0;
  }
}
