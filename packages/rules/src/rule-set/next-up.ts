const bytes = new DataView(new ArrayBuffer(8));

/**
 * The next double after a finite one: nothing lies between the two, so "more than x" is "at least nextUp(x)".
 *
 * @example
 * nextUp(1) - 1 === Number.EPSILON; // true
 */
export function nextUp(value: number): number {
  if (value === 0) {
    return Number.MIN_VALUE;
  }
  bytes.setFloat64(0, value);
  // Doubles of one sign stand in the order of their bits.
  bytes.setBigInt64(0, bytes.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bytes.getFloat64(0);
}
