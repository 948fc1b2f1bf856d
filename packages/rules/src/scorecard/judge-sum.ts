import { Exact } from "@cchc/core";
import type { SumShape } from "../policy/shape.ts";
import type { PartScore } from "../result/result.ts";
import { judgeMeasured, type UnitContext } from "./judge-measured.ts";
import { type Judgement, judgeGap } from "./judgement.ts";

/**
 * Judges the parts and adds them up, not over the indicator's maximum.
 *
 * A part that is left out is made good by rescaling the others; a part whose points are withheld adds nothing. When no
 * part has points, the sum has the status of the first part whose points are withheld; when every part is left out,
 * that of the first part, and it is left out itself.
 */
export function judgeSum(shape: SumShape, max: Exact, context: UnitContext): Judgement & { parts: PartScore[] } {
  const parts = shape.parts.map(({ id, title, ...part }) => ({ id, title, ...judgeMeasured(part, context) }));
  const applicable = Exact.sum(parts.map((part) => part.applicable));
  const given = parts.flatMap((part) => (part.points === undefined ? [] : [part.points]));
  if (given.length === 0) {
    return { ...withoutPoints(parts, max), parts };
  }
  const whole = Exact.sum(parts.map((part) => part.max));
  const earned = Exact.sum(given);
  const sum = applicable.isZero() ? earned : earned.times(whole).dividedBy(applicable);
  const points = Exact.min(sum, max);
  const counted = parts.some((part) => part.status === "scored");
  const [lead] = parts.filter((part) => part.points !== undefined);
  return {
    status: counted ? "scored" : (lead?.status ?? "no-data"),
    origin: counted ? "counts" : "rule",
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

function withoutPoints(parts: readonly PartScore[], max: Exact): Judgement {
  const withheld = parts.find((part) => !part.applicable.isZero());
  const status = (withheld ?? parts[0])?.status ?? "no-data";
  const gap = status === "scored" || status === "tracked" ? "error" : status;
  return judgeGap(gap, withheld === undefined ? "exclude-and-rescale" : "withhold", max);
}
