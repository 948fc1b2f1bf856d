import type { SimpleShape } from "../policy/shape.ts";
import { below, type Change, others, stepped } from "./change.ts";
import { conditionChanges } from "./condition-changes.ts";
import { intervalChanges } from "./interval-changes.ts";

/** Every number, edge, operator and direction of a shape, changed by one step. */
export function shapeChanges(shape: SimpleShape, of: "ratio" | "amount"): Change[] {
  const weight = { kind: "weight", of: "amount" } as const;
  const threshold = { kind: "threshold", of } as const;
  switch (shape.shape) {
    case "bands":
      return [
        ...below(["bands"], intervalChanges(shape.bands, of)),
        ...shape.bands.flatMap((band, index) => stepped(["bands", index, "points"], band.points, weight)),
      ];
    case "linear":
      return others("operator", ["direction"], {
        from: shape.direction,
        list: ["higher-is-better", "lower-is-better"],
      });
    case "capped-linear":
      return [...stepped(["zeroAt"], shape.zeroAt, threshold), ...stepped(["fullAt"], shape.fullAt, threshold)];
    case "lookup":
      return [
        ...shape.cases.flatMap((one, index) => [
          ...below(["cases", index, "if"], conditionChanges(one.if, of)),
          ...stepped(["cases", index, "points"], one.points, weight),
        ]),
        ...stepped(["otherwise"], shape.otherwise, weight),
      ];
    case "per-count":
      return [...stepped(["each"], shape.each, weight), ...stepped(["cap"], shape.cap, weight)];
    case "deduct":
      return [...stepped(["each"], shape.each, weight), ...stepped(["floor"], shape.floor, weight)];
    case "pass-fail":
      return below(["pass"], conditionChanges(shape.pass, of));
    case "relative-to-leader":
      return [
        ...stepped(["target"], shape.target, threshold),
        ...stepped(["shareAtTarget"], shape.shareAtTarget, { kind: "threshold", of: "ratio" }),
      ];
  }
}
