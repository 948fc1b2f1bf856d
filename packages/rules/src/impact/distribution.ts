import type { Exact } from "@cchc/core";
import type { Distribution } from "./impact.ts";

/**
 * Least, quartiles and most of some numbers, exactly; a quartile between two numbers lies straight between them.
 *
 * @example
 * distributionOf([Exact.of(1), Exact.of(2)])?.median.toString(); // "1.5"
 */
export function distributionOf(numbers: readonly Exact[]): Distribution | undefined {
  const sorted = [...numbers].sort((a, b) => a.compare(b));
  const at = (quarter: number): Exact | undefined => {
    const place = (sorted.length - 1) * quarter;
    const [low, high] = [sorted[Math.floor(place / 4)], sorted[Math.ceil(place / 4)]];
    return low === undefined || high === undefined
      ? undefined
      : low.plus(
          high
            .minus(low)
            .times(place % 4)
            .dividedBy(4),
        );
  };
  const [min, lower, median, upper, max] = [0, 1, 2, 3, 4].map(at);
  const none = min === undefined || lower === undefined || median === undefined;
  return none || upper === undefined || max === undefined
    ? undefined
    : { units: sorted.length, min, lower, median, upper, max };
}
