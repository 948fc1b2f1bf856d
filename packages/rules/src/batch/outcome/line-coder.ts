import { Exact } from "@cchc/core";
import { countLine, type Line, pairsOnLine, pointsAt, valueAt } from "./affine.ts";
import { type BatchOutcome, constantOutcome, proportionalOutcome } from "./batch-outcome.ts";
import type { Coder } from "./coder.ts";
import { cutCoder } from "./cut-coder.ts";

/** A line that is cut off below and above. */
export interface ClampedLine extends Line {
  readonly name: string;
  readonly low: Exact;
  readonly high: Exact;
  readonly max: Exact;
}

/**
 * Shapes whose points follow the value in a straight line between a least and a most: `linear`, `capped-linear`,
 * `per-count`, `deduct`. Where the line is cut off the points are constant, and a cut of the value tells so.
 */
export function lineCoder(line: ClampedLine): Coder {
  const { name, low, high, max } = line;
  if (line.slope.isZero() || low.compare(high) >= 0) {
    const points = pointsAt(line, Exact.zero).clamp(low, high);
    return cutCoder({ outcomes: [constantOutcome(`${name}/level`, points, max)], cuts: [], codes: [0] });
  }
  const outcomes: BatchOutcome[] = [
    constantOutcome(`${name}/least`, low, max),
    proportionalOutcome(`${name}/between`, max),
    constantOutcome(`${name}/most`, high, max),
  ];
  const rising = !line.slope.isNegative();
  const [first, last] = rising ? [low, high] : [high, low];
  const cuts = [
    { at: valueAt(line, first), past: true },
    { at: valueAt(line, last), past: false },
  ];
  const coder = cutCoder({ outcomes, cuts, codes: rising ? [0, 1, 2] : [2, 1, 0] });
  const counts = countLine(line);
  const limit = (frame: Parameters<Coder["limit"]>[0]) => Math.min(coder.limit(frame), counts.limit);
  return { ...coder, limit, pairs: (frame, pairs) => pairsOnLine(counts, frame, pairs) };
}
