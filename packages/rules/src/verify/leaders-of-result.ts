import { Exact, type MeasuredUnit, type Measurement } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, PartScore, Scorecard } from "../result/result.ts";
import { findLeaders, type Leaders } from "../scorecard/leaders.ts";
import type { CardInputs } from "./inputs-of-card.ts";
import { judgedItems } from "./judged-items.ts";

/**
 * The best value of each measure among the peers of a unit, from the cards alone. In a result that holds some units alone
 * the best unit may not be among them; its value then stands in the reasons of those who were judged against it.
 */
export function leadersOfResult(
  cards: readonly Scorecard[],
  inputs: readonly CardInputs[],
  { rank }: Pick<Policy, "rank">,
): Leaders {
  const told = cards.flatMap((card) => judgedItems(card).flatMap((item) => toldLeader(card.unit, item)));
  const measurements = inputs.flatMap((one) => one.measurements);
  return findLeaders(
    cards.map(({ unit }) => unit),
    [...measurements, ...told],
    rank,
  );
}

/** The leader that a reason names, as a measurement. */
function toldLeader({ code: unit }: MeasuredUnit, { reason, measurement }: IndicatorScore | PartScore): Measurement[] {
  const leader = reason.key === "relative-to-leader/from" ? reason.values["leader"] : undefined;
  const value = leader && ("share" in leader ? leader.share : "amount" in leader ? leader.amount : undefined);
  if (value === undefined || measurement === undefined) {
    return [];
  }
  const { measure, period } = measurement;
  const identity = { measure, unit, period, status: "measured" } as const;
  return "amount" in measurement
    ? [{ ...identity, amount: value }]
    : [{ ...identity, numerator: value, denominator: Exact.one }];
}
