import { Exact } from "../../number/exact.ts";
import type { ChangeCount, DifferenceCount, IntervalGapCount, PerCount, QuotientCount, SampleCount } from "../count.ts";
import { type MeasurementOf, measureAmount, measureRatio } from "../measure-counts.ts";
import type { Measurement } from "../measurement.ts";
import { intervalGap } from "./interval-gap.ts";
import { lackingOf } from "./lacking.ts";

/** A way of counting that is made of other measures. */
export type MeasureCombination =
  | QuotientCount
  | DifferenceCount
  | PerCount
  | ChangeCount
  | SampleCount
  | IntervalGapCount;

/** Measurements of other measures of the same unit: in the period itself, and in a baseline. */
export interface OtherMeasures {
  readonly here: (measure: string) => Measurement;
  readonly before: (measure: string, baseline: string) => Measurement;
}

/** Combines measurements of one unit; a gap in any of them is a gap of the whole, with its reason. */
export function combineMeasures(count: MeasureCombination, of: MeasurementOf, others: OtherMeasures): Measurement {
  switch (count.by) {
    case "quotient":
      return withBoth(of, [others.here(count.numerator), others.here(count.denominator)], ratioOf(of), sizeOf);
    case "difference":
      return withBoth(of, [others.here(count.of), others.here(count.minus)], ([a, b]) => {
        const difference = a.minus(b);
        return measureAmount(of, count.absolute ? difference.abs() : difference);
      });
    case "per":
      return withBoth(
        of,
        [others.here(count.of), others.here(count.each)],
        ([a, b]) =>
          b.isZero()
            ? { ...of, status: "no-data", note: `${count.each} is 0` }
            : measureAmount(of, a.times(count.times).dividedBy(b)),
        sizeOf,
      );
    case "change":
      return withBoth(of, [others.here(count.of), others.before(count.of, count.since)], ([a, b]) =>
        measureAmount(of, a.minus(b)),
      );
    case "required-sample": {
      const measured = others.here(count.population);
      const population = valueOfMeasurement(measured);
      return population === undefined
        ? lackingOf(of, measured)
        : measureAmount(of, requiredSample(population, count.error));
    }
    case "interval-gap":
      return intervalGap(of, { a: others.here(count.of), b: others.here(count.and), z: count.z });
  }
}

type Two = readonly [Exact, Exact];

function withBoth(
  of: MeasurementOf,
  [a, b]: readonly [Measurement, Measurement],
  ...[combineValues, read = valueOfMeasurement]: [
    (values: Two) => Measurement,
    ((one: Measurement) => Exact | undefined)?,
  ]
): Measurement {
  const [left, right] = [read(a), read(b)];
  return left !== undefined && right !== undefined
    ? combineValues([left, right])
    : lackingOf(of, left === undefined ? a : b);
}

function ratioOf(of: MeasurementOf): (values: Two) => Measurement {
  return ([numerator, denominator]) => measureRatio(of, numerator, denominator);
}

/** The value of a measurement: its share or amount; undefined for a gap. */
function valueOfMeasurement(measurement: Measurement): Exact | undefined {
  if ("amount" in measurement) {
    return measurement.amount;
  }
  return "numerator" in measurement && measurement.status === "measured"
    ? measurement.numerator.dividedBy(measurement.denominator)
    : undefined;
}

/** How many a measurement counted: its amount, or the numerator of its share. */
function sizeOf(measurement: Measurement): Exact | undefined {
  return "amount" in measurement ? measurement.amount : "numerator" in measurement ? measurement.numerator : undefined;
}

/** N ÷ (1 + N·e²), rounded up: nobody asks a part of a person. */
function requiredSample(population: Exact, error: Exact): Exact {
  const below = Exact.one.plus(population.times(error).times(error));
  return Exact.of(population.dividedBy(below).ceil());
}
