import { Exact } from "@cchc/core";
import type { CardWorld } from "./card-world.ts";
import { everyGain } from "./gain-curve.ts";
import { type Axis, changedAt, gainOf, type Weighed } from "./plan-axis.ts";
import type { PlanLevers } from "./plan-levers.ts";
import type { Alternatives } from "./plan-search.ts";

/** Most combinations of records of several measures that are judged one by one. */
const mostCombinations = 4000;

interface Combination {
  readonly cost: Exact;
  readonly at: ReturnType<Axis["at"]>;
}

/**
 * Measures whose gains hang together in no simple way: every combination of places is judged, as one axis whose only
 * place it is. With too many of them some are left out, and the plan is not proven.
 */
export function everyCombination(
  world: CardWorld,
  all: readonly Weighed[],
  groups: readonly Alternatives[],
): PlanLevers {
  const each = Math.floor(mostCombinations ** (1 / groups.length)) - 1;
  const choices = groups.map((axes) => placesOf(axes, each));
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
  return {
    alternatives: useful.length === 0 ? [] : [useful],
    whole: choices.every(({ whole }) => whole),
  };
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

function placesOf(axes: Alternatives, most: number) {
  const each = axes.map((axis) => {
    const { knots, whole } = everyGain(axis.curve, Math.max(1, Math.floor(most / axes.length)));
    return { whole, places: knots.map(({ records }) => ({ cost: axis.cost.times(records), at: axis.at(records) })) };
  });
  return { places: each.flatMap(({ places }) => places), whole: each.every(({ whole }) => whole) };
}
