/**
 * Edges of even bins that hold all values: whole, half, quarter … steps as fit, at most so many bins and some more.
 *
 * @example
 * evenSteps([40.2, 47.8], 8); // [40, 41, …, 48]
 */
export function evenSteps(values: readonly number[], bins: number): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = niceStep((high - low) / bins);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
function niceStep(least: number): number {
  if (!(least > 0)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5, 10].find((times) => times * power >= least) ?? 10) * power;
}
