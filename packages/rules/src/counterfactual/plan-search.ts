import { Exact } from "@cchc/core";
import { cheapestRun, type Run } from "./concave-runs.ts";
import { everyGain, type Knot, segmentsOf } from "./gain-curve.ts";
import { type Axis, isConcaveAxis } from "./plan-axis.ts";
import type { Alternatives, Costed, Need } from "./plan-choice.ts";

/** The cheapest choice, and whether nothing cheaper was left unlooked at. */
export interface Cheapest extends Costed {
  readonly proven: boolean;
}

/** Most places of one axis that are looked at one by one. */
const mostPlaces = 1000;

/** A choice along the axes that are no simple runs, with its cost and gain. */
interface Picked extends Costed {
  readonly gain: Exact;
}

/**
 * The cheapest choice that brings enough.
 *
 * Axes on which the first records bring the most, at one and the same cost, are taken greedily: their records in order of
 * what they bring are the best of each number. All others (steps, gains that begin late, records at another cost) are
 * gone through by dynamic programming over cost: of choices that cost the same the one that brings the most is kept. The
 * cost that is looked at doubles until an answer is within it.
 */
export function cheapestChoice(levers: readonly Alternatives[], need: Need): Cheapest | undefined {
  const { runs, stepped, whole } = sorted(levers);
  const everything = stepped.reduce((sum, options) => sum.plus(most(options)), Exact.zero);
  for (let bound = Exact.of(16); ; bound = bound.times(2)) {
    const found = within(bound, { runs, stepped, need });
    const last = bound.compare(everything) >= 0;
    if (found !== undefined && (last || found.cost.compare(bound) <= 0)) {
      return { ...found, proven: whole };
    }
    if (last) {
      return undefined;
    }
  }
}

interface Sorted {
  readonly runs: readonly Run[];
  readonly stepped: readonly (readonly Picked[])[];
  readonly whole: boolean;
}

function sorted(levers: readonly Alternatives[]): Sorted {
  const common = commonCost(levers);
  const isRun = (axes: Alternatives) =>
    axes.length === 1 && axes.every((axis) => axis.cost.equals(common) && isConcaveAxis(axis));
  const runs = levers
    .filter(isRun)
    .flat()
    .flatMap((axis) => segmentsOf(axis.curve).map((segment) => ({ axis, ...segment })))
    .sort((a, b) => b.slope.compare(a.slope));
  const options = levers.filter((one) => !isRun(one)).map(optionsOf);
  return { runs, stepped: options.map(({ picked }) => picked), whole: options.every(({ whole }) => whole) };
}

/** The cost that most axes have. */
function commonCost(levers: readonly Alternatives[]): Exact {
  const all = levers.flat();
  const counted = all.map(({ cost }) => ({ cost, count: all.filter((one) => one.cost.equals(cost)).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.cost ?? Exact.one;
}

function optionsOf(axes: Alternatives): { readonly picked: Picked[]; readonly whole: boolean } {
  const each = axes.map((axis) => ({ axis, ...placesOf(axis) }));
  const picked = each.flatMap(({ axis, knots }) =>
    knots.map(({ records, gain }: Knot) => ({
      cost: axis.cost.times(records),
      gain,
      choice: new Map([[axis, records]]),
    })),
  );
  return { picked, whole: each.every(({ whole }) => whole) };
}

function placesOf({ curve, fixed }: Axis): { readonly knots: readonly Knot[]; readonly whole: boolean } {
  return fixed ? { knots: curve.slice(-1), whole: true } : everyGain(curve, mostPlaces);
}

function most(options: readonly Picked[]): Exact {
  return options.reduce((max, { cost }) => Exact.max(max, cost), Exact.zero);
}

interface Looking extends Pick<Sorted, "runs" | "stepped"> {
  readonly need: Need;
}

function within(bound: Exact, { runs, stepped, need }: Looking): Costed | undefined {
  let best: Costed | undefined;
  for (const { cost, gain, choice } of frontier(bound, stepped)) {
    if (best !== undefined && cost.compare(best.cost) >= 0) {
      break;
    }
    const rest = cheapestRun(runs, { ...need, gain: need.gain.minus(gain) });
    const sum = rest === undefined ? undefined : cost.plus(rest.cost);
    if (rest !== undefined && sum !== undefined && (best === undefined || sum.compare(best.cost) < 0)) {
      best = { cost: sum, choice: new Map([...choice, ...rest.choice]) };
    }
  }
  return best;
}

/** Choices within a cost, each bringing more than every cheaper one. */
function frontier(bound: Exact, stepped: readonly (readonly Picked[])[]): Picked[] {
  const nothing: Picked = { cost: Exact.zero, gain: Exact.zero, choice: new Map() };
  return stepped.reduce<Picked[]>(
    (front, options) => {
      const all = front.flatMap((before) => [before, ...options.map((one) => together(before, one))]);
      return onlyBetter(all.filter(({ cost }) => cost.compare(bound) <= 0));
    },
    [nothing],
  );
}

function together(a: Picked, b: Picked): Picked {
  return { cost: a.cost.plus(b.cost), gain: a.gain.plus(b.gain), choice: new Map([...a.choice, ...b.choice]) };
}

function onlyBetter(choices: readonly Picked[]): Picked[] {
  const byCost = [...choices].sort((a, b) => a.cost.compare(b.cost) || b.gain.compare(a.gain));
  let best: Exact | undefined;
  return byCost.filter(({ gain }) => {
    const more = best === undefined || gain.compare(best) > 0;
    best = more ? gain : best;
    return more;
  });
}
