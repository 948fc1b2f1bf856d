import { Exact } from "../../number/exact.ts";
import { type MeasurementOf, measureAmount } from "../measure-counts.ts";
import type { Measurement } from "../measurement.ts";
import { lackingOf } from "./lacking.ts";

/** Two shares and how many standard errors an interval reaches: 1.96 for 95 %. */
export interface TwoShares {
  readonly a: Measurement;
  readonly b: Measurement;
  readonly z: Exact;
}

const digits = 12;

/**
 * How far apart the Wilson score intervals of two shares are; 0 when they overlap, so that a difference which chance
 * explains is no difference. Square roots are taken to 12 decimal places, downwards.
 */
export function intervalGap(of: MeasurementOf, { a, b, z }: TwoShares): Measurement {
  const [first, second] = [wilson(a, z), wilson(b, z)];
  if (first === undefined || second === undefined) {
    return lackingOf(of, first === undefined ? a : b);
  }
  const apart = Exact.max(first.low.minus(second.high), second.low.minus(first.high));
  return measureAmount(of, Exact.max(apart, Exact.zero));
}

interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

function wilson(share: Measurement, z: Exact): Interval | undefined {
  if (!("numerator" in share) || share.status !== "measured") {
    return undefined;
  }
  const { numerator: hits, denominator: n } = share;
  const z2 = z.times(z);
  const below = n.plus(z2);
  const middle = hits.plus(z2.dividedBy(2)).dividedBy(below);
  const spread = hits.times(n.minus(hits)).dividedBy(n).plus(z2.dividedBy(4));
  const reach = z.times(squareRoot(spread)).dividedBy(below);
  return { low: middle.minus(reach), high: middle.plus(reach) };
}

/** Square root to 12 decimal places, downwards, by whole-number Newton steps. */
function squareRoot(value: Exact): Exact {
  const scale = 10n ** BigInt(digits);
  const scaled = value.times(Exact.of(scale * scale)).floor();
  if (scaled < 2n) {
    return Exact.ratio(scaled, scale);
  }
  let root = scaled;
  for (let next = (root + 1n) / 2n; next < root; next = (root + scaled / root) / 2n) {
    root = next;
  }
  return Exact.ratio(root, scale);
}
