import type { Exact, Measurement, PlainDate } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import { ruleInForce } from "../policy/policy.ts";
import type { IndicatorScore, Scorecard, TotalScore } from "../result/result.ts";
import { judgeIndicator } from "../scorecard/judge-indicator.ts";
import { findLeaders } from "../scorecard/leaders.ts";
import { rollUpArea, rollUpTotal } from "../scorecard/roll-up.ts";
import { withheldIn } from "../small-cells/publishable-judgement.ts";

/** A card with what it takes to judge it anew. */
export interface CardWorld {
  readonly policy: Policy;
  readonly card: Scorecard;
  readonly measurements: ReadonlyMap<string, Measurement>;
  /** Best value among the unit's peers by measure; what is not in it is not known. */
  readonly leaders: ReadonlyMap<string, Exact>;
}

/** Measurements that stand in the place of those of the card, by measure. */
export type Changed = ReadonlyMap<string, Measurement>;

/** A card after changes, as far as changes move it. */
export interface Rejudged {
  readonly indicators: readonly IndicatorScore[];
  readonly total: TotalScore;
}

/** A card with the measurements that it was judged on. */
export function worldOf(policy: Policy, card: Scorecard, leaders: CardWorld["leaders"] = new Map()): CardWorld {
  const all = card.indicators.flatMap(({ measurement, parts = [] }) => [
    measurement,
    ...parts.map((part) => part.measurement),
  ]);
  const measurements = new Map(all.flatMap((one) => (one === undefined ? [] : [[one.measure, one] as const])));
  return { policy, card, measurements, leaders };
}

/**
 * Best values among the peers of a unit, from the cards of a run. None when cards were left out, which shows where more
 * units were ranked than are there: the best may be among them.
 *
 * @example
 * counterfactual(policy, card, "1-1", { leaders: leadersAmong(policy, result.cards, card) });
 */
export function leadersAmong(
  policy: Policy,
  cards: readonly Scorecard[],
  { unit, rank }: Scorecard,
): ReadonlyMap<string, Exact> {
  const peers = cards.filter((card) => policy.rank.among === "all" || card.unit.level === unit.level);
  if (rank !== undefined && peers.length < rank.of) {
    return new Map();
  }
  const measurements = cards.flatMap((card) => [...worldOf(policy, card).measurements.values()]);
  const best = findLeaders(
    cards.map((card) => card.unit),
    measurements,
    policy.rank,
  )(unit);
  // Of a measure that is withheld of some unit nobody can say who is best.
  const withheld = new Set(cards.flatMap((card) => card.indicators.flatMap(withheldIn)).map(({ measure }) => measure));
  return new Map([...best].filter(([measure]) => !withheld.has(measure)));
}

/** The rule that judged an indicator of the card. */
export function ruleOf(indicator: Indicator, { card }: CardWorld): Rule | undefined {
  const from = scoreOf(indicator, card)?.ruleFrom;
  return from === undefined ? undefined : ruleInForce(indicator, from);
}

/** What the card says of an indicator. */
export function scoreOf({ id }: Pick<Indicator, "id">, card: Scorecard): IndicatorScore | undefined {
  return card.indicators.find((one) => one.id === id);
}

/** Measures that a rule scores: its own, or those of its parts. */
export function measuresScored({ measure }: Indicator, { score }: Rule): string[] {
  const ids = score.shape === "sum" ? score.parts.map((part) => part.measure) : [measure ?? ""];
  return [...new Set(ids)].filter((id) => id !== "");
}

/** Judges one indicator with changed measurements, by the judge of every card. */
export function rejudge(indicator: Indicator, on: PlainDate, [world, changed]: [CardWorld, Changed]): IndicatorScore {
  const { card, policy, leaders } = world;
  const measurements = new Map([...world.measurements, ...changed]);
  const context = { unit: card.unit, measurements, named: policy.named, leaders, on, published: new Map() };
  return judgeIndicator(indicator, context);
}

/** The whole card with changed measurements: every indicator that they touch is judged anew, and all is added up anew. */
export function rejudgeCard(world: CardWorld, changed: Changed): Rejudged {
  const indicators = world.card.indicators.map((score) => {
    const indicator = world.policy.indicators.find(({ id }) => id === score.id);
    const rule = indicator === undefined ? undefined : ruleOf(indicator, world);
    return indicator === undefined ||
      rule === undefined ||
      !measuresScored(indicator, rule).some((measure) => changed.has(measure))
      ? score
      : rejudge(indicator, rule.from, [world, changed]);
  });
  return { indicators, total: totalOf(world.policy, indicators) };
}

/** The total that indicators make, by the roll-up of every card. */
export function totalOf(policy: Policy, indicators: readonly IndicatorScore[]): TotalScore {
  // Areas that are no part of the index in the period have no indicator on the card.
  const standing = new Set(indicators.map(({ area }) => area));
  const areas = policy.areas
    .filter(({ id, inTotal }) => inTotal && standing.has(id))
    .map((area) =>
      rollUpArea(
        area,
        indicators.filter((one) => one.area === area.id),
      ),
    );
  return rollUpTotal(areas);
}
