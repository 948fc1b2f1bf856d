import type { FileTally, RecordMapping } from "@cchc/adapters";
import {
  collectEvidence,
  type Evidence,
  type EvidenceOf,
  type Measure,
  type MeasurePlan,
  type Problem,
  recordMeasure,
} from "@cchc/core";
import { isSmallEvidence, thresholdFor } from "@cchc/rules";
import { openSource, type RecordsAt } from "../intake/open-source.ts";
import { isWarehouse } from "../warehouse/warehouse-address.ts";
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

interface Found {
  readonly evidence: Evidence | undefined;
  readonly files: readonly FileTally[];
}

/** The records behind one measure, and what they came from: an engine finds them itself, data is read anew for each measure, so that memory does not grow. */
async function evidenceIn(at: RecordsAt, of: EvidenceOf, { plan, mapping }: Reading): Promise<Found> {
  if (isWarehouse(at.data)) {
    const { evidenceThere } = await import("../warehouse/evidence-there.ts");
    return evidenceThere(at.data, of, plan);
  }
  const source = await openSource(at, { mapping });
  const evidence = await collectEvidence(plan, of, source.records());
  return { evidence, files: source.report().files };
}

interface Reading {
  readonly plan: MeasurePlan;
  readonly mapping: RecordMapping | undefined;
}

/** Reads and sorts the records behind an indicator by the measures that counted them. */
export async function recordsBehind(
  at: RecordsAt,
  { indicator, unit, result, policy }: RecordsAsked,
  { plan, mapping }: Reading,
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
    const { evidence, files } = await evidenceIn(at, { measure, unit: unit.code, limit: mostKept }, { plan, mapping });
    measures.push(told({ measure, evidence }, { policy, result }));
    notes = evidence === undefined || isPublic ? notes : otherFiles(files, result);
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
