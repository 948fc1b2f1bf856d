import { Exact, type Measurement } from "@cchc/core";
import type { Indicator } from "../policy/indicator.ts";
import { withheldIn } from "../small-cells/publishable-judgement.ts";
import { candidates } from "./candidates.ts";
import { type CardWorld, type Changed, measuresScored, rejudge, ruleOf, scoreOf, totalOf } from "./card-world.ts";
import { gainCurve, isConcave, type Knot, segmentsOf } from "./gain-curve.ts";
import { leverOf, measurementAt, type RecordLever } from "./lever.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { Counts } from "./record-moves.ts";
import { itemsOf, type ScoredItem } from "./scored-item.ts";
import { thresholdsTogether } from "./thresholds-together.ts";
import { least } from "./whole-number.ts";

/** An indicator that counts in the total. */
export interface Weighed {
  readonly indicator: Indicator;
  readonly measures: readonly string[];
  /** What one point of it is worth in the total, areas and rescaling taken into account. */
  readonly weight: Exact;
  readonly items: readonly ScoredItem[];
  /** Whether its parts can make more than it may have, so that one part's gain depends on the others. */
  readonly capped: boolean;
}

/** Records of one measure that change side, all in one direction; or of several measures in a fixed order. */
export interface Axis {
  readonly measures: readonly string[];
  readonly curve: readonly Knot[];
  /** What a record costs. */
  readonly cost: Exact;
  /** Whether it can only be gone to its end: one combination of records of several measures. */
  readonly fixed: boolean;
  /** The measurements when so many records have changed. */
  readonly at: (records: bigint) => ReadonlyMap<RecordLever, Counts>;
}

/** Indicators whose points enter the total, and what they weigh. */
export function weighed(world: CardWorld): Weighed[] {
  const { card, policy } = world;
  return policy.indicators.flatMap((indicator): Weighed[] => {
    const rule = ruleOf(indicator, world);
    const score = scoreOf(indicator, card);
    if (
      rule === undefined ||
      score?.status !== "scored" ||
      score.points === undefined ||
      score.versions !== undefined ||
      withheldIn(score).length > 0
    ) {
      return [];
    }
    const parts = rule.score.shape === "sum" ? rule.score.parts : [];
    const items = itemsOf(indicator, rule, score);
    const weight = weightOf(world, indicator.id);
    const capped = Exact.sum(parts.map(({ max }) => max)).compare(rule.max) > 0;
    const unjudged = items.some(
      ({ shape, measure }) => shape.shape === "relative-to-leader" && !world.leaders.has(measure),
    );
    return weight.isZero() || items.length === 0 || unjudged
      ? []
      : [{ indicator, measures: measuresScored(indicator, rule), weight, items, capped }];
  });
}

/** What one point more of an indicator adds to the total, by the roll-up itself. */
function weightOf({ card, policy }: CardWorld, id: string): Exact {
  const lifted = card.indicators.map((one) =>
    one.id === id ? { ...one, points: (one.points ?? Exact.zero).plus(1) } : one,
  );
  const [after, before] = [lifted, card.indicators].map((all) => totalOf(policy, all).points ?? Exact.zero);
  return after === undefined || before === undefined ? Exact.zero : after.minus(before);
}

/** What changed measurements bring to the total, by judging the indicators that they touch. */
export function gainOf(world: CardWorld, all: readonly Weighed[], changed: Changed): Exact {
  return Exact.sum(
    all
      .filter(({ measures }) => measures.some((measure) => changed.has(measure)))
      .map(({ indicator, weight }) => {
        const rule = ruleOf(indicator, world);
        const before = scoreOf(indicator, world.card)?.points ?? Exact.zero;
        const after = rule === undefined ? before : (rejudge(indicator, rule.from, [world, changed]).points ?? before);
        return after.minus(before).times(weight);
      }),
  );
}

/** The measurements at some counts. */
export function changedAt(at: ReadonlyMap<RecordLever, Counts>): Map<string, Measurement> {
  return new Map([...at].map(([lever, counts]) => [lever.measure, measurementAt(lever, counts)]));
}

/** What can be planned for one measure: up to two axes, one for each direction that brings anything. */
export function axesOf(
  world: CardWorld,
  all: readonly Weighed[],
  [measure, options]: readonly [string, PlanOptions],
): Axis[] {
  const lever = leverOf(world, measure, { ...options, joins: false, leaves: false });
  if (lever?.by !== "records") {
    return [];
  }
  const thresholds = all.map(({ indicator, items }) => thresholdsFor(world, [indicator, items], measure));
  const places = candidates(lever, {
    values: thresholds.flatMap(({ values }) => values),
    counts: thresholds.flatMap(({ counts }) => counts),
    oneWay: true,
  });
  return [1n, -1n].flatMap((way) => {
    const toward = places.filter(({ at }) => (at.numerator - lever.from.numerator) * way > 0n);
    const cost = Exact.of(options.cost?.get(measure) ?? 1);
    return axisAlong(world, all, { lever, way, cost, places: toward.map(({ records }) => records) });
  });
}

interface Direction {
  readonly lever: RecordLever;
  readonly way: bigint;
  readonly cost: Exact;
  readonly places: readonly bigint[];
}

function axisAlong(world: CardWorld, all: readonly Weighed[], { lever, way, cost, places }: Direction): Axis[] {
  const { numerator, denominator } = lever.from;
  const at = (records: bigint) => new Map([[lever, { numerator: numerator + way * records, denominator }]]);
  const curve = gainCurve(places, (records) => gainOf(world, all, changedAt(at(records))));
  return curve.length < 2 ? [] : [{ measures: [lever.measure], curve, cost, fixed: false, at }];
}

function thresholdsFor(world: CardWorld, [indicator, items]: [Indicator, readonly ScoredItem[]], measure: string) {
  const own = items.filter((item) => item.measure === measure);
  const rule = ruleOf(indicator, world);
  const before = scoreOf(indicator, world.card);
  return rule === undefined || before === undefined
    ? { values: [], counts: [] }
    : thresholdsTogether(own, { world, rule, before });
}

/**
 * Several axes made one, the records that bring the most first: for parts under one cap, whose gains would add up but for
 * it. The order is the best there is when every axis is concave.
 */
export function axisTogether(world: CardWorld, all: readonly Weighed[], axes: readonly Axis[]): Axis {
  const runs = axes
    .flatMap((axis) => segmentsOf(axis.curve).map((segment) => ({ axis, ...segment })))
    .sort((a, b) => b.slope.compare(a.slope));
  const at = (records: bigint) => {
    let left = records;
    const each = new Map<Axis, bigint>();
    for (const { axis, count } of runs) {
      const taken = least(left, count);
      each.set(axis, (each.get(axis) ?? 0n) + taken);
      left -= taken;
    }
    return new Map([...each].flatMap(([axis, own]) => (own === 0n ? [] : [...axis.at(own)])));
  };
  const places = runs.map((_, index) => runs.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0n));
  const curve = gainCurve(places, (records) => gainOf(world, all, changedAt(at(records))));
  const cost = axes[0]?.cost ?? Exact.one;
  return { measures: axes.flatMap(({ measures }) => measures), curve, cost, fixed: false, at };
}

/** Whether the best records of an axis are the first. */
export function isConcaveAxis({ curve, fixed }: Axis): boolean {
  return !fixed && isConcave(segmentsOf(curve));
}
