import type { Policy } from "../policy/policy.ts";
import type { Shape } from "../policy/shape.ts";
import type { IndicatorScore, Scorecard } from "../result/result.ts";

/** Gives a card that was judged again what cannot be computed from cards: flags, points given by hand, the way to the best unit. */
export function withStored(
  stored: readonly Scorecard[],
  relative: ReadonlySet<string>,
): (card: Scorecard, index: number) => Scorecard {
  return (card, index) => {
    const { flags = [], unchecked = [], indicators = [] } = stored[index] ?? {};
    const known = new Map(indicators.map((one) => [one.id, one]));
    return {
      ...card,
      flags,
      unchecked,
      indicators: card.indicators.map((one) => {
        const before = known.get(one.id);
        return withAssessed(relative.has(one.id) ? withStoredSteps(one, before) : one, before);
      }),
    };
  };
}

function withAssessed(score: IndicatorScore, stored: IndicatorScore | undefined): IndicatorScore {
  return stored?.assessed === undefined ? score : { ...score, assessed: stored.assessed };
}

function withStoredSteps(score: IndicatorScore, stored: IndicatorScore | undefined): IndicatorScore {
  const { parts } = withStep(score, stored);
  const known = new Map(stored?.parts?.map((part) => [part.id, part]));
  return {
    ...withStep(score, stored),
    ...(parts === undefined ? {} : { parts: parts.map((part) => withStep(part, known.get(part.id))) }),
  };
}

type Stepping = Pick<IndicatorScore, "next">;

function withStep<T extends Stepping>(score: T, stored: Stepping | undefined): Omit<T, "next"> & Stepping {
  const { next: _next, ...rest } = score;
  return stored?.next === undefined ? rest : { ...rest, next: stored.next };
}

/**
 * Indicators judged relative to the best unit. That unit may not be in the result, or not be judged by the indicator itself;
 * its value stands in the reasons of those who passed the target, but the next outcome of the others hangs on it too.
 */
export function relativeIndicators({ indicators }: Pick<Policy, "indicators">): Set<string> {
  const relative = indicators.filter(({ rules }) => rules.some(({ score }) => isRelative(score)));
  return new Set(relative.map(({ id }) => id));
}

function isRelative(shape: Shape): boolean {
  return (
    shape.shape === "relative-to-leader" ||
    (shape.shape === "sum" && shape.parts.some(({ score }) => isRelative(score)))
  );
}
