import { Exact, type Measurement } from "@cchc/core";
import fc from "fast-check";
import { type AnyInput, anyInput } from "./any-input.ts";

/** Counts and amounts times `factor`, and less `less` in what is counted. */
interface Change {
  readonly factor: Exact;
  readonly less: number;
}

const factor = fc.constantFrom(
  "1",
  "1",
  "3",
  "1/3",
  "1000003",
  "7000003",
  `${10n ** 12n}`,
  `${2n ** 53n}`,
  `${10n ** 17n}`,
);
const change: fc.Arbitrary<Change> = fc.record({
  factor: factor.map((text) => Exact.of(text)),
  less: fc.constantFrom(0, 0, 1),
});

function changed(measurement: Measurement, { factor: by, less }: Change): Measurement {
  const lessened = (count: Exact) => Exact.max(count.times(by).minus(less), Exact.zero);
  if ("amount" in measurement) {
    return { ...measurement, amount: lessened(measurement.amount) };
  }
  return "numerator" in measurement && measurement.status === "measured"
    ? { ...measurement, numerator: lessened(measurement.numerator), denominator: measurement.denominator.times(by) }
    : measurement;
}

/** Data with counts that no double holds, fractions of counts, and shares that are a hair away from an edge. */
export const wildInput: fc.Arbitrary<AnyInput> = anyInput.chain((input) =>
  fc.array(change, { minLength: input.measurements.length, maxLength: input.measurements.length }).map((changes) => ({
    ...input,
    measurements: input.measurements.map((one, index) =>
      changed(one, changes[index] ?? { factor: Exact.one, less: 0 }),
    ),
  })),
);

/** Data in which every unit has the shares of the first, from other counts; some units are a hair behind in one. */
export const nearTies: fc.Arbitrary<AnyInput> = anyInput.chain((input) => {
  const [first] = input.units;
  const own = input.measurements.filter(({ unit }) => unit === first?.code);
  const scores = input.published.filter(({ unit }) => unit === first?.code);
  const unitChange = fc.record({ change, at: fc.nat({ max: Math.max(own.length - 1, 0) }) });
  return fc.array(unitChange, { minLength: input.units.length, maxLength: input.units.length }).map((changes) => ({
    ...input,
    units: input.units.map((unit) => ({ ...unit, level: first?.level ?? "" })),
    published: input.units.flatMap(({ code: unit }) => scores.map((one) => ({ ...one, unit }))),
    measurements: input.units.flatMap(({ code: unit }, index) =>
      own.map((one, at) => {
        const { change: by, at: where } = changes[index] ?? { change: { factor: Exact.one, less: 0 }, at: 0 };
        const same = "amount" in one ? { factor: Exact.one, less: 0 } : { ...by, less: at === where ? by.less : 0 };
        return { ...changed(one, same), unit };
      }),
    ),
  }));
});
