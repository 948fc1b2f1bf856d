import type { AnyRecord } from "../../entity/entity.ts";
import type { Measure } from "../definition.ts";
import { compileClassifier, type Verdict } from "./classify.ts";
import { entityReader } from "./entity-facts.ts";
import { contextOf, type MeasurePlan } from "./measure-plan.ts";
import { recordMeasure } from "./record-measure.ts";
import type { RecordStream } from "./record-stream.ts";

/** Records behind a measurement, by what each was to the measure. Lists stop at the limit; the counts do not. */
export interface Evidence {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly records: Readonly<Record<Verdict, readonly AnyRecord[]>>;
}

/** Whose evidence is wanted. */
export interface EvidenceOf {
  readonly measure: Measure;
  readonly unit: string;
  /** Most records kept for each verdict. */
  readonly limit: number;
}

/**
 * The records behind one measurement: those that met the numerator, those that did not, those left out, left open or
 * outside. The same definition that counted them sorts them here, so the lists and the counts cannot differ.
 *
 * Undefined for a measure that is made of others: ask for those.
 */
export async function collectEvidence(
  plan: MeasurePlan,
  { measure, unit, limit }: EvidenceOf,
  records: RecordStream,
): Promise<Evidence | undefined> {
  const count = recordMeasure(measure);
  const entity = count === undefined ? undefined : plan.entities.get(count.entity);
  if (count === undefined || entity === undefined) {
    return undefined;
  }
  const scope = { read: entityReader(entity, count.rule), named: plan.named };
  const classify = compileClassifier(count, scope, contextOf(plan, plan.period));
  const counts: Record<Verdict, number> = {
    outside: 0,
    apart: 0,
    undated: 0,
    open: 0,
    excluded: 0,
    counted: 0,
    met: 0,
    unsure: 0,
  };
  const kept: Record<Verdict, AnyRecord[]> = {
    outside: [],
    apart: [],
    undated: [],
    open: [],
    excluded: [],
    counted: [],
    met: [],
    unsure: [],
  };
  for await (const { entity: id, record } of records) {
    if (id === count.entity && record.unit === unit) {
      const verdict = classify(record);
      counts[verdict] += 1;
      if (kept[verdict].length < limit) {
        kept[verdict].push(record);
      }
    }
  }
  return { counts, records: kept };
}
