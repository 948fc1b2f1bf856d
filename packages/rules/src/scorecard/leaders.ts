import { Exact, type MeasuredUnit, type Measurement } from "@cchc/core";
import type { Ranking } from "../policy/policy-document.ts";
import { measuredValue } from "./judge-measured.ts";

/** The best value of each measure among the peers of a unit. */
export type Leaders = (unit: MeasuredUnit) => ReadonlyMap<string, Exact>;

/** Finds the best value of each measure, among the units that are ranked together. */
export function findLeaders(
  units: readonly MeasuredUnit[],
  measurements: readonly Measurement[],
  { among }: Ranking,
): Leaders {
  const groupOf = (unit: MeasuredUnit) => (among === "level" ? unit.level : "");
  const groups = new Map(units.map((unit) => [unit.code, groupOf(unit)]));
  const best = new Map<string, Map<string, Exact>>();
  for (const measurement of measurements) {
    const value = measuredValue(measurement);
    const group = groups.get(measurement.unit);
    if (value !== undefined && group !== undefined) {
      const leaders = best.get(group) ?? new Map<string, Exact>();
      leaders.set(measurement.measure, Exact.max(value, leaders.get(measurement.measure) ?? value));
      best.set(group, leaders);
    }
  }
  return (unit) => best.get(groupOf(unit)) ?? new Map();
}
