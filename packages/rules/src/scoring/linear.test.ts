import { Exact } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { LinearShape } from "../policy/shape.ts";
import { scoreLinear } from "./linear.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const share = (value: string, max = 6): ShapeInput => ({
  value: Exact.of(value),
  kind: "ratio",
  max: Exact.of(max),
  facts: new Map(),
  named: new Map(),
});
const higher = LinearShape.parse({ shape: "linear" });
const lower = LinearShape.parse({ shape: "linear", direction: "lower-is-better" });

describe("linear", () => {
  it("is 6A for the share of files paid online (Decision 766, 3.6)", () => {
    expect(scoreLinear(higher, share("29/36")).points.toString()).toBe("29/6");
    expect(scoreLinear(higher, share("0")).points.toString()).toBe("0");
    expect(scoreLinear(higher, share("1")).points.toString()).toBe("6");
  });

  it("turns round when lower is better", () => {
    expect(scoreLinear(lower, share("25%", 4)).points.toString()).toBe("3");
    expect(scoreLinear(lower, share("25%", 4)).next).toEqual({ points: Exact.of(4), value: Exact.zero, edge: "at" });
  });

  it("gives no more than the maximum over the whole", () => {
    expect(scoreLinear(higher, share("120%")).points.toString()).toBe("6");
    expect(scoreLinear(lower, share("120%")).points.toString()).toBe("0");
  });

  it("adds up again: three thirds of the way are the whole way", () => {
    const third = scoreLinear(higher, share("1/3", 2)).points;
    expect(third.times(3).toString()).toBe("2");
  });

  it("shows the multiplication", () => {
    const style = { language: "vi", digits: 2 } as const;
    expect(renderMessage(scoreLinear(higher, share("50%")).reason, style)).toBe("tỷ lệ thuận: 6 điểm × 50% = 3");
    expect(renderMessage(scoreLinear(lower, share("25%", 4)).reason, style)).toBe(
      "càng thấp càng tốt: 4 điểm × (100% − 25%) = 3",
    );
  });
});
