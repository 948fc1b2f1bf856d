import { grouped } from "./grouped.ts";
import type { UnitRegisterData } from "./register-data.ts";
import { type FormerPlace, type Unit, unitKey } from "./unit.ts";
import { unknownUnit } from "./unit-problem.ts";

/** A successor or predecessor of a unit. */
export interface UnitLink {
  readonly unit: Unit;
  /** The earlier of the two went to several units, so only a part of it is concerned. */
  readonly divided: boolean;
}

/** Who came from whom, under the keys of units. */
export interface UnitLinks {
  readonly successors: ReadonlyMap<string, readonly UnitLink[]>;
  readonly predecessors: ReadonlyMap<string, readonly UnitLink[]>;
  /** Places known by name only, under the key of the unit that replaced them. */
  readonly places: ReadonlyMap<string, readonly FormerPlace[]>;
}

interface Step {
  readonly from: Unit;
  readonly to: Unit;
  readonly divided: boolean;
}

/**
 * Indexes the successions of a register.
 *
 * @throws CchcError `unit/unknown` if a succession names a unit the register doesn't have.
 */
export function unitLinks(data: UnitRegisterData): UnitLinks {
  const units = new Map(data.units.map((unit) => [unitKey(unit), unit]));
  const unitOf = (key: string): Unit => units.get(key) ?? unknownUnit(key);
  const bySource = grouped(data.successions, ({ from }) => [from]);
  const steps = data.successions.map(({ from, to }): Step => {
    return { from: unitOf(from), to: unitOf(to), divided: (bySource.get(from)?.length ?? 0) > 1 };
  });
  for (const { successor } of data.formerPlaces) {
    unitOf(successor);
  }
  return {
    successors: linked(
      steps,
      ({ from }) => from,
      ({ to }) => to,
    ),
    predecessors: linked(
      steps,
      ({ to }) => to,
      ({ from }) => from,
    ),
    places: grouped(data.formerPlaces, ({ successor }) => [successor]),
  };
}

function linked(
  steps: readonly Step[],
  near: (step: Step) => Unit,
  far: (step: Step) => Unit,
): ReadonlyMap<string, readonly UnitLink[]> {
  const groups = grouped(steps, (step) => [unitKey(near(step))]);
  return new Map(
    [...groups].map(([key, group]) => [key, group.map((step) => ({ unit: far(step), divided: step.divided }))]),
  );
}
