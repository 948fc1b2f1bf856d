import type { Exact } from "@cchc/core";
import type { Interval } from "../policy/interval.ts";
import { type Cut, compareCuts, isOneValue, lowerCut, upperCut, valueBetween } from "./cut.ts";

/** The values to be covered: from `from` to `to`, both included; without end when `to` is absent. */
export interface Domain {
  readonly from: Exact;
  readonly to?: Exact | undefined;
  /** How its values are written in faults: shares as percentages, amounts (the default) as they are. */
  readonly kind?: "ratio" | "amount" | undefined;
}

/**
 * Why intervals do not cover a domain exactly once. Numbers of intervals are their places in the list.
 *
 * `witness` is a value that proves the flaw; `edge` says that it is the only one: an edge that belongs to no interval,
 * or to two.
 */
export type CoverFlaw =
  /** No number at all lies in the interval. */
  | { readonly kind: "empty"; readonly index: number }
  /** No value of the domain lies in the interval. */
  | { readonly kind: "outside"; readonly index: number }
  /** `index` is the interval beside the gap; absent when there is none. */
  | { readonly kind: "gap"; readonly index?: number | undefined; readonly witness: Exact; readonly edge: boolean }
  | {
      readonly kind: "overlap";
      readonly index: number;
      readonly other: number;
      readonly witness: Exact;
      readonly edge: boolean;
    };

interface Span {
  readonly index: number;
  readonly low: Cut;
  /** Undefined is without end. */
  readonly high: Cut | undefined;
}

/**
 * Checks that every value of the domain lies in exactly one interval. Nothing is sampled: the cuts are compared, so an
 * edge left out (`below: 80%` beside `above: 80%`) is found as surely as a wide gap.
 *
 * @returns Flaws with a witness each; none when the intervals are a partition. Their order in the list is free.
 * @example
 * coverFlaws([{ below: Exact.of("80%") }, { above: Exact.of("80%") }], { from: Exact.zero, to: Exact.one });
 * // [{ kind: "gap", index: 1, witness: 80 %, edge: true }]
 */
export function coverFlaws(intervals: readonly Interval[], domain: Domain): CoverFlaw[] {
  const flaws: CoverFlaw[] = [];
  const spans: Span[] = [];
  for (const [index, interval] of intervals.entries()) {
    const span = spanWithin(domain, interval, index);
    if (isEmpty(interval)) {
      flaws.push({ kind: "empty", index });
    } else if (compareCuts(span.low, span.high) >= 0) {
      flaws.push({ kind: "outside", index });
    } else {
      spans.push(span);
    }
  }
  return [...flaws, ...sweep(spans, domain)];
}

/** The intervals from the lowest values up, each with its place in the list. */
export function ascending<Of extends Interval>(
  intervals: readonly Of[],
  domain: Domain,
): { readonly interval: Of; readonly index: number }[] {
  return intervals
    .map((interval, index) => ({ interval, index, low: spanWithin(domain, interval, index).low }))
    .sort((a, b) => compareCuts(a.low, b.low))
    .map(({ interval, index }) => ({ interval, index }));
}

function isEmpty(interval: Interval): boolean {
  const low = lowerCut(interval);
  const high = upperCut(interval);
  return low !== undefined && high !== undefined && compareCuts(low, high) >= 0;
}

function spanWithin(domain: Domain, interval: Interval, index: number): Span {
  const [start, end] = cutsOf(domain);
  const low = lowerCut(interval) ?? start;
  const high = upperCut(interval);
  return {
    index,
    low: compareCuts(low, start) < 0 ? start : low,
    high: compareCuts(high, end) < 0 ? high : end,
  };
}

function cutsOf({ from, to }: Domain): [start: Cut, end: Cut | undefined] {
  return [{ at: from, past: false }, to === undefined ? undefined : { at: to, past: true }];
}

/** Goes up the domain once, remembering how far it is covered and by which interval. */
function sweep(spans: readonly Span[], domain: Domain): CoverFlaw[] {
  const flaws: CoverFlaw[] = [];
  const [start, end] = cutsOf(domain);
  let covered: { readonly high: Cut | undefined; readonly index?: number } = { high: start };
  for (const span of [...spans].sort((a, b) => compareCuts(a.low, b.low))) {
    flaws.push(...gapBefore(span.low, covered, span.index));
    if (covered.index !== undefined && compareCuts(span.low, covered.high) < 0) {
      const high = compareCuts(span.high, covered.high) < 0 ? span.high : covered.high;
      flaws.push({ kind: "overlap", index: span.index, other: covered.index, ...proof(span.low, high) });
    }
    if (compareCuts(span.high, covered.high) > 0) {
      covered = span;
    }
  }
  return [...flaws, ...gapBefore(end, covered, covered.index)];
}

function gapBefore(
  next: Cut | undefined,
  { high }: { readonly high: Cut | undefined },
  index: number | undefined,
): CoverFlaw[] {
  return high === undefined || compareCuts(next, high) <= 0 ? [] : [{ kind: "gap", index, ...proof(high, next) }];
}

function proof(low: Cut, high: Cut | undefined): { witness: Exact; edge: boolean } {
  return { witness: valueBetween(low, high), edge: isOneValue(low, high) };
}
