import type { RecordMapping } from "@cchc/adapters";
import {
  collectEvidence,
  type Evidence,
  type Measure,
  type MeasurePlan,
  type Problem,
  recordMeasure,
} from "@cchc/core";
import { isSmallEvidence, thresholdFor } from "@cchc/rules";
import { openSource, type RecordsAt } from "../intake/count-records.ts";
import { measuresBehind } from "./measures-behind.ts";
import { otherFiles } from "./other-data.ts";
import type { RecordsAsked } from "./records-asked.ts";

/** Most records kept of each kind: a year of a commune's late files, and not its millions of others. */
const mostKept = 1_000;

/** A measure and the records behind it; none where it is made of other measures, not counted from records, or where there is no file of them; withheld where so few respondents may not be told. */
export interface MeasuredRecords {
  readonly measure: Measure;
  readonly evidence: Evidence | "not-supplied" | "withheld" | undefined;
  /** True where the records are of respondents and the policy has a threshold: of records beside the measure nothing is told. */
  readonly guarded?: true;
}

/** The records behind an indicator, measure by measure, and where they are not what the result was made of. */
export interface RecordsBehind {
  readonly measures: readonly MeasuredRecords[];
  readonly notes: readonly Problem[];
  /** Whether any file was read, without which nobody knows if the data is that of the result. */
  readonly read: boolean;
}

/** Reads and sorts the records behind an indicator by the measures that counted them. */
export async function recordsBehind(
  at: RecordsAt,
  { indicator, unit, result, policy }: RecordsAsked,
  { plan, mapping }: { readonly plan: MeasurePlan; readonly mapping: RecordMapping | undefined },
): Promise<RecordsBehind> {
  const measures: MeasuredRecords[] = [];
  let notes: readonly Problem[] = [];
  // The form for the public does not hold every file and hash to compare with.
  const isPublic = result.publication === "public";
  for (const measure of measuresBehind(indicator, plan.measures)) {
    const entity = recordMeasure(measure)?.entity;
    if (entity !== undefined && !plan.supplied.has(entity)) {
      measures.push({ measure, evidence: "not-supplied" });
      continue;
    }
    // Each measure reads the data anew: memory does not grow with the number of records.
    const source = await openSource(at, { mapping });
    const evidence = await collectEvidence(plan, { measure, unit: unit.code, limit: mostKept }, source.records());
    measures.push(told({ measure, evidence }, { policy, result }));
    notes = evidence === undefined || isPublic ? notes : otherFiles(source.report().files, result);
  }
  const read = measures.some(({ evidence }) => typeof evidence === "object" || evidence === "withheld");
  return { measures, notes, read: read && !isPublic };
}

/** What of the records behind a measure may be told. */
function told(
  { measure, evidence }: { readonly measure: Measure; readonly evidence: Evidence | undefined },
  { policy, result: { period } }: Pick<RecordsAsked, "policy" | "result">,
): MeasuredRecords {
  const day = period.first;
  if (thresholdFor(recordMeasure(measure)?.entity, policy, day) === undefined) {
    return { measure, evidence };
  }
  const small = evidence !== undefined && isSmallEvidence(evidence, measure, { policy, day });
  return { measure, evidence: small ? "withheld" : evidence, guarded: true };
}
