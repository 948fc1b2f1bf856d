interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Decimal text of a fraction. With `digits`: that many places, half away from zero. Without: every digit when the
 * decimal ends, else `numerator/denominator`.
 */
export function printDecimal(fraction: Fraction, digits?: number): string {
  const places = digits ?? endingPlaces(fraction.denominator);
  if (places === undefined) {
    return `${fraction.numerator}/${fraction.denominator}`;
  }
  const size = fraction.numerator < 0n ? -fraction.numerator : fraction.numerator;
  const scaled = (size * 10n ** BigInt(places) * 2n + fraction.denominator) / (fraction.denominator * 2n);
  const sign = fraction.numerator < 0n && scaled !== 0n ? "-" : "";
  const text = scaled.toString().padStart(places + 1, "0");
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Twenty significant digits are more than a floating-point number holds, so reading them back finds the nearest one. */
const significantDigits = 20;

/** The floating-point number nearest to a fraction, however small it is. */
export function nearestNumber(fraction: Fraction): number {
  const smallness = fraction.denominator.toString().length - fraction.numerator.toString().length;
  return Number(printDecimal(fraction, Math.max(0, smallness) + significantDigits));
}

/** How many decimal places a fraction with this denominator (in lowest terms) needs; undefined when it never ends. */
function endingPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; twos += 1) {
    rest /= 2n;
  }
  for (; rest % 5n === 0n; fives += 1) {
    rest /= 5n;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
