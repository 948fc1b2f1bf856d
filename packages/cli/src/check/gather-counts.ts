import { type RejectSink, readMeasuredData } from "@cchc/adapters";
import { entities, type Period } from "@cchc/core";
import type { Policy } from "@cchc/rules";
import { checkedTables, type Gathered } from "./gathered.ts";

/** Reads what a source has counted already, for the measures of a policy in one period. */
export async function gatherCounts(
  data: string,
  { policy, period }: { readonly policy: Policy; readonly period: Period },
  rejects: RejectSink,
): Promise<Gathered> {
  const read = await readMeasuredData(data, {
    measures: [...policy.measures.values()],
    items: [...policy.indicators, ...policy.areas].map(({ id }) => id),
    entities,
    period: period.text,
    rejects,
  });
  return {
    tables: checkedTables(read.files, []),
    units: read.units,
    unitDays: new Map(),
    measurements: read.measurements,
    warnings: read.warnings,
    profiles: [],
    supplied: new Map(),
    reconciled: [],
    discrepancies: [],
  };
}
