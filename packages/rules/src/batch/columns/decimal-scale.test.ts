import { Exact } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalScale } from "./decimal-scale.ts";

test.each([
  [7, 1],
  [1.5, 10],
  [0.1, 10],
  [-2.25, 100],
  [0.1 + 0.2, 0],
  [1e15, 0],
  [1 / 3, 0],
])("%d is made whole by %d", (value, scale) => {
  expect(decimalScale(value)).toBe(scale);
});

test("where there is a scale, the number is what Exact reads", () => {
  const decimal = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.tuple(fc.integer(), fc.integer({ min: 0, max: 12 })).map(([whole, places]) => whole / 10 ** places),
  );
  fc.assert(
    fc.property(decimal, (value) => {
      const scale = decimalScale(value);
      fc.pre(scale !== 0);
      expect(Exact.ratio(BigInt(Math.round(value * scale)), BigInt(scale)).equals(Exact.of(value))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
