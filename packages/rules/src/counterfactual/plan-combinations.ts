import { Exact } from "@cchc/core";
import type { CardWorld } from "./card-world.ts";
import { everyGain } from "./gain-curve.ts";
import { leverOf } from "./lever.ts";
import { type Axis, changedAt, gainOf, type Weighed } from "./plan-axis.ts";
import type { PlanLevers } from "./plan-choice.ts";
import type { PlanOptions } from "./plan-options.ts";
import { least } from "./whole-number.ts";

/** Most combinations of records of several measures that are judged one by one. */
const mostCombinations = 4000;

interface Combination {
  readonly cost: Exact;
  readonly at: ReturnType<Axis["at"]>;
}

/** Places of one measure, and whether they are all that count. */
export interface Places {
  readonly places: readonly Combination[];
  readonly whole: boolean;
}

/** How many places of each of so many measures can be combined. */
export function placesEach(measures: number): number {
  return Math.floor(mostCombinations ** (1 / measures)) - 1;
}

/**
 * Measures whose gains hang together in no simple way: every combination of places is judged, and is one choice. With too
 * many of them some are left out, and the plan is not proven.
 */
export function everyCombination(world: CardWorld, all: readonly Weighed[], choices: readonly Places[]): PlanLevers {
  const combined = choices.reduce<Combination[]>(
    (sofar, { places }) =>
      sofar.flatMap((one) => [
        one,
        ...places.map(({ cost, at }) => ({ cost: one.cost.plus(cost), at: new Map([...one.at, ...at]) })),
      ]),
    [{ cost: Exact.zero, at: new Map() }],
  );
  const axes = combined.filter(({ cost }) => !cost.isZero()).map((one) => fixedAxis(world, all, one));
  const useful = axes.filter(({ curve }) => (curve.at(-1)?.gain.compare(0) ?? 0) > 0);
  return { alternatives: useful.length === 0 ? [] : [useful], whole: choices.every(({ whole }) => whole) };
}

/** A combination as an axis that is gone to its end or not at all. */
function fixedAxis(world: CardWorld, all: readonly Weighed[], { cost, at }: Combination): Axis {
  const gain = gainOf(world, all, changedAt(at));
  const curve = [
    { records: 0n, gain: Exact.zero },
    { records: 1n, gain },
  ];
  return { measures: [...at.keys()].map(({ measure }) => measure), curve, cost, fixed: true, at: () => at };
}

/** The places of a measure that bring more than any with fewer records: enough where the cap alone ties it to others. */
export function placesThatGain(axes: readonly Axis[], most: number): Places {
  const each = axes.map((axis) => {
    const { knots, whole } = everyGain(axis.curve, Math.max(1, Math.floor(most / axes.length)));
    return { whole, places: knots.map(({ records }) => ({ cost: axis.cost.times(records), at: axis.at(records) })) };
  });
  return { places: each.flatMap(({ places }) => places), whole: each.every(({ whole }) => whole) };
}

/** Every place of a measure, also those that bring nothing by themselves, the nearest first; as many as there is room for. */
export function everyPlace(world: CardWorld, [measure, options]: readonly [string, PlanOptions], most: number): Places {
  const lever = leverOf(world, measure, options);
  if (lever?.by !== "records") {
    return { places: [], whole: true };
  }
  const { from, limits } = lever;
  const each = Exact.of(options.cost?.get(measure) ?? 1);
  const room = BigInt(most);
  const up = least(limits.up ?? room, room);
  const down = least(limits.down, room);
  const steps = [...stepsTo(up, 1n), ...stepsTo(down, -1n)].sort((a, b) => Number(a * a - b * b));
  const places = steps.slice(0, most).map((step) => ({
    cost: each.times(step).abs(),
    at: new Map([[lever, { numerator: from.numerator + step, denominator: from.denominator }]]),
  }));
  return { places, whole: limits.up !== undefined && BigInt(places.length) === limits.up + limits.down };
}

function stepsTo(count: bigint, way: bigint): bigint[] {
  return Array.from({ length: Number(count) }, (_, index) => BigInt(index + 1) * way);
}
