import type { UnitLink, UnitLinks } from "./links.ts";
import { placeKey } from "./search.ts";
import { provinceCodeOf, type Unit, unitKey } from "./unit.ts";

/**
 * Codes and folded names of the places a unit is, was or became part of: a person looks for "xã Mai Châu, Hòa Bình"
 * though it is in Phú Thọ now. A province counts as being within itself.
 */
export function placesOf(
  unit: Unit,
  links: UnitLinks,
  byCode: ReadonlyMap<string, readonly Unit[]>,
): ReadonlySet<string> {
  const earlier = [unit, ...reached(unit, links.predecessors)];
  const former = earlier
    .flatMap((each) => links.places.get(unitKey(each)) ?? [])
    .flatMap((place) => [place.province, place.fullName]);
  const names = [...earlier, ...reached(unit, links.successors)].flatMap((each) => namesAbove(each, byCode));
  return new Set([...names, ...former].map(placeKey));
}

function reached(unit: Unit, steps: ReadonlyMap<string, readonly UnitLink[]>): Unit[] {
  return (steps.get(unitKey(unit)) ?? []).flatMap((link) => [link.unit, ...reached(link.unit, steps)]);
}

function namesAbove(unit: Unit, byCode: ReadonlyMap<string, readonly Unit[]>): string[] {
  if (unit.parent !== undefined && "district" in unit.parent) {
    return [unit.parent.district, unit.parent.province];
  }
  const code = provinceCodeOf(unit) ?? unit.code;
  return [code, ...(byCode.get(code) ?? []).map(({ name }) => name)];
}
