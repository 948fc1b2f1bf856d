import type { Exact } from "@cchc/core";
import { type Cut, compareCuts, isPast } from "../../scoring/cut.ts";
import { largestWhole } from "./coder.ts";

/** Ascending cuts as fractions of whole numbers, with the limit of counts for which they compare exactly. */
export interface CutList {
  readonly cuts: readonly Cut[];
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** 1 where a value must be past the cut, 0 where it is enough to be at it. */
  readonly past: Float64Array;
  readonly limit: number;
}

/** Puts cuts in order, each once. */
export function cutList(given: readonly Cut[]): CutList {
  const sorted = [...given].sort(compareCuts);
  const cuts = sorted.filter((cut, index) => index === 0 || compareCuts(cut, sorted[index - 1]) !== 0);
  return {
    cuts,
    numerator: Float64Array.from(cuts, ({ at }) => Number(at.numerator)),
    denominator: Float64Array.from(cuts, ({ at }) => Number(at.denominator)),
    past: Float64Array.from(cuts, ({ past }) => Number(past)),
    limit: limitFor(cuts.flatMap(({ at }) => [at.numerator, at.denominator])),
  };
}

/** How many of the cuts lie before a value. */
export function cutsBefore({ cuts }: CutList, value: Exact): number {
  return cuts.filter((cut) => isPast(value, cut)).length;
}

/** The largest count whose product with each of the factors, and one more, is a safe whole number; -1 when there is none. */
export function limitFor(factors: readonly bigint[]): number {
  const limits = factors.map((factor) => (BigInt(largestWhole) - 1n) / absolute(factor));
  const limit = Math.min(largestWhole - 1, ...limits.map(Number));
  return limit === 0 ? -1 : limit;
}

/** Without its sign; 0, which lets any count pass, as 1. */
function absolute(factor: bigint): bigint {
  const size = factor < 0n ? -factor : factor;
  return size === 0n ? 1n : size;
}
