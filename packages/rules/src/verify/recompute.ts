import { type Period, parsePeriod } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Result, Scorecard } from "../result/result.ts";
import { agreementOf } from "../scorecard/agreement.ts";
import { scoreUnit } from "../scorecard/score-unit.ts";
import { type CardInputs, inputsOfCard } from "./inputs-of-card.ts";
import { leadersOfResult } from "./leaders-of-result.ts";
import { holdsAll, ranksAgain } from "./ranks-again.ts";
import { relativeIndicators, withStored } from "./with-stored.ts";

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
  const cards = ranksAgain(result.cards, judged.map(withStored(result.cards, relativeIndicators(policy))), policy.rank);
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
