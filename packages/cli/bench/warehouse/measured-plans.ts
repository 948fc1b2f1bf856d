import { entities, type Measure, type MeasurePlan, parsePeriod, parsePlainDate, recordMeasure } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import type { Policy } from "@cchc/rules";
import { dissolved, units } from "./simulated-files.ts";

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The months that are counted, from day to day: the resolution judges no months. */
const months: readonly string[] = lastDays.map((day, index) => {
  const month = `2025-${String(index + 1).padStart(2, "0")}`;
  return `${month}-01..${month}-${day}`;
});

/** Every measure of a policy that looks at case files, planned for each month. */
export function monthlyPlans(policy: Policy): MeasurePlan[] {
  const measures = new Map<string, Measure>(
    [...policy.measures].filter(([, measure]) => recordMeasure(measure)?.entity === "case-file"),
  );
  const ended = new Map(dissolved.map((unit) => [unit, { to: parsePlainDate("2025-06-30") }] as const));
  return months.map((month) => ({
    measures,
    entities,
    named: policy.named,
    calendar: vietnamCalendar(),
    period: parsePeriod(month),
    baselines: new Map(),
    units,
    unitDays: new Map(units.map((unit) => [unit, ended.get(unit) ?? {}] as const)),
    supplied: new Set(["case-file"]),
  }));
}
