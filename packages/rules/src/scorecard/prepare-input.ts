import { CchcError, type MeasuredUnit, type Measurement, type Period } from "@cchc/core";
import { type Policy, policyOn } from "../policy/policy.ts";
import { checkMeasurements, checkPublished } from "./check-input.ts";
import { periodUnder } from "./check-period.ts";
import { checkUnits } from "./check-units.ts";
import { countedParts, splitByPart } from "./counted-parts.ts";
import { groupByUnit } from "./group-by-unit.ts";
import { periodParts } from "./rule-spans.ts";
import type { ScoreInput } from "./score-input.ts";
import type { UnitInput } from "./score-unit.ts";

/** What a unit is judged by, but for what depends on its peers. */
export type OwnInput = Omit<UnitInput, "leaders">;

/** Input that was checked as a whole, with the way to what one unit is judged by. */
export interface PreparedInput {
  readonly period: Period;
  readonly units: readonly MeasuredUnit[];
  /** Measurements of the whole period, without those of its parts. */
  readonly whole: readonly Measurement[];
  /** What one of the units is judged by. */
  readonly inputOf: (unit: MeasuredUnit) => OwnInput;
}

/**
 * Settles the period and the units, and refuses what would make a judgement wrong.
 *
 * @throws CchcError With every problem there is.
 */
export function prepareInput(policy: Policy, input: ScoreInput): PreparedInput {
  const period = periodUnder(policy, input.period);
  const { measurements, published = [] } = input;
  const units = input.units ?? unitsOf([...measurements, ...published]);
  const judged = { policy, period: period.text, units: new Set(units.map((unit) => unit.code)) };
  const split = splitByPart(measurements, periodParts(policy, period));
  const problems = [
    ...checkUnits(units),
    ...checkMeasurements(split.whole, judged),
    ...split.parts.flatMap((part) => checkMeasurements(part.measurements, { ...judged, period: part.text })),
    ...checkPublished(published, judged),
  ];
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  const measured = groupByUnit(split.whole);
  const partsOf = countedParts(units, split.parts, policyOn(policy, period.first).rank);
  const publishedOf = groupByUnit(published);
  const assessed = groupByUnit(input.assessments ?? []);
  const inputOf = (unit: MeasuredUnit): OwnInput => ({
    unit,
    measurements: measured.get(unit.code) ?? [],
    published: publishedOf.get(unit.code) ?? [],
    assessments: assessed.get(unit.code) ?? [],
    parts: partsOf(unit),
    unitInForce: input.unitsNotInForce === undefined ? undefined : !input.unitsNotInForce.has(unit.code),
  });
  return { period, units, whole: split.whole, inputOf };
}

/** Every unit that something is of, under its code, in the order of codes. */
export function unitsOf(things: readonly { readonly unit: string }[]): MeasuredUnit[] {
  const codes = new Set(things.map(({ unit }) => unit));
  return [...codes].sort().map((code) => ({ code, name: code, level: "unit" }));
}
