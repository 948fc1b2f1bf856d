import { Exact } from "@cchc/core";
import type { Ranking } from "../policy/policy-document.ts";
import type { Rank, Scorecard } from "../result/result.ts";
import { placeByPoints } from "./place.ts";

/** Gives every card with a total its place among its peers, and beside it its place by the published totals. */
export function rankCards(cards: readonly Scorecard[], ranking: Ranking): Scorecard[] {
  const ranks = new Map(peerGroups(cards, ranking).flatMap((peers) => [...ranksAmong(peers, ranking)]));
  return cards.map((card) => {
    const rank = ranks.get(card.unit.code);
    return rank === undefined ? card : { ...card, rank };
  });
}

function peerGroups(cards: readonly Scorecard[], { among }: Ranking): (readonly Scorecard[])[] {
  const levels = [...new Set(cards.map((card) => card.unit.level))];
  return among === "all" ? [cards] : levels.map((level) => cards.filter((card) => card.unit.level === level));
}

function ranksAmong(peers: readonly Scorecard[], { among, ties, evidence = Exact.zero }: Ranking): Map<string, Rank> {
  const known = peers.filter((card) => card.total.evidence.compare(evidence) >= 0);
  const ours = placeByPoints(
    contenders(known, (card) => card.total.points),
    ties,
  );
  const published = placeByPoints(
    contenders(peers, (card) => card.total.published?.published),
    ties,
  );
  return new Map(
    peers.flatMap(({ unit: { code, level } }): [string, Rank][] => {
      const place = ours.get(code);
      const theirs = published.get(code);
      const rank = { of: ours.size, ...(among === "level" ? { among: level } : {}) };
      return place === undefined
        ? []
        : [[code, { place, ...rank, ...(theirs === undefined ? {} : { published: theirs }) }]];
    }),
  );
}

function contenders(cards: readonly Scorecard[], pointsOf: (card: Scorecard) => Exact | undefined) {
  return cards.flatMap((card) => {
    const points = pointsOf(card);
    return points === undefined ? [] : [{ code: card.unit.code, points }];
  });
}
