import type { FileTally } from "@cchc/adapters";
import { accountOf, warehouseEvidence } from "@cchc/adapters/warehouse";
import type { Evidence, EvidenceOf, MeasurePlan } from "@cchc/core";
import { withStore } from "./open-store.ts";

/** The records behind a measure, of those that an engine holds, and the files that they came from. */
export async function evidenceThere(
  engine: string,
  of: EvidenceOf,
  plan: MeasurePlan,
): Promise<{ readonly evidence: Evidence | undefined; readonly files: readonly FileTally[] }> {
  return withStore(engine, "count", async (store) => {
    const { report } = await accountOf(store, engine);
    return { evidence: await warehouseEvidence(plan, of, store), files: report.files };
  });
}
