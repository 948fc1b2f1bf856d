import type { MeasuredUnit, Measurement, Period } from "@cchc/core";
import type { Ranking } from "../policy/policy-document.ts";
import { groupByUnit } from "./group-by-unit.ts";
import { findLeaders } from "./leaders.ts";
import type { PeriodPart } from "./versions-together.ts";

/** Measurements of a part of a period. */
export interface PartMeasurements {
  readonly text: string;
  readonly measurements: readonly Measurement[];
}

/** Measurements of the whole period apart from those of its parts. */
export function splitByPart(
  measurements: readonly Measurement[],
  parts: readonly Period[],
): { whole: readonly Measurement[]; parts: PartMeasurements[] } {
  const texts = new Set(parts.map(({ text }) => text));
  return {
    whole: texts.size === 0 ? measurements : measurements.filter(({ period }) => !texts.has(period)),
    parts: [...texts].map((text) => ({ text, measurements: measurements.filter(({ period }) => period === text) })),
  };
}

/** What was counted for a unit in each part, with the best values among its peers in that part. */
export function countedParts(
  units: readonly MeasuredUnit[],
  parts: readonly PartMeasurements[],
  ranking: Ranking,
): (unit: MeasuredUnit) => ReadonlyMap<string, PeriodPart> {
  const counted = parts.map(({ text, measurements }) => ({
    text,
    byUnit: groupByUnit(measurements),
    leaders: findLeaders(units, measurements, ranking),
  }));
  return (unit) =>
    new Map(
      counted.map(({ text, byUnit, leaders }) => {
        const own = byUnit.get(unit.code) ?? [];
        return [text, { measurements: new Map(own.map((one) => [one.measure, one])), leaders: leaders(unit) }];
      }),
    );
}
