import {
  type CountingContext,
  entities,
  type FieldUse,
  fieldsOfMeasure,
  type Measure,
  measuresUnder,
  type Period,
  recordMeasure,
} from "@cchc/core";
import type { Indicator } from "../policy/indicator.ts";
import { type Policy, policyOn, standingOn } from "../policy/policy.ts";
import { dependenciesOf } from "../what-if/dependencies.ts";

/** An indicator that is in force, and the measures that it is made of. */
export interface IndicatorNeeds {
  readonly indicator: Indicator;
  /** Measures that its rule or its movement reads. */
  readonly measures: readonly Measure[];
}

/** The indicators of a policy that are in force on the first day of a period, with what they are made of. */
export function indicatorsInForce(policy: Policy, { first }: Period): readonly IndicatorNeeds[] {
  return standingOn(policyOn(policy, first), first).indicators.map((indicator) => {
    const beside = new Set(indicator.related ?? []);
    const named = [...dependenciesOf(indicator, first).measures].filter((id) => !beside.has(id));
    return { indicator, measures: named.flatMap((id) => policy.measures.get(id) ?? []) };
  });
}

/** What one field is asked for, and by which indicators. */
export interface FieldNeed {
  readonly use: FieldUse;
  /** Codes. */
  readonly indicators: readonly string[];
}

/** What the records of one entity are asked for, field by field. */
export type EntityNeeds = ReadonlyMap<string, FieldNeed>;

/** The fields of each entity that indicators use, whatever lies between: measures of measures, derived facts. */
export function fieldsNeeded(
  needs: readonly IndicatorNeeds[],
  { measures, named }: Policy,
  context: CountingContext,
): ReadonlyMap<string, EntityNeeds> {
  const uses = new Map([...measures.values()].map((measure) => [measure.id, usesOf(measure, named, context)]));
  const found = new Map<string, Map<string, FieldNeed>>();
  for (const { indicator, measures: direct } of needs) {
    for (const { entity, field, use } of withAllUnder(direct, measures).flatMap(({ id }) => uses.get(id) ?? [])) {
      const fields = found.get(entity) ?? new Map<string, FieldNeed>();
      found.set(entity, fields);
      fields.set(field, together(fields.get(field), { use, indicators: [indicator.code] }));
    }
  }
  return found;
}

interface Use {
  readonly entity: string;
  readonly field: string;
  readonly use: FieldUse;
}

function usesOf(measure: Measure, named: Policy["named"], context: CountingContext): readonly Use[] {
  const count = recordMeasure(measure);
  const entity = count === undefined ? undefined : entities.get(count.entity);
  return count === undefined || entity === undefined
    ? []
    : [...fieldsOfMeasure(count, { entity, named, context })].map(([field, use]) => ({
        entity: entity.id,
        field,
        use,
      }));
}

const strongest: readonly FieldUse[] = ["needs", "derives", "reads"];

function together(before: FieldNeed | undefined, { use, indicators }: FieldNeed): FieldNeed {
  return {
    use: strongest.find((one) => one === use || one === before?.use) ?? use,
    indicators: [...new Set([...(before?.indicators ?? []), ...indicators])],
  };
}

/** Measures with all that they are made of, each once. */
function withAllUnder(
  measures: readonly Measure[],
  known: ReadonlyMap<string, Measure>,
  seen: Set<string> = new Set(),
): readonly Measure[] {
  return measures.flatMap((measure) => {
    if (seen.has(measure.id)) {
      return [];
    }
    seen.add(measure.id);
    const under = measuresUnder(measure).flatMap((id) => known.get(id) ?? []);
    return [measure, ...withAllUnder(under, known, seen)];
  });
}
