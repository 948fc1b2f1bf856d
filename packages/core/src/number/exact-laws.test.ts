import fc from "fast-check";
import { expect, test } from "vitest";
import { Exact } from "./exact.ts";
import { ExactText } from "./exact-text.ts";

const whole = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 18n });
const anyExact = fc.tuple(whole, positive).map(([n, d]) => Exact.ratio(n, d));
const nonZero = anyExact.filter((x) => !x.isZero());

/** Whether two fractions are the same number, by cross multiplication and nothing else. */
function sameFraction(x: Exact, numerator: bigint, denominator: bigint): boolean {
  return x.numerator * denominator === numerator * x.denominator;
}

test("sums, differences, products and quotients are those of fractions", () => {
  fc.assert(
    fc.property(fc.tuple(whole, positive), fc.tuple(whole, positive), ([a, b], [c, d]) => {
      const [x, y] = [Exact.ratio(a, b), Exact.ratio(c, d)];
      expect(sameFraction(x.plus(y), a * d + c * b, b * d)).toBe(true);
      expect(sameFraction(x.minus(y), a * d - c * b, b * d)).toBe(true);
      expect(sameFraction(x.times(y), a * c, b * d)).toBe(true);
      expect(c === 0n || sameFraction(x.dividedBy(y), a * d, b * c)).toBe(true);
    }),
  );
});

test("comparison is cross multiplication", () => {
  fc.assert(
    fc.property(fc.tuple(whole, positive), fc.tuple(whole, positive), ([a, b], [c, d]) => {
      const [left, right] = [a * d, c * b];
      expect(Exact.ratio(a, b).compare(Exact.ratio(c, d))).toBe(left === right ? 0 : left < right ? -1 : 1);
    }),
  );
});

test("numbers that floating point cannot tell apart are told apart", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 17n }), (n) => {
      expect(Exact.ratio(n, n + 1n).compare(Exact.ratio(n + 1n, n + 2n))).toBe(-1);
    }),
  );
});

test("addition and multiplication are commutative, associative and distributive; every step can be taken back", () => {
  fc.assert(
    fc.property(anyExact, anyExact, nonZero, (x, y, z) => {
      expect(x.plus(y).equals(y.plus(x))).toBe(true);
      expect(x.times(y).equals(y.times(x))).toBe(true);
      expect(
        x
          .plus(y)
          .plus(z)
          .equals(x.plus(y.plus(z))),
      ).toBe(true);
      expect(x.times(y.plus(z)).equals(x.times(y).plus(x.times(z)))).toBe(true);
      expect(x.plus(y).minus(y).equals(x)).toBe(true);
      expect(x.times(z).dividedBy(z).equals(x)).toBe(true);
    }),
  );
});

test("fractions are kept in lowest terms with a positive denominator", () => {
  fc.assert(
    fc.property(anyExact, positive, (x, k) => {
      const scaled = Exact.ratio(x.numerator * -k, x.denominator * -k);
      expect([scaled.numerator, scaled.denominator]).toEqual([x.numerator, x.denominator]);
      expect(scaled.denominator > 0n).toBe(true);
    }),
  );
});

test("a sum does not depend on the order of its addends", () => {
  const shuffled = fc
    .array(anyExact, { maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(fc.property(shuffled, ([list, other]) => Exact.sum(list).toString() === Exact.sum(other).toString()));
});

test("text is read back as the same number", () => {
  fc.assert(fc.property(anyExact, (x) => Exact.of(x.toString()).equals(x)));
});

test("JSON is read back as the same number, also for a sum of many shares", () => {
  const total = fc.array(anyExact, { maxLength: 40 }).map((shares) => Exact.sum(shares));
  fc.assert(
    fc.property(total, (x) => ExactText.parse(JSON.parse(JSON.stringify({ x })).x).equals(x)),
    { numRuns: 50 },
  );
});

test("every decimal text of a floating-point number is read as that number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e99, max: 1e99 }), (x) => {
      expect(Exact.of(x).toNumber()).toBe(x + 0);
    }),
  );
});

test("print is never further than half a unit of its last place, and rounds a half away from zero", () => {
  fc.assert(
    fc.property(anyExact, fc.integer({ min: 0, max: 8 }), (x, digits) => {
      const printed = Exact.of(x.toFixed(digits));
      const halfUnit = Exact.ratio(1n, 2n * 10n ** BigInt(digits));
      expect(printed.minus(x).abs().compare(halfUnit)).toBeLessThanOrEqual(0);
      expect(printed.minus(x).abs().equals(halfUnit) && printed.abs().compare(x.abs()) < 0).toBe(false);
      expect(Exact.of(`${-x.numerator}/${x.denominator}`).toFixed(digits).replace("-", "")).toBe(
        x.toFixed(digits).replace("-", ""),
      );
    }),
  );
});

test("ceil and floor are the nearest whole numbers above and below", () => {
  fc.assert(
    fc.property(anyExact, (x) => {
      expect(x.compare(x.ceil()) <= 0 && x.compare(x.ceil() - 1n) > 0).toBe(true);
      expect(x.compare(x.floor()) >= 0 && x.compare(x.floor() + 1n) < 0).toBe(true);
    }),
  );
});

test("clamped numbers lie between the bounds and are otherwise unchanged", () => {
  fc.assert(
    fc.property(anyExact, anyExact, anyExact, (x, a, b) => {
      const [low, high] = [Exact.min(a, b), Exact.max(a, b)];
      const clamped = x.clamp(low, high);
      expect(clamped.compare(low) >= 0 && clamped.compare(high) <= 0).toBe(true);
      expect(clamped.equals(x)).toBe(x.compare(low) >= 0 && x.compare(high) <= 0);
    }),
  );
});
