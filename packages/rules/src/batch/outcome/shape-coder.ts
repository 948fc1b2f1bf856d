import { Exact } from "@cchc/core";
import type { SimpleShape } from "../../policy/shape.ts";
import type { MaskScope } from "../mask/compile-mask.ts";
import type { Line } from "./affine.ts";
import type { Coder } from "./coder.ts";
import { conditionCoder } from "./condition-coder.ts";
import { bandsCoder } from "./cut-coder.ts";
import { leaderCoder } from "./leader-coder.ts";
import { lineCoder } from "./line-coder.ts";

/** A shape made ready for columns; outcomes and points are those of `scoreShape`. */
export function shapeCoder(shape: SimpleShape, max: Exact, scope: MaskScope): Coder {
  const whole = { name: shape.shape, low: Exact.zero, high: max, max };
  switch (shape.shape) {
    case "bands":
      return bandsCoder(shape.bands, max);
    case "linear":
      return lineCoder({ ...whole, ...linearLine(shape.direction, max) });
    case "capped-linear":
      return lineCoder({ ...whole, ...cappedLine(shape, max) });
    case "per-count":
      return lineCoder({ ...whole, high: shape.cap, slope: shape.each, start: Exact.zero });
    case "deduct":
      return lineCoder({ ...whole, low: shape.floor, slope: Exact.zero.minus(shape.each), start: max });
    case "lookup":
      return conditionCoder({ name: "lookup", cases: shape.cases, otherwise: shape.otherwise, max }, scope);
    case "pass-fail": {
      const cases = [{ if: shape.pass, points: max }];
      return conditionCoder({ name: "pass-fail", cases, otherwise: Exact.zero, max }, scope);
    }
    case "relative-to-leader":
      return leaderCoder(shape, max);
  }
}

function linearLine(direction: string, max: Exact): Line {
  return direction === "lower-is-better"
    ? { slope: Exact.zero.minus(max), start: max }
    : { slope: max, start: Exact.zero };
}

function cappedLine({ zeroAt, fullAt }: { readonly zeroAt: Exact; readonly fullAt: Exact }, max: Exact): Line {
  const slope = max.dividedBy(fullAt.minus(zeroAt));
  return { slope, start: Exact.zero.minus(slope.times(zeroAt)) };
}
