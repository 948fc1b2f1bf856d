import type { PlainDate } from "../time/plain-date.ts";
import type { UnitLink, UnitLinks } from "./links.ts";
import { type FormerPlace, isInForce, type Unit, unitKey } from "./unit.ts";

/** A unit that stands, on another day, for territory of the unit asked about. */
export interface LineagePart {
  readonly unit: Unit;
  /** How much of the earlier of the two units lies in the later: all of it, or only a part because it was divided. */
  readonly extent: "whole" | "part";
  /** The two have the same territory: nothing was divided and nothing was added on the way. */
  readonly exact: boolean;
}

/** The units that stand for a unit's territory on another day. */
export interface UnitLineage {
  readonly parts: readonly LineagePart[];
  /** Predecessors that the register knows by name only. */
  readonly places: readonly FormerPlace[];
  /** False if the register could not follow some of the territory to that day. */
  readonly complete: boolean;
}

/**
 * Follows a unit's territory forward or back to a day, through as many mergers and changes as lie between.
 * Boundary corrections that left the list of units unchanged are in no register.
 */
export function lineageOf(unit: Unit, on: PlainDate, links: UnitLinks): UnitLineage {
  const found = new Map<string, LineagePart>();
  const places: FormerPlace[] = [];
  let complete = true;
  const waiting: LineagePart[] = [{ unit, extent: "whole", exact: true }];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isInForce(part.unit, on)) {
      const key = unitKey(part.unit);
      found.set(key, joined(found.get(key), part));
      continue;
    }
    const next = stepsFrom(part, on, links);
    const before = placesBefore(part.unit, on, links);
    // Last in, first out: reversed, so that the parts come in the order of the register.
    waiting.push(...next.reverse());
    places.push(...before);
    complete &&= next.length + before.length > 0;
  }
  return { parts: [...found.values()], places, complete };
}

// Two ways to one unit: said to be whole only if both are, which errs on the careful side.
function joined(known: LineagePart | undefined, part: LineagePart): LineagePart {
  return known === undefined || known.extent === "whole" ? part : known;
}

function stepsFrom(part: LineagePart, on: PlainDate, links: UnitLinks): LineagePart[] {
  const forward = isOver(part.unit, on);
  const near = (forward ? links.successors : links.predecessors).get(unitKey(part.unit)) ?? [];
  return near.map((link) => ({
    unit: link.unit,
    extent: part.extent === "part" || link.divided ? "part" : "whole",
    exact: part.exact && isExact(link, forward ? link.unit : part.unit, links),
  }));
}

function placesBefore(unit: Unit, on: PlainDate, links: UnitLinks): readonly FormerPlace[] {
  return isOver(unit, on) ? [] : (links.places.get(unitKey(unit)) ?? []).filter(({ validTo }) => on <= validTo);
}

function isOver(unit: Unit, on: PlainDate): boolean {
  return unit.validTo !== undefined && unit.validTo < on;
}

function isExact(link: UnitLink, later: Unit, links: UnitLinks): boolean {
  const key = unitKey(later);
  const origins = (links.predecessors.get(key)?.length ?? 0) + (links.places.get(key)?.length ?? 0);
  return !link.divided && origins === 1;
}
