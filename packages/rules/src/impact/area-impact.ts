import { Exact } from "@cchc/core";
import type { AreaImpact, UnitImpact } from "./impact.ts";
import type { BothResults } from "./impact-input.ts";

/** Sums of points area by area, over the units that have points on both sides. */
export function areaImpacts(
  { before, after }: Pick<BothResults, "before" | "after">,
  units: readonly UnitImpact[],
): AreaImpact[] {
  const areas = new Map([...before.areas, ...after.areas].map(({ id, title }) => [id, title]));
  return [...areas].map(([id, title]) => {
    const both = units.flatMap(({ areas: list }) => list.filter((one) => one.id === id && one.change !== undefined));
    const sum = (side: "before" | "after") => Exact.sum(both.map((one) => one[side]?.points ?? Exact.zero));
    const changes = both.flatMap(({ change }) => change ?? []);
    return {
      id,
      title,
      before: sum("before"),
      after: sum("after"),
      change: Exact.sum(changes),
      units: both.length,
      moved: changes.filter((change) => !change.isZero()).length,
    };
  });
}
