import type { OpenRecords } from "@cchc/adapters";
import { type Assessment, isAssessment, Measurer } from "@cchc/core";
import { type CountedFor, countedIntake, plansFor } from "./counted-intake.ts";
import type { Intake } from "./intake.ts";

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
