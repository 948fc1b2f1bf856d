import type { SimpleShape } from "../policy/shape.ts";
import { scoreBands } from "./bands.ts";
import { scoreCappedLinear } from "./capped-linear.ts";
import { scoreDeduct } from "./deduct.ts";
import { scoreLinear } from "./linear.ts";
import { scoreLookup } from "./lookup.ts";
import { scorePassFail } from "./pass-fail.ts";
import { scorePerCount } from "./per-count.ts";
import { scoreRelativeToLeader } from "./relative-to-leader.ts";
import type { ShapeInput, ShapeOutcome } from "./shape-outcome.ts";

/**
 * Points for one value by one shape, the reason, and the next better outcome. The shape has passed `checkShape`; the
 * value is there, gaps having become a status before.
 *
 * @example
 * const shape = SimpleShape.parse({ shape: "capped-linear", fullAt: "80%" });
 * scoreShape(shape, { value: Exact.of("40%"), kind: "ratio", max: Exact.of(2), facts: new Map(), named: new Map() });
 * // points 1; next: 2 points at 80 %
 */
export function scoreShape(shape: SimpleShape, input: ShapeInput): ShapeOutcome {
  switch (shape.shape) {
    case "bands":
      return scoreBands(shape, input);
    case "linear":
      return scoreLinear(shape, input);
    case "capped-linear":
      return scoreCappedLinear(shape, input);
    case "lookup":
      return scoreLookup(shape, input);
    case "per-count":
      return scorePerCount(shape, input);
    case "deduct":
      return scoreDeduct(shape, input);
    case "pass-fail":
      return scorePassFail(shape, input);
    case "relative-to-leader":
      return scoreRelativeToLeader(shape, input);
  }
}
