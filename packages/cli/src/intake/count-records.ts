import type { OpenRecords } from "@cchc/adapters";
import { type Assessment, isAssessment, Measurer, type Period } from "@cchc/core";
import type { Policy } from "@cchc/rules";
import { engineFor } from "../warehouse/engine-for.ts";
import { isInPlace } from "../warehouse/warehouse-address.ts";
import { type CountedFor, countedIntake, plansFor } from "./counted-intake.ts";
import type { Intake } from "./intake.ts";
import { mappingAt, openSource, type RecordsAt } from "./open-source.ts";
import { withRejects } from "./with-rejects.ts";

/**
 * Reads records and counts them for a policy and period: one pass, in memory that grows with the units and not with the
 * records; or in the engine that the run names, with the same outcome.
 */
export async function countRecords(at: RecordsAt, policy: Policy, period: Period): Promise<Intake> {
  const mapping = await mappingAt(at);
  return withRejects(at, async (rejects) => {
    const engine = engineFor(at);
    const countedFor = { policy, period, rollUp: at.rollUp };
    if (engine !== undefined) {
      const { countThere } = await import("../warehouse/count-there.ts");
      return { ...(await countThere(engine, { at, mapping, rejects }, countedFor)), mapping };
    }
    if (isInPlace(at.warehouse)) {
      const { countInPlace } = await import("../warehouse/count-in-place.ts");
      return { ...(await countInPlace({ at, mapping, rejects }, countedFor)), mapping };
    }
    const source = await openSource(at, { mapping, rejects });
    return { ...(await countOpened(source, countedFor)), mapping };
  });
}

/** Reads and counts records in this process. */
export async function countOpened(source: OpenRecords, of: CountedFor): Promise<Intake> {
  // Without a list the units are those that records name: known only when all are read.
  const listed = source.units.length === 0 ? undefined : source.units;
  const { plans, calendar } = await plansFor({ supplied: source.supplied, listed }, of);
  const measurers = plans.map((plan) => new Measurer(plan));
  const assessments: Assessment[] = [];
  for await (const one of source.records()) {
    for (const measurer of measurers) {
      measurer.add(one);
    }
    if (one.entity === "assessment" && isAssessment(one.record)) {
      assessments.push(one.record);
    }
  }
  const measured = measurers.map((measurer) => measurer.finish());
  return countedIntake({ units: source.units, report: source.report(), measured, assessments, calendar }, of);
}
