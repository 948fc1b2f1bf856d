import { Exact } from "@cchc/core";
import { least } from "./whole-number.ts";

/** What so many records bring to the total. */
export interface Knot {
  readonly records: bigint;
  readonly gain: Exact;
}

/** A stretch on which every record brings the same. */
export interface Segment {
  readonly count: bigint;
  readonly slope: Exact;
}

/**
 * What each number of records brings, as knots with straight lines between them.
 *
 * Places where the answer may jump are given; a bend that was not, such as the cap of a sum, is found by halving: a stretch
 * whose middle is not on the line between its ends is no stretch. What lies past the first best place is cut off.
 */
export function gainCurve(places: readonly bigint[], gainOf: (records: bigint) => Exact): Knot[] {
  const known = [...new Set([0n, ...places])].sort((a, b) => Number(a - b));
  const knots = known.map((records): Knot => ({ records, gain: gainOf(records) }));
  const bent = knots.flatMap((knot, index) => {
    const before = knots[index - 1];
    return before === undefined ? [knot] : [...bendsBetween(before, knot, gainOf), knot];
  });
  const best = bent.reduce((most, { gain }) => Exact.max(most, gain), Exact.zero);
  return bent.slice(0, bent.findIndex(({ gain }) => gain.equals(best)) + 1);
}

function bendsBetween(a: Knot, b: Knot, gainOf: (records: bigint) => Exact): Knot[] {
  const records = (a.records + b.records) / 2n;
  if (records === a.records) {
    return [];
  }
  const middle = { records, gain: gainOf(records) };
  const straight = middle.gain.minus(a.gain).times(b.records - records);
  return straight.equals(b.gain.minus(middle.gain).times(records - a.records))
    ? []
    : [...bendsBetween(a, middle, gainOf), middle, ...bendsBetween(middle, b, gainOf)];
}

/** The stretches of a curve. */
export function segmentsOf(curve: readonly Knot[]): Segment[] {
  return curve.flatMap((knot, index) => {
    const before = curve[index - 1];
    if (before === undefined) {
      return [];
    }
    const count = knot.records - before.records;
    return [{ count, slope: knot.gain.minus(before.gain).dividedBy(count) }];
  });
}

/** Whether each record brings at most what the one before it did: then the best so many are the first so many. */
export function isConcave(segments: readonly Segment[]): boolean {
  return segments.every(({ slope }, index) => slope.compare(segments[index - 1]?.slope ?? slope) <= 0);
}

/** Every number of records that brings more than any smaller one, up to a limit; `whole` when the limit cut none. */
export function everyGain(curve: readonly Knot[], limit: number): { readonly knots: Knot[]; readonly whole: boolean } {
  const all: Knot[] = [];
  let whole = true;
  for (const [index, knot] of curve.entries()) {
    const before = curve[index - 1];
    const rising = before !== undefined && knot.gain.compare(before.gain) > 0;
    const inside = rising ? between(before, knot, limit - all.length) : [];
    whole &&= !rising || BigInt(inside.length) === knot.records - before.records - 1n;
    all.push(...inside, knot);
  }
  return { knots: onlyMore(all), whole };
}

function onlyMore(all: readonly Knot[]): Knot[] {
  let best = Exact.zero;
  return all.filter(({ gain }) => {
    const more = gain.compare(best) > 0;
    best = Exact.max(best, gain);
    return more;
  });
}

/** The places strictly between two knots, on the line between them. */
function between(a: Knot, b: Knot, room: number): Knot[] {
  const count = b.records - a.records;
  const slope = b.gain.minus(a.gain).dividedBy(count);
  const places = least(count - 1n, BigInt(Math.max(room, 0)));
  return Array.from({ length: Number(places) }, (_, index) => ({
    records: a.records + BigInt(index + 1),
    gain: a.gain.plus(slope.times(index + 1)),
  }));
}
