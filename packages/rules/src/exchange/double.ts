import type { Exact } from "@cchc/core";

/** A double holds every whole number up to 2^53; below half of that two different ratios stay apart. */
const bound = 2n ** 52n;

/**
 * Whether two numbers compare as doubles the way they compare exactly.
 *
 * For n/d and p/q it is enough that n·q and p·d are both under 2^52. Say n/d < p/q. Each double is the nearest to its
 * ratio, so they fall together only when the ratios are no more than one step apart, that is 2^-52 of their size. But
 * they are at least 1/(d·q) apart, which is 1/(p·d) of p/q, and that is more. For shares of a whole the products are at
 * most d·q: the denominator of the counts times the denominator of the threshold.
 *
 * @example
 * comparesAsDouble(Exact.of("854/1270"), Exact.of("80%")); // true
 * comparesAsDouble(Exact.of("1/9007199254740993"), Exact.of("1/9007199254740992")); // false
 */
export function comparesAsDouble(a: Exact, b: Exact): boolean {
  return size(a.numerator) * b.denominator < bound && size(b.numerator) * a.denominator < bound;
}

/** The nearest double. Within the bound of {@link comparesAsDouble} both whole numbers are exact, and their division rounds once. */
export function doubleOf(value: Exact): number {
  return size(value.numerator) < bound && value.denominator < bound
    ? Number(value.numerator) / Number(value.denominator)
    : value.toNumber();
}

function size(whole: bigint): bigint {
  return whole < 0n ? -whole : whole;
}
