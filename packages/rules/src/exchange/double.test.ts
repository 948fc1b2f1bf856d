import { Exact } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { comparesAsDouble, doubleOf } from "./double.ts";

const natural = (most: number) => fc.integer({ min: 1, max: most });
const ratio = (most: number) => fc.tuple(natural(most), natural(most)).map(([n, d]) => Exact.of(`${n}/${d}`));

test("within the bound doubles stand in the order of the exact numbers", () => {
  let near = 0;
  const neighbours = fc
    .tuple(ratio(2 ** 26 - 1), fc.integer({ min: 1, max: 2 ** 24 }))
    .map(([value, step]) => [
      value,
      Exact.ratio(value.numerator * BigInt(step) + 1n, value.denominator * BigInt(step)),
    ]);
  const pair = fc.oneof(fc.tuple(ratio(2 ** 25), ratio(2 ** 25)), neighbours);
  fc.assert(
    fc.property(pair, ([a = Exact.zero, b = Exact.zero]) => {
      fc.pre(comparesAsDouble(a, b));
      near += Number(a.minus(b).abs().compare("1/1000000000") < 0);
      expect(Math.sign(doubleOf(a) - doubleOf(b))).toBe(a.compare(b));
    }),
    { numRuns: 5000 },
  );
  expect(near).toBeGreaterThan(100);
});

test("beyond the bound two numbers may fall together, and are said to", () => {
  const [almost, one] = [Exact.of("1152921504606846976/1152921504606846977"), Exact.one];
  expect([almost.compare(one), doubleOf(almost) === doubleOf(one)]).toEqual([-1, true]);
  expect(comparesAsDouble(almost, one)).toBe(false);
});

test("the bound is on both cross products", () => {
  const [d, q] = [Exact.ratio(1n, 2n ** 26n), Exact.ratio(1n, 2n ** 26n - 1n)];
  expect(comparesAsDouble(d, q)).toBe(true);
  expect(comparesAsDouble(Exact.of(2n ** 52n - 1n), Exact.one)).toBe(true);
  expect(comparesAsDouble(Exact.of(2n ** 52n), Exact.one)).toBe(false);
  expect(comparesAsDouble(Exact.of(-(2n ** 52n)), Exact.one)).toBe(false);
});
