import { Exact } from "@cchc/core";
import { type Frame, largestWhole, type Pairs } from "./coder.ts";
import { commonScale } from "./scaled-outcomes.ts";

/** Points in a straight line of the value: `slope × value + start`. */
export interface Line {
  readonly slope: Exact;
  readonly start: Exact;
}

/** A line over counts: points are (a × n + b × d) ÷ (c × d), all whole. */
export interface CountLine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** The largest count for which numerator and denominator of the points stay exact; -1 when there is none. */
  readonly limit: number;
}

/** Points at a value. */
export function pointsAt({ slope, start }: Line, value: Exact): Exact {
  return slope.times(value).plus(start);
}

/** The value with these points, on a line that is not level. */
export function valueAt({ slope, start }: Line, points: Exact): Exact {
  return points.minus(start).dividedBy(slope);
}

/** A line over counts. */
export function countLine({ slope, start }: Line): CountLine {
  const c = Exact.of(commonScale([slope, start]));
  const [a, b] = [slope.times(c), start.times(c)];
  const sum = a.abs().plus(b.abs());
  const largest = Exact.max(Exact.max(sum, c), Exact.one);
  const limit = Exact.of(largestWhole).dividedBy(largest).floor();
  return limit === 0n
    ? { a: 0, b: 0, c: 0, limit: -1 }
    : { a: a.toNumber(), b: b.toNumber(), c: c.toNumber(), limit: Number(limit) };
}

/** Writes the points of every row on a line. */
export function pairsOnLine({ a, b, c }: CountLine, { column }: Frame, pairs: Pairs): void {
  const { numerator, denominator } = column;
  const points = pairs.numerator;
  const over = pairs.denominator;
  for (let row = 0; row < points.length; row += 1) {
    const d = denominator[row] ?? 0;
    points[row] = a * (numerator[row] ?? 0) + b * d;
    over[row] = c * d;
  }
}
