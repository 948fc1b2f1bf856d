import type { publicAsset } from "@cchc/core";
import { mergerDay } from "../commune.ts";
import { type Day, dayOf, dayText } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

const kinds = ["land-building", "equipment", "vehicle", "infrastructure", "other"] as const;

interface Asset {
  readonly name: string;
  readonly kind: RowOf<typeof publicAsset>["kind"];
  readonly acquired: Day;
  readonly isHidden: boolean;
}

/** Ten old assets, two new ones a year; all went to the new commune in the merger. */
export function* publicAssets(town: Town): Generator<RowOf<typeof publicAsset>> {
  const isMerged = town.isMerged(town.options.until);
  for (const asset of [...oldAssets(), ...town.years.flatMap((year) => newAssets(town, year))]) {
    if (asset.acquired <= town.options.until) {
      yield* asset.acquired < mergerDay || !isMerged ? [before(town, asset)] : [];
      yield* isMerged ? [after(town, asset)] : [];
    }
  }
}

function oldAssets(): Asset[] {
  return Array.from({ length: 10 }, (_, index) => ({
    name: `c${index + 1}`,
    kind: kindOf(index),
    acquired: dayOf(2015, 6, 1 + index),
    isHidden: false,
  }));
}

function newAssets(town: Town, year: number): Asset[] {
  return Array.from({ length: 2 + town.planted("assets-not-public", year) }, (_, index) => ({
    name: `${String(year).slice(2)}.${index + 1}`,
    kind: kindOf(index + year),
    acquired: dayOf(year, 3 + index, 12),
    isHidden: index >= 2,
  }));
}

function kindOf(index: number): Asset["kind"] {
  return kinds[index % kinds.length] ?? "other";
}

function before(town: Town, { name, kind, acquired, isHidden }: Asset): RowOf<typeof publicAsset> {
  return {
    id: simulatedId(town.before, "asset", name),
    unit: town.before,
    kind,
    acquiredOn: dayText(acquired),
    disposedOn: town.isMerged(town.options.until) ? dayText(mergerDay) : undefined,
    declaredOn: town.known(acquired + 20),
    publicOn: isHidden ? undefined : town.known(acquired + 40),
  };
}

/** The new commune declares everything again, what was hidden as well. */
function after(town: Town, { name, kind, acquired }: Asset): RowOf<typeof publicAsset> {
  const taken = Math.max(acquired, mergerDay);
  return {
    id: simulatedId(town.after, "asset", name),
    unit: town.after,
    kind,
    acquiredOn: dayText(taken),
    declaredOn: town.known(taken + 30),
    publicOn: town.known(taken + 50),
  };
}
