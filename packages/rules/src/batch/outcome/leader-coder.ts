import { Exact } from "@cchc/core";
import type { RelativeToLeaderShape } from "../../policy/shape.ts";
import type { Column } from "../columns/column.ts";
import { type CountLine, countLine } from "./affine.ts";
import { type BatchOutcome, constantOutcome, proportionalOutcome } from "./batch-outcome.ts";
import { applyTable, codeTable } from "./code-table.ts";
import type { Coder, Frame, Pairs } from "./coder.ts";
import { limitFor } from "./cut-list.ts";
import { peerLeaders } from "./peer-leaders.ts";

/** Places of the outcomes of `relative-to-leader`. */
const codes = { none: 0, below: 1, from: 2, leader: 3 } as const;

/** The way from the target to the leader, of one group of peers. */
interface Way {
  readonly leader: Exact | undefined;
  /** The leader, or the target when nobody reaches it, as a fraction of whole numbers. */
  readonly top: readonly [number, number];
  readonly line: CountLine;
  readonly limit: number;
}

/**
 * `relative-to-leader`: below the target in proportion to it, from there in proportion to the way to the leader of
 * the row's peers. Nothing at all, and the leader's maximum, are outcomes of their own, since their points are constant.
 */
export function leaderCoder(shape: RelativeToLeaderShape, max: Exact): Coder {
  const { target, shareAtTarget } = shape;
  const below = countLine({ slope: max.times(shareAtTarget).dividedBy(target), start: Exact.zero });
  const outcomes: BatchOutcome[] = [
    constantOutcome("relative-to-leader/none", Exact.zero, max),
    proportionalOutcome("relative-to-leader/below", max),
    proportionalOutcome("relative-to-leader/from", max),
    constantOutcome("relative-to-leader/leader", max, max),
  ];
  const table = codeTable([...outcomes.keys()], outcomes.length);
  const ways = remembered((frame) => peerLeaders(frame).map((leader) => wayTo(leader, shape, max)));
  const goal = [Number(target.numerator), Number(target.denominator)] as const;
  const ownLimit = Math.min(below.limit, limitFor([target.numerator, target.denominator]));
  return {
    outcomes,
    leaves: false,
    limit: (frame) => Math.min(ownLimit, ...ways(frame).map((way) => way?.limit ?? ownLimit)),
    code: (frame, out) => {
      placeOnWay({ frame, goal, ways: ways(frame) }, out);
      applyTable(table, frame.column.status, out);
    },
    pairs: (frame, pairs) => pairsOnWay({ frame, goal, below, ways: ways(frame) }, pairs),
    leader: (frame, row) => ways(frame)[frame.table.peers[row] ?? 0]?.leader,
    codeOf: ({ value, leader = value }) => {
      if (value.compare(target) < 0) {
        return value.compare(0) > 0 ? codes.below : codes.none;
      }
      return value.compare(leader) >= 0 ? codes.leader : codes.from;
    },
  };
}

/** Groups without a leader have no value to place. */
function wayTo(leader: Exact | undefined, { target, shareAtTarget }: RelativeToLeaderShape, max: Exact): Way {
  const top = Exact.max(leader ?? target, target);
  const rise = max.times(Exact.one.minus(shareAtTarget));
  const slope = top.equals(target) ? Exact.zero : rise.dividedBy(top.minus(target));
  const line = countLine({ slope, start: max.times(shareAtTarget).minus(slope.times(target)) });
  const limit = Math.min(line.limit, limitFor([top.numerator, top.denominator]));
  return { leader, top: [Number(top.numerator), Number(top.denominator)], line, limit };
}

/** Computes once for each column: the ways of a run are asked for several times. */
function remembered<T>(compute: (frame: Frame) => T): (frame: Frame) => T {
  let last: { readonly column: Column; readonly result: T } | undefined;
  return (frame) => {
    if (last?.column !== frame.column) {
      last = { column: frame.column, result: compute(frame) };
    }
    return last.result;
  };
}

interface OnWay {
  readonly frame: Frame;
  readonly goal: readonly [number, number];
  readonly ways: readonly Way[];
}

function placeOnWay({ frame: { column, table }, goal: [p, q], ways }: OnWay, out: Uint16Array): void {
  const { numerator, denominator } = column;
  for (let row = 0; row < out.length; row += 1) {
    const n = numerator[row] ?? 0;
    const d = denominator[row] ?? 0;
    const [topP, topQ] = ways[table.peers[row] ?? 0]?.top ?? noTop;
    const reached = n * topQ >= d * topP ? codes.leader : codes.from;
    out[row] = n * q < d * p ? Number(n > 0) : reached;
  }
}

const noTop = [0, 1] as const;

function pairsOnWay({ frame, goal: [p, q], below, ways }: OnWay & { readonly below: CountLine }, pairs: Pairs): void {
  const { numerator, denominator } = frame.column;
  for (let row = 0; row < pairs.numerator.length; row += 1) {
    const n = numerator[row] ?? 0;
    const d = denominator[row] ?? 0;
    const line = n * q < d * p ? below : (ways[frame.table.peers[row] ?? 0]?.line ?? below);
    pairs.numerator[row] = line.a * n + line.b * d;
    pairs.denominator[row] = line.c * d;
  }
}
