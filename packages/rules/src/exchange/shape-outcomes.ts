import type { SimpleShape } from "../policy/shape.ts";
import { deductOutcomes, perCountOutcomes } from "./count-outcomes.ts";
import { cappedLinearOutcomes, leaderOutcomes, linearOutcomes, type Measuring } from "./line-outcomes.ts";
import { bandOutcomes, lookupOutcomes, passFailOutcomes } from "./step-outcomes.ts";
import type { Measured } from "./stock-outcome.ts";
import { type StockScope, valueFact } from "./stock-scope.ts";

/** Every outcome that a shape has for a value that was measured; exactly one of them holds for each value. */
export function shapeOutcomes(shape: SimpleShape, on: Measuring, scope: StockScope): Measured[] {
  switch (shape.shape) {
    case "bands":
      return bandOutcomes(shape, valueFact(on.measure), scope);
    case "linear":
      return linearOutcomes(shape, on, scope);
    case "capped-linear":
      return cappedLinearOutcomes(shape, on, scope);
    case "lookup":
      return lookupOutcomes(shape, scope);
    case "per-count":
      return perCountOutcomes(shape, on, scope);
    case "deduct":
      return deductOutcomes(shape, on, scope);
    case "pass-fail":
      return passFailOutcomes(shape, on.max, scope);
    case "relative-to-leader":
      return leaderOutcomes(shape, on, scope);
  }
}
