/**
 * 3,321 units (as many as Viet Nam has communes) × 60 indicators × 4 bands over a share. The shares are made up by a fixed rule, so
 * every engine and every run judges the same ones; edges are met exactly too.
 */
const unitCount = 3_321;
const indicatorCount = 60;

/** Lower edges of the bands above the lowest; each band begins at its edge. */
export const edges = [0.5, 0.7, 0.9] as const;

/** The bands, from the lowest. */
const bands = [0, 1, 2, 3] as const;

/** Names of the facts, one for each indicator. */
export const indicators: readonly string[] = Array.from({ length: indicatorCount }, (_, index) => `share${index}`);

/** A unit's facts as JSON has them. */
export type UnitFacts = Readonly<Record<string, number>>;

function share(unit: number, indicator: number): number {
  // A few hundred different shares, in no order; every edge is among them.
  return ((unit * 7_919 + indicator * 104_729) % 201) / 200;
}

/** Facts of every unit. */
export const units: readonly UnitFacts[] = Array.from({ length: unitCount }, (_, unit) =>
  Object.fromEntries(indicators.map((name, indicator) => [name, share(unit, indicator)])),
);

/** The band of a share: 0 for the lowest. */
export function bandOf(value: number): number {
  return edges.filter((edge) => value >= edge).length;
}

/** The right answer, unit after unit, indicator after indicator. */
export const expected: Uint8Array = Uint8Array.from(
  units.flatMap((facts) => indicators.map((name) => bandOf(facts[name] ?? Number.NaN))),
);

/** One rule for each band of each indicator, in the format of json-rules-engine: 240 rules. */
export function rulesPerBand() {
  return indicators.flatMap((fact, indicator) =>
    bands.map((band) => ({
      name: `${fact}-${band}`,
      conditions: { all: bandConditions(fact, band) },
      event: { type: "band", params: { indicator, band } },
    })),
  );
}

function bandConditions(fact: string, band: number) {
  const [low, high] = [edges[band - 1], edges[band]];
  return [
    ...(low === undefined ? [] : [{ fact, operator: "greaterThanInclusive" as const, value: low }]),
    ...(high === undefined ? [] : [{ fact, operator: "lessThan" as const, value: high }]),
  ];
}
