import type { Exact } from "@cchc/core";
import type { Ranking } from "../policy/policy-document.ts";
import type { Rank, Scorecard } from "../result/result.ts";
import { rankCards } from "../scorecard/rank.ts";

/** Whether a result holds every unit that was ranked, by the ranks that it stores. */
export function holdsAll(cards: readonly Scorecard[], ranking: Ranking): boolean {
  return groupsOf(cards, ranking).every((peers) => !holdsSome(peers));
}

/** Ranks of cards that were judged again; where only some of the peers are there, the stored ones as far as they are in the right order. */
export function ranksAgain(stored: readonly Scorecard[], judged: readonly Scorecard[], ranking: Ranking): Scorecard[] {
  const ranked = rankCards(judged, ranking);
  const kept = new Map(
    groupsOf(stored, ranking)
      .filter(holdsSome)
      .flatMap((peers) => peers.map(({ unit, rank }) => [unit.code, rank] as const)),
  );
  const known = ranked.map((card) => (kept.has(card.unit.code) ? withRank(card, kept.get(card.unit.code)) : card));
  const misplaced = new Set(groupsOf(known, ranking).flatMap(outOfOrder));
  return known.map((card) => (misplaced.has(card.unit.code) ? withRank(card, undefined) : card));
}

function groupsOf(cards: readonly Scorecard[], { among }: Ranking): Scorecard[][] {
  const groups = new Map<string, Scorecard[]>();
  for (const card of cards) {
    const group = among === "level" ? card.unit.level : "";
    groups.set(group, [...(groups.get(group) ?? []), card]);
  }
  return [...groups.values()];
}

/** All ranked peers say the same number of places, and there are fewer of them. */
function holdsSome(peers: readonly Scorecard[]): boolean {
  const places = peers.flatMap(({ rank }) => rank?.of ?? []);
  const [first] = places;
  return first !== undefined && places.length < first && places.every((of) => of === first);
}

function withRank({ rank: _rank, ...card }: Scorecard, rank: Rank | undefined): Scorecard {
  return rank === undefined ? card : { ...card, rank };
}

/** Codes of units that stand behind one with fewer points, or beside one with other points, or out of the range of places. */
function outOfOrder(peers: readonly Scorecard[]): string[] {
  const placed = peers
    .flatMap(({ unit, total, rank }) =>
      rank === undefined || total.points === undefined ? [] : [{ code: unit.code, points: total.points, rank }],
    )
    .sort((a, b) => b.points.compare(a.points) || a.rank.place - b.rank.place);
  return placed
    .filter((one, index) => one.rank.place > one.rank.of || !follows(placed[index - 1], one))
    .map(({ code }) => code);
}

interface Placed {
  readonly points: Exact;
  readonly rank: Rank;
}

function follows(before: Placed | undefined, one: Placed): boolean {
  if (before === undefined) {
    return true;
  }
  return before.points.equals(one.points) ? before.rank.place === one.rank.place : before.rank.place < one.rank.place;
}
