import type { Measure, Measurement } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import { measuredValue } from "../scorecard/judge-measured.ts";
import type { TracedMeasurement } from "./trace.ts";

/** A measurement with what its numbers are in words, and the value that shapes score. */
export function traceMeasurement(policy: Policy, measurement: Measurement): TracedMeasurement {
  const measure = policy.measures.get(measurement.measure);
  const value = measuredValue(measurement);
  const traced = {
    measure: measurement.measure,
    title: measure?.title ?? named(measurement),
    given: measure === undefined ? { amount: named(measurement), unit: named(measurement) } : givenOf(measure),
    measurement,
  };
  if (value === undefined) {
    return traced;
  }
  return { ...traced, value: "amount" in measurement ? { amount: value } : { share: value } };
}

function givenOf(measure: Measure): TracedMeasurement["given"] {
  return measure.kind === "ratio" ? measure.given : { amount: measure.given.amount, unit: measure.unit };
}

function named({ measure }: Measurement) {
  return { vi: measure, en: measure };
}
