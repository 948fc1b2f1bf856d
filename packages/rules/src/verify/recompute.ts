import { type Period, parsePeriod } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, Result, Scorecard } from "../result/result.ts";
import { agreementOf } from "../scorecard/agreement.ts";
import { scoreUnit } from "../scorecard/score-unit.ts";
import { type CardInputs, inputsOfCard } from "./inputs-of-card.ts";
import { leadersOfResult } from "./leaders-of-result.ts";
import { holdsAll, ranksAgain } from "./ranks-again.ts";

/** A stored result with the policy inside it. */
export interface StoredResult {
  readonly result: Result;
  readonly policy: Policy;
}

/**
 * Judges the cards of a result again, from the policy and the measurements that the result carries. What it does not
 * carry (hashes of inputs, flags, points given by hand) stays as it is stored.
 */
export function recompute({ result, policy }: StoredResult): Result {
  const period = parsePeriod(result.period.text);
  const inputs = result.cards.map((card) => inputsOfCard(card, { policy, period: period.text }));
  const leaders = leadersOfResult(result.cards, inputs, policy);
  const judged = inputs.map((one) => judgeAgain(policy, period, { ...one, leaders: leaders(one.unit) }));
  const complete = holdsAll(result.cards, policy.rank);
  const cards = ranksAgain(result.cards, judged.map(withStored(result.cards, complete, policy)), policy.rank);
  const { agreement: stored, policy: pinned, ...rest } = result;
  const { id, title, from, to, sha256 } = policy;
  const agreement = stored === undefined && !complete ? undefined : policy.published && agreementOf(cards);
  return {
    ...rest,
    policy: { ...pinned, id, title, from, ...(to === undefined ? {} : { to }), sha256 },
    period: { text: period.text, first: period.first, last: period.last },
    partial: result.inputs.some((file) => file.rejected > 0),
    cards,
    ...(agreement === undefined ? {} : { agreement }),
  };
}

type Judging = CardInputs & Pick<Parameters<typeof scoreUnit>[2], "leaders">;

function judgeAgain(policy: Policy, period: Period, judging: Judging): Scorecard {
  return scoreUnit(policy, period, { ...judging, assessments: [], unitInForce: undefined });
}

/** Gives a card that was judged again what cannot be computed from cards. */
function withStored(
  stored: readonly Scorecard[],
  complete: boolean,
  policy: Policy,
): (card: Scorecard, index: number) => Scorecard {
  return (card, index) => {
    const { flags = [], unchecked = [], indicators = [] } = stored[index] ?? {};
    const known = new Map(indicators.map((one) => [one.id, one]));
    const leading = complete ? new Set<string>() : relativeIndicators(policy);
    return {
      ...card,
      flags,
      unchecked,
      indicators: card.indicators.map((one) => withAssessed(one, known.get(one.id), leading.has(one.id))),
    };
  };
}

function withAssessed(score: IndicatorScore, stored: IndicatorScore | undefined, keepNext: boolean): IndicatorScore {
  const { next, ...rest } = score;
  const step = keepNext ? stored?.next : next;
  return {
    ...rest,
    ...(step === undefined ? {} : { next: step }),
    ...(stored?.assessed === undefined ? {} : { assessed: stored.assessed }),
  };
}

/** Indicators whose way to more points depends on the best unit, which may not be in a result that holds some units alone. */
export function relativeIndicators({ indicators }: Pick<Policy, "indicators">): Set<string> {
  const relative = indicators.filter(({ rules }) => rules.some(({ score }) => score.shape === "relative-to-leader"));
  return new Set(relative.map(({ id }) => id));
}
