import { Gap, type MeasuredUnit, type Measurement, type PublishedScore } from "@cchc/core";
import fc from "fast-check";
import { amountOf, gapOf, published, shareOf } from "./build-policy.ts";

/** Data of a handful of units under the rich policy. */
export interface AnyInput {
  readonly period: string;
  readonly units: MeasuredUnit[];
  readonly measurements: Measurement[];
  readonly published: PublishedScore[];
}

const count = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 ** 9 }));
const gap = fc.constantFrom(...Gap.exclude(["empty-denominator"]).options);
const codes = ["A", "B", "C", "D"] as const;

function anyShare(unit: string, measure: string, open: boolean): fc.Arbitrary<Measurement> {
  const counts = fc
    .tuple(count, count)
    .map(([a, b]) => shareOf({ unit, measure }, open ? a : Math.min(a, b), open && b === 0 ? 1 : Math.max(a, b, 0)));
  return fc.oneof(
    { weight: 5, arbitrary: counts },
    { weight: 1, arbitrary: fc.constant(shareOf({ unit, measure }, 0, 0)) },
    { weight: 1, arbitrary: gap.map((status) => gapOf({ unit, measure }, status)) },
  );
}

function anyAmount(unit: string, measure: string): fc.Arbitrary<Measurement> {
  const tenths = fc.integer({ min: 0, max: 400 }).map((n) => amountOf({ unit, measure }, `${n}/10`));
  return fc.oneof(
    { weight: 5, arbitrary: tenths },
    { weight: 1, arbitrary: gap.map((status) => gapOf({ unit, measure }, status)) },
  );
}

function anyMeasurements(unit: string): fc.Arbitrary<Measurement[]> {
  const each = [
    ...["s1", "s2", "s3", "s4"].map((measure) => anyShare(unit, measure, false)),
    anyShare(unit, "staff", true),
    anyAmount(unit, "days"),
    anyAmount(unit, "faults"),
  ].map((one) => fc.option(one, { nil: undefined, freq: 6 }));
  return fc.tuple(...each).map((list) => list.flatMap((one) => one ?? []));
}

function anyPublished(unit: string): fc.Arbitrary<PublishedScore[]> {
  const points = fc.option(
    fc.integer({ min: -50, max: 700 }).map((n) => `${n}/100`),
    { nil: undefined, freq: 5 },
  );
  const items = ["taken-over", "steps", "lines", "cases", "counts", "others", "linear-up"];
  return fc
    .tuple(
      ...items.map((item) =>
        fc.option(
          points.map((one) => published(unit, item, one)),
          { nil: undefined, freq: 6 },
        ),
      ),
    )
    .map((list) => list.flatMap((one) => one ?? []));
}

function anyUnit(code: string): fc.Arbitrary<MeasuredUnit> {
  return fc.constantFrom("commune", "ward", "province").map((level) => ({ code, name: `Đơn vị ${code}`, level }));
}

/** Any data that the checks let through. */
export const anyInput: fc.Arbitrary<AnyInput> = fc
  .tuple(fc.tuple(...codes.map(anyUnit)), fc.tuple(...codes.map(anyMeasurements)), fc.tuple(...codes.map(anyPublished)))
  .map(([units, measurements, scores]) => ({
    period: "2026-08",
    units,
    measurements: measurements.flat(),
    published: scores.flat(),
  }));
