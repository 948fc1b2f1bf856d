import { type Measurement, type MeasurementOf, measureAmount, measureRatio } from "@cchc/core";
import type { Example, GivenCounts, Indicator } from "./indicator.ts";

const subject = { unit: "example", period: "example" } as const;

/** The measurements that an example gives, its own measure first. */
export function givenMeasurements(
  { measure }: Pick<Indicator, "measure">,
  { given }: Pick<Example, "given">,
): Measurement[] {
  const own = given.counts === undefined || measure === undefined ? [] : [givenMeasurement(measure, given.counts)];
  return [...own, ...Object.entries(given.measures ?? {}).map(([id, counts]) => givenMeasurement(id, counts))];
}

/** Counts of an example as a measurement. */
export function givenMeasurement(measure: string, counts: GivenCounts): Measurement {
  const of: MeasurementOf = { measure, ...subject };
  if ("status" in counts) {
    return { ...of, status: counts.status };
  }
  return "amount" in counts ? measureAmount(of, counts.amount) : measureRatio(of, counts.numerator, counts.denominator);
}
