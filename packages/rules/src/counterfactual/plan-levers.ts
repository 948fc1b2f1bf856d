import type { CardWorld } from "./card-world.ts";
import { axesOf, axisTogether, isConcaveAxis, type Weighed } from "./plan-axis.ts";
import type { Alternatives, PlanLevers } from "./plan-choice.ts";
import { everyCombination, everyPlace, placesEach, placesThatGain } from "./plan-combinations.ts";
import type { PlanOptions } from "./plan-options.ts";

/**
 * Measures that can bring something, those whose gains hang together as one: parts of a sum under a cap bring less together
 * than each alone.
 */
export function planLevers(world: CardWorld, all: readonly Weighed[], options: PlanOptions): PlanLevers {
  const groups = groupsOf(all).map((measures) => leversOf(world, all, { measures, options }));
  return { alternatives: groups.flatMap((one) => one.alternatives), whole: groups.every(({ whole }) => whole) };
}

interface Group {
  readonly measures: readonly string[];
  readonly options: PlanOptions;
}

function leversOf(world: CardWorld, all: readonly Weighed[], { measures, options }: Group): PlanLevers {
  const perMeasure = measures.map((measure) => axesOf(world, touching(all, measure), [measure, options]));
  const able = perMeasure.filter((axes) => axes.length > 0);
  const alone = measures.length === 1 || isAlone(all, measures);
  if (alone && able.length <= 1) {
    return { alternatives: able, whole: true };
  }
  const places = alone
    ? able.map((axes) => placesThatGain(axes, placesEach(able.length)))
    : measures.map((measure) => everyPlace(world, [measure, options], placesEach(measures.length)));
  return alone && canBeOrdered(able)
    ? { alternatives: [[axisTogether(world, all, able.flat())]], whole: true }
    : everyCombination(world, all, places);
}

/** Whether the best order of records is known: of every measure the first ones bring the most, and all cost the same. */
function canBeOrdered(able: readonly Alternatives[]): boolean {
  const axes = able.flat();
  const cost = axes[0]?.cost;
  return (
    axes.length === able.length &&
    axes.every((axis) => isConcaveAxis(axis) && cost !== undefined && axis.cost.equals(cost))
  );
}

function touching(all: readonly Weighed[], measure: string): Weighed[] {
  return all.filter(({ measures }) => measures.includes(measure));
}

/** Whether the measures of a capped sum are used there alone, each by one part: then records bring what their part does, up to the cap. */
function isAlone(all: readonly Weighed[], measures: readonly string[]): boolean {
  return measures.every((measure) => {
    const items = touching(all, measure).flatMap((one) => one.items.filter((item) => item.measure === measure));
    return items.length === 1;
  });
}

/** Measures in groups: those of one capped sum together, with all that they share a capped sum with. */
function groupsOf(all: readonly Weighed[]): string[][] {
  const groups = all.flatMap(({ measures, capped }) => (capped ? [[...measures]] : measures.map((one) => [one])));
  return groups.reduce<string[][]>((merged, group) => {
    const meeting = merged.filter((one) => one.some((measure) => group.includes(measure)));
    const apart = merged.filter((one) => !meeting.includes(one));
    return [...apart, [...new Set([...meeting.flat(), ...group])]];
  }, []);
}
