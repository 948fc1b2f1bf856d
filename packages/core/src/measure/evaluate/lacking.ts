import type { MeasurementOf } from "../measure-counts.ts";
import type { Measurement } from "../measurement.ts";

/** The gap of a measure for want of one that it is made of: an error stays an error, what is pending stays pending, with the reason. */
export function lackingOf(of: MeasurementOf, lacking: Measurement): Measurement {
  return lacking.status === "error" || lacking.status === "pending"
    ? { ...of, status: lacking.status, note: `${lacking.measure}: ${lacking.note ?? lacking.status}` }
    : { ...of, status: "no-data", note: `${lacking.measure} (${lacking.period}): ${lacking.status}` };
}
