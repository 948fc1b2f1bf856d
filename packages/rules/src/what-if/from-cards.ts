import { Exact, type MeasuredUnit, type Measurement, type Period, type PublishedScore } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, Result, Scorecard } from "../result/result.ts";
import { areasInTotal } from "../scorecard/score-unit.ts";
import { withheldIn } from "../small-cells/publishable-judgement.ts";
import type { Base, UnitBase } from "./base.ts";
import { dependenciesOf } from "./dependencies.ts";

/**
 * As much as the cards hold. Counts are missing where a rule did not apply to a unit (they were never looked at), and of
 * measures that no indicator uses; published scores where nothing was compared. What is not known is told apart from
 * what is known not to be there.
 */
export function fromCards({ cards }: Result, policy: Policy, period: Period): Base {
  const units = cards.map((card) => unitBase(card, policy, period));
  return { policy, period, units, complete: false, knowsPeers: peersOf(cards, policy) };
}

function unitBase(card: Scorecard, policy: Policy, period: Period): UnitBase {
  const measurements = measurementsOf(card);
  const known = knownMeasures(card, policy, period);
  const published = publishedOf(card, period);
  return {
    card,
    measurements,
    knows: (measure) => measurements.has(measure) || known.has(measure),
    published,
    publishedAreas: publishedAreas(card, policy, period),
    knowsPublished: (item) => published.has(item) || knownUnpublished(card, policy).has(item),
    assessed: ({ id }) => card.indicators.find((one) => one.id === id)?.assessed ?? [],
    unitInForce: unitInForce(card, policy),
  };
}

function measurementsOf({ indicators, flags }: Scorecard): Map<string, Measurement> {
  const all = [
    ...flags.map(({ measurement }) => measurement),
    ...indicators.flatMap(({ measurement, change, related = [], parts = [] }) => [
      measurement,
      change,
      ...related,
      ...parts.map((part) => part.measurement),
    ]),
  ];
  return new Map(all.flatMap((one) => (one === undefined ? [] : [[one.measure, one] as const])));
}

/** Measures that were looked at: without a measurement on the card there was none. */
function knownMeasures(card: Scorecard, policy: Policy, period: Period): Set<string> {
  const known = policy.indicators.flatMap((indicator) => {
    const score = card.indicators.find(({ id }) => id === indicator.id);
    const beside = [indicator.change, ...(indicator.related ?? [])].filter((id) => id !== undefined);
    return score === undefined
      ? []
      : [...beside, ...(wasLookedAt(score) ? dependenciesOf(indicator, period.first).measures : [])];
  });
  const withheld = new Set(card.indicators.flatMap(withheldMeasures));
  return new Set(known.filter((measure) => !withheld.has(measure)));
}

/** Measures whose counts are not published: that they are not on the card does not say that there are none. */
function withheldMeasures(score: IndicatorScore): string[] {
  return [...withheldIn(score), ...(score.withheldBeside ?? [])].map(({ measure }) => measure);
}

/** Where a rule does not apply to a unit, or none is in force, nobody asked for its counts. */
function wasLookedAt({ status, measurement, parts, ruleFrom }: IndicatorScore): boolean {
  const notAsked = status === "not-applicable" || status === "exempt";
  return ruleFrom !== undefined && (!notAsked || measurement !== undefined || parts !== undefined);
}

function publishedOf(card: Scorecard, period: Period): Map<string, PublishedScore> {
  const score = (item: string, points: Exact | undefined): [string, PublishedScore] => [
    item,
    { unit: card.unit.code, item, period: period.text, ...(points === undefined ? {} : { points }) },
  ];
  return new Map([
    ...card.areas.flatMap(({ id, published }) => (published === undefined ? [] : [score(id, published.published)])),
    ...card.indicators.flatMap((one) => {
      const taken = takenOver(one);
      return one.published === undefined && taken === undefined
        ? []
        : [score(one.id, one.published?.published ?? taken)];
    }),
  ]);
}

/** Points that were published for an indicator whose rule takes them over, used or refused. */
function takenOver({ origin, points, reason }: IndicatorScore): Exact | undefined {
  const refused = reason.key === "published/out-of-range" ? reason.values["points"] : undefined;
  return origin === "published" ? points : refused !== undefined && "points" in refused ? refused.points : undefined;
}

/** Items that would show a published score had there been one. */
function knownUnpublished({ areas, indicators }: Scorecard, policy: Policy): Set<string> {
  if (policy.published === undefined) {
    return new Set();
  }
  const compared = indicators.filter(({ origin, max }) => origin !== "published" && !max.isZero());
  const worked = new Set(
    indicators.filter(({ origin }) => origin === "counts" || origin === "rule").map(({ area }) => area),
  );
  return new Set([...compared.map(({ id }) => id), ...areas.map(({ id }) => id).filter((id) => worked.has(id))]);
}

/** The published total stands on one area and the others have none of it: only the sum is known, and only the sum is asked for. */
function publishedAreas(
  { areas, total, unit }: Scorecard,
  policy: Policy,
  period: Period,
): Map<string, PublishedScore> {
  const sum = total.published?.published;
  const inTotal = areasInTotal(policy, areas);
  return new Map(
    sum === undefined
      ? []
      : inTotal.map(({ id }, index) => [
          id,
          { unit: unit.code, item: id, period: period.text, points: index === 0 ? sum : Exact.zero },
        ]),
  );
}

/** The answer of the register, as far as a flag of the policy asked for it. */
function unitInForce({ flags, unchecked }: Scorecard, policy: Policy): boolean | undefined {
  const asking = policy.flags.find(({ raise }) => raise.some(({ by }) => by === "unit-not-in-force"));
  if (asking === undefined || unchecked.some(({ reason }) => reason.key === "flag/no-register")) {
    return undefined;
  }
  return !flags.some(({ reason }) => reason.key === "flag/unit-not-in-force");
}

/** A result of some units alone still says how many were ranked. */
function peersOf(cards: readonly Scorecard[], { rank: { among } }: Policy): Base["knowsPeers"] {
  const group = (unit: MeasuredUnit) => (among === "level" ? unit.level : "");
  const ranked = new Map<string, number>();
  for (const { unit, rank } of cards) {
    ranked.set(group(unit), (ranked.get(group(unit)) ?? 0) + (rank === undefined ? 0 : 1));
  }
  const whole = new Map(cards.map(({ unit, rank }) => [group(unit), rank?.of]));
  return (unit) => {
    const of = cards.find((card) => group(card.unit) === group(unit) && card.rank !== undefined)?.rank?.of;
    return of === undefined ? whole.has(group(unit)) : of === ranked.get(group(unit));
  };
}
