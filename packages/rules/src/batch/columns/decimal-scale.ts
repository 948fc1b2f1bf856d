/** Decimals with so many digits are each the nearest to a double of their own, so that the double tells which was meant. */
const mostDigits = 1e15;
const mostPlaces = 15;

/**
 * The power of ten that makes a decimal number whole: 10 for 1.5. The number is read by its shortest decimal text, as
 * `Exact.of` does. 0 when its text has more than 15 digits.
 *
 * @example
 * decimalScale(1.5); // 10
 * decimalScale(0.1 + 0.2); // 0: the text has 17 digits
 */
export function decimalScale(value: number): number {
  let scale = 1;
  for (let places = 0; places <= mostPlaces; places += 1) {
    const whole = Math.round(value * scale);
    if (Math.abs(whole) >= mostDigits) {
      return 0;
    }
    if (whole / scale === value) {
      return scale;
    }
    scale *= 10;
  }
  return 0;
}
