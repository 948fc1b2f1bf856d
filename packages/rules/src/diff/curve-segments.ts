import { Exact } from "@cchc/core";
import type { Domain } from "../scoring/cover.ts";
import type { Cut } from "../scoring/cut.ts";
import type { Curve } from "./curve.ts";

/** What two curves give at one end of a segment; at an open end, what they come near to. */
export interface Ends {
  readonly value: Exact;
  readonly before: Exact;
  readonly after: Exact;
}

/** A part of the number line on which both curves are straight: one value, or all between two. */
export interface Segment {
  readonly low: Cut;
  /** Undefined is without end. */
  readonly high: Cut | undefined;
  readonly ends: readonly [low: Ends, high: Ends];
  /** Whether the curves differ anywhere on it; then they do everywhere. */
  readonly differs: boolean;
}

type Curves = readonly [before: Curve, after: Curve];

/** Cuts a domain into segments on which two curves are straight and either equal everywhere or different everywhere. */
export function segmentsOf(curves: Curves, domain: Domain): Segment[] {
  const [before, after] = curves;
  const inside = [...before.breaks, ...after.breaks].filter((value) => isInside(value, domain));
  const breaks = ascending([domain.from, ...inside, ...(domain.to === undefined ? [] : [domain.to])]);
  const crossings = segmentsAt(breaks, curves, domain).flatMap(crossingIn);
  return segmentsAt(ascending([...breaks, ...crossings]), curves, domain);
}

function isInside(value: Exact, { from, to }: Domain): boolean {
  return value.compare(from) > 0 && (to === undefined || value.compare(to) < 0);
}

function ascending(values: readonly Exact[]): Exact[] {
  const sorted = [...values].sort((a, b) => a.compare(b));
  return sorted.filter((value, index) => index === 0 || sorted[index - 1]?.equals(value) === false);
}

/** Each break by itself, and what lies between it and the next one. */
function segmentsAt(breaks: readonly Exact[], curves: Curves, domain: Domain): Segment[] {
  return breaks.flatMap((value, index) => {
    const next = breaks[index + 1];
    const open = next !== undefined || domain.to === undefined ? [between(value, next, curves)] : [];
    return [one(value, curves), ...open];
  });
}

function one(value: Exact, [before, after]: Curves): Segment {
  const ends = { value, before: before.at(value), after: after.at(value) };
  return {
    low: { at: value, past: false },
    high: { at: value, past: true },
    ends: [ends, ends],
    differs: !ends.before.equals(ends.after),
  };
}

/** Two values inside tell a straight line; what it comes near to at its ends follows from them. */
function between(low: Exact, high: Exact | undefined, [before, after]: Curves): Segment {
  const step = high === undefined ? Exact.one : high.minus(low).dividedBy(3);
  const [first, second] = [low.plus(step), low.plus(step).plus(step)];
  const lineOf = ({ at }: Curve) => {
    const [a, b] = [at(first), at(second)];
    return [a.plus(a).minus(b), b.plus(b).minus(a)] as const;
  };
  const [lowBefore, highBefore] = lineOf(before);
  const [lowAfter, highAfter] = lineOf(after);
  return {
    low: { at: low, past: true },
    high: high === undefined ? undefined : { at: high, past: false },
    ends: [
      { value: low, before: lowBefore, after: lowAfter },
      { value: high ?? second.plus(step), before: highBefore, after: highAfter },
    ],
    differs: !lowBefore.equals(lowAfter) || !highBefore.equals(highAfter),
  };
}

/** Where two different lines cross inside a segment. */
function crossingIn({ low, high, ends: [start, end] }: Segment): Exact[] {
  const [first, last] = [start.after.minus(start.before), end.after.minus(end.before)];
  if (high === undefined || first.equals(last)) {
    return [];
  }
  const way = first.dividedBy(first.minus(last));
  const inside = way.compare(0) > 0 && way.compare(1) < 0;
  return inside ? [low.at.plus(way.times(high.at.minus(low.at)))] : [];
}
