import type { Policy } from "../policy/policy.ts";
import type { Rank, Scorecard } from "../result/result.ts";
import { rankCards } from "../scorecard/rank.ts";
import type { Base } from "./base.ts";
import { type Unknown, unknownRank } from "./unknown.ts";

/** Cards with their ranks after a change. */
export interface Reranked {
  /** A card whose rank did not move is the same object. */
  readonly cards: readonly Scorecard[];
  readonly unknown: readonly Unknown[];
}

/** Ranks all cards again; where peers are missing from the result, a card has no rank rather than a wrong one. */
export function rerank(cards: readonly Scorecard[], policy: Policy, { knowsPeers }: Base): Reranked {
  const ranked = rankCards(cards.map(withoutRank), policy.rank);
  return {
    cards: cards.map((card, index) => {
      const rank = knowsPeers(card.unit) ? ranked[index]?.rank : undefined;
      return sameRank(card.rank, rank) ? card : withRank(card, rank);
    }),
    unknown: cards.flatMap(({ unit }) => (knowsPeers(unit) ? [] : [unknownRank(unit.code)])),
  };
}

function withoutRank({ rank: _, ...card }: Scorecard): Scorecard {
  return card;
}

function withRank(card: Scorecard, rank: Rank | undefined): Scorecard {
  return rank === undefined ? withoutRank(card) : { ...withoutRank(card), rank };
}

function sameRank(a: Rank | undefined, b: Rank | undefined): boolean {
  return a?.place === b?.place && a?.of === b?.of && a?.among === b?.among && a?.published === b?.published;
}
