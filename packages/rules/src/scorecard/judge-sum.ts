import { Exact } from "@cchc/core";
import type { SumShape } from "../policy/shape.ts";
import type { PartScore } from "../result/result.ts";
import { judgeMeasured, type UnitContext } from "./judge-measured.ts";
import { type Judgement, judgeGap } from "./judgement.ts";

/**
 * Judges the parts and adds them up, not over the indicator's maximum.
 *
 * A part that is left out is made good by rescaling the others; a part whose points are withheld adds nothing. With no
 * part scored, the sum has the first part's status and, when every part is left out, is left out itself.
 */
export function judgeSum(shape: SumShape, max: Exact, context: UnitContext): Judgement & { parts: PartScore[] } {
  const parts = shape.parts.map(({ id, title, ...part }) => ({ id, title, ...judgeMeasured(part, context) }));
  const applicable = Exact.sum(parts.map((part) => part.applicable));
  const given = parts.flatMap((part) => (part.points === undefined ? [] : [part.points]));
  if (given.length === 0) {
    return { ...withoutPoints(parts, applicable, max), parts };
  }
  const whole = Exact.sum(parts.map((part) => part.max));
  const earned = Exact.sum(given);
  const sum = applicable.isZero() ? earned : earned.times(whole).dividedBy(applicable);
  const points = Exact.min(sum, max);
  const [lead] = parts.filter((part) => part.status === "scored");
  return {
    status: lead?.status ?? parts[0]?.status ?? "no-data",
    origin: lead === undefined ? "rule" : "counts",
    points,
    max,
    applicable: max,
    reason: reasonFor(sum, points),
    parts,
  };
}

function reasonFor(sum: Exact, points: Exact): Judgement["reason"] {
  return sum.equals(points)
    ? { key: "sum/parts", values: { points: { points } } }
    : { key: "sum/capped", values: { sum: { points: sum }, points: { points } } };
}

function withoutPoints(parts: readonly PartScore[], applicable: Exact, max: Exact): Judgement {
  const status = parts[0]?.status ?? "no-data";
  const gap = status === "scored" || status === "tracked" ? "error" : status;
  return judgeGap(gap, applicable.isZero() ? "exclude-and-rescale" : "withhold", max);
}
