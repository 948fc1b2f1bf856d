import { roundedTo9 } from "./counted-cells.ts";

/** A unit that is ranked, by its total as a spreadsheet computes it. */
export interface Ranked {
  readonly unit: string;
  readonly group: string;
  readonly total: number;
}

/** Places as the formulas of the Ranking sheet give them: by totals rounded to 9 places, so that equals are equal in floating point too. */
export function placesByFormula(ranked: readonly Ranked[], ties: "standard" | "dense"): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const group of new Set(ranked.map((one) => one.group))) {
    const keys = ranked
      .filter((one) => one.group === group)
      .map(({ unit, total }) => ({ unit, key: roundedTo9(total) }));
    keys.sort((a, b) => b.key - a.key);
    let place = 0;
    for (const [index, { unit, key }] of keys.entries()) {
      if (keys[index - 1]?.key !== key) {
        place = ties === "dense" ? place + 1 : index + 1;
      }
      places.set(unit, place);
    }
  }
  return places;
}
