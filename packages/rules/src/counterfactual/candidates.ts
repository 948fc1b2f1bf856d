import { Exact } from "@cchc/core";
import type { RecordLever } from "./lever.ts";
import { type Counts, type Moves, movesTo, recordsIn } from "./record-moves.ts";
import type { Thresholds } from "./thresholds.ts";

/** Counts that can be reached, and with how many records. */
export interface Candidate {
  readonly at: Counts;
  readonly moves: Moves;
  readonly records: bigint;
}

/** How far the denominator is tried one by one, where thresholds do not tell how far to go. */
export const widestScan = 240n;

/**
 * Counts at which the answer may change, the fewest records first.
 *
 * For each denominator these are the whole numbers around each threshold, and the ends of what can be reached. Which
 * denominators: the present one; where records may join or leave, those at which a threshold is reached once no more can
 * change side; and where points do not follow the value, all in a neighbourhood.
 */
export function candidates(lever: RecordLever, thresholds: Thresholds): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const denominator of denominators(lever, thresholds)) {
    for (const numerator of numerators(lever, thresholds, denominator)) {
      const at = { numerator, denominator };
      const moves = movesTo(at, lever.limits, lever.from);
      if (moves !== undefined) {
        found.set(`${numerator}/${denominator}`, { at, moves, records: recordsIn(moves) });
      }
    }
  }
  return [...found.values()]
    .filter(({ records }) => records > 0n)
    .sort((a, b) => (a.records === b.records ? 0 : a.records < b.records ? -1 : 1));
}

function numerators({ from, limits }: RecordLever, { values, counts }: Thresholds, denominator: bigint): Set<bigint> {
  const { up = 0n, down } = limits;
  const shift = denominator - from.denominator;
  const ends = [from.numerator + up, from.numerator - down].flatMap((end) => [end, end + shift]);
  const crossing = [...values.map((value) => value.times(denominator)), ...counts, Exact.of(denominator ** 2n)];
  const one = [from.numerator + 1n, from.numerator - 1n];
  return new Set([...ends, ...one, 0n, denominator, ...around(crossing)]);
}

function denominators({ from, limits }: RecordLever, thresholds: Thresholds): Set<bigint> {
  if (!limits.joins && !limits.leaves) {
    return new Set([from.denominator]);
  }
  const shifts = [
    ...thresholds.values.flatMap((value) => shiftsTo(value, from, [limits.up ?? 0n, limits.down])),
    ...thresholds.counts.map((count) => count.minus(from.denominator)),
  ];
  const edges = [-from.denominator, -from.numerator, from.numerator - from.denominator, -1n, 1n];
  const near = thresholds.oneWay ? [] : neighbourhood();
  const all = [0n, ...edges, ...near, ...around(shifts)];
  return new Set(all.map((shift) => from.denominator + shift).filter((denominator) => denominator >= 0n));
}

/** By how much the denominator moves until a value is reached, when as many as can have changed side: each of four ways. */
function shiftsTo(value: Exact, { numerator, denominator }: Counts, [up, down]: readonly [bigint, bigint]): Exact[] {
  const high = Exact.of(numerator + up);
  const low = Exact.of(numerator - down);
  const goal = value.times(denominator);
  const rest = Exact.one.minus(value);
  return [
    ...(rest.isZero() ? [] : [goal.minus(high).dividedBy(rest), goal.minus(low).dividedBy(rest)]),
    ...(value.isZero() ? [] : [high.dividedBy(value).minus(denominator), low.dividedBy(value).minus(denominator)]),
  ];
}

function neighbourhood(): bigint[] {
  const width = Number(widestScan);
  return Array.from({ length: 2 * width + 1 }, (_, index) => BigInt(index - width));
}

function around(numbers: readonly Exact[]): bigint[] {
  return numbers.flatMap((number) => {
    const floor = number.floor();
    return [floor - 1n, floor, floor + 1n, floor + 2n];
  });
}
