import type { Result, Scorecard } from "../result/result.ts";
import { differencesBetween } from "./difference.ts";
import type { CardDifference, Verification, VerificationNote } from "./verification.ts";

/**
 * Compares a stored result with one that was computed again, down to the first value that differs on each card. The
 * version of the tool that judged is not compared, nor the file of rejected rows, which a run writes beside its result, nor the policy's
 * text, which its hash stands for.
 *
 * @example
 * compareResults(stored, score(policy, input)).cardDifferences[0]?.first;
 * // { path: "indicators.2-1-progress.points", stored: '"20"', recomputed: '"1708/127"' }
 */
export function compareResults(
  stored: Result,
  recomputed: Result,
  notes: readonly VerificationNote[] = [],
): Verification {
  const { cards, ...head } = withoutTool(stored);
  const { cards: again, ...headAgain } = withoutTool(recomputed);
  const known = new Map(again.map((card) => [card.unit.code, card]));
  const differences = differencesBetween(head, headAgain);
  const cardDifferences = cards.flatMap((card) => differenceOf(card, known.get(card.unit.code)));
  return {
    equal: differences.length === 0 && cardDifferences.length === 0,
    cards: cards.length,
    indicators: cards.reduce((sum, card) => sum + card.indicators.length, 0),
    problems: [],
    differences,
    cardDifferences,
    notes,
  };
}

function withoutTool({ tool: _tool, rejects: _rejects, policy: { files: _files, ...policy }, ...rest }: Result) {
  return { policy, ...rest };
}

function differenceOf(card: Scorecard, again: Scorecard | undefined): CardDifference[] {
  const { code, name } = card.unit;
  const found =
    again === undefined ? differencesBetween({ card: code }, {}) : differencesBetween(inOrder(card), inOrder(again));
  const [first] = found;
  return first === undefined ? [] : [{ unit: { code, name }, first, count: found.length }];
}

/** A card in the order in which it is computed, so that a cause comes before what follows from it. */
function inOrder({ unit, indicators, areas, total, grade, rank, flags, unchecked }: Scorecard) {
  return {
    unit,
    indicators: indicators.map(({ id, measurement, parts, points, ...rest }) => ({
      id,
      ...(measurement === undefined ? {} : { measurement }),
      ...(parts === undefined ? {} : { parts }),
      ...(points === undefined ? {} : { points }),
      ...rest,
    })),
    areas,
    total,
    ...(grade === undefined ? {} : { grade }),
    ...(rank === undefined ? {} : { rank }),
    flags,
    unchecked,
  };
}
