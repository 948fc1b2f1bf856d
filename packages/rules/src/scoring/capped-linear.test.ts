import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { CappedLinearShape } from "../policy/shape.ts";
import { scoreCappedLinear } from "./capped-linear.ts";
import { scoreLinear } from "./linear.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const input = (value: string, kind: ShapeInput["kind"] = "ratio"): ShapeInput => ({
  value: Exact.of(value),
  kind,
  max: Exact.of(2),
  facts: new Map(),
  named: new Map(),
});
/** `min(2, 2·r/80)`: reused data, Decision 766, 4.3. */
const reuse = CappedLinearShape.parse({ shape: "capped-linear", fullAt: "80%" });
const above = CappedLinearShape.parse({ shape: "capped-linear", zeroAt: "50%", fullAt: "90%" });
const days = CappedLinearShape.parse({ shape: "capped-linear", zeroAt: 20, fullAt: 4 });

describe("capped-linear", () => {
  it.each([
    ["0%", "0"],
    ["40%", "1"],
    ["79.995%", "1.999875"],
    ["80%", "2"],
    ["80.06%", "2"],
    ["100%", "2"],
  ])("is min(2, 2·r/80 %): at %s it gives %s", (value, points) => {
    expect(scoreCappedLinear(reuse, input(value)).points.toString()).toBe(points);
  });

  it("gives nothing up to zeroAt", () => {
    expect(scoreCappedLinear(above, input("50%")).points.toString()).toBe("0");
    expect(scoreCappedLinear(above, input("70%")).points.toString()).toBe("1");
    expect(scoreCappedLinear(above, input("90%")).points.toString()).toBe("2");
  });

  it("runs downwards when fullAt is the smaller", () => {
    expect(scoreCappedLinear(days, input("30", "amount")).points.toString()).toBe("0");
    expect(scoreCappedLinear(days, input("12", "amount")).points.toString()).toBe("1");
    expect(scoreCappedLinear(days, input("3", "amount")).points.toString()).toBe("2");
  });

  it("leads to fullAt, exactly at it", () => {
    const full = { points: Exact.of(2), value: Exact.of("80%"), edge: "at" };
    expect(scoreCappedLinear(reuse, input("10%")).next).toEqual(full);
    expect(scoreCappedLinear(reuse, input("80%")).next).toBeUndefined();
  });

  it("shows the arithmetic", () => {
    const say = (shape: CappedLinearShape, value: string, kind?: "amount") =>
      renderMessage(scoreCappedLinear(shape, input(value, kind)).reason, { language: "en", digits: 2 });
    expect(say(reuse, "40%")).toBe("in proportion up to 80%: 2 points × 40% ÷ 80% = 1");
    expect(say(reuse, "85%")).toBe("85% ≥ 80%: the maximum, 2 points");
    expect(say(above, "45%")).toBe("45% ≤ 50%: 0 points");
    expect(say(above, "70%")).toBe("in proportion from 50% to 90%: 2 points × (70% − 50%) ÷ (90% − 50%) = 1");
    expect(say(days, "12", "amount")).toBe("lower is better, from 20 down to 4: 2 points × (20 − 12) ÷ (20 − 4) = 1");
    expect(say(days, "4", "amount")).toBe("4 ≤ 4: the maximum, 2 points");
  });

  it("equals linear when it runs from 0 to 1", () => {
    const whole = CappedLinearShape.parse({ shape: "capped-linear", zeroAt: 0, fullAt: 1 });
    fc.assert(
      fc.property(fc.bigInt(0n, 10_000n), fc.bigInt(1n, 9_999n), (numerator, denominator) => {
        const at = { ...input("0"), value: Exact.ratio(numerator, denominator) };
        const linear = scoreLinear({ shape: "linear", direction: "higher-is-better" }, at);
        const capped = scoreCappedLinear(whole, at);
        expect(capped.points.toString()).toBe(linear.points.toString());
        expect(capped.next).toEqual(linear.next);
      }),
    );
  });

  it("mirrors itself: lower-is-better of the value is higher-is-better of what is missing to the whole", () => {
    const down = CappedLinearShape.parse({ shape: "capped-linear", zeroAt: "80%", fullAt: "10%" });
    const up = CappedLinearShape.parse({ shape: "capped-linear", zeroAt: "20%", fullAt: "90%" });
    fc.assert(
      fc.property(fc.bigInt(0n, 1_000n), (thousandths) => {
        const value = Exact.ratio(thousandths, 1_000n);
        const one = scoreCappedLinear(down, { ...input("0"), value }).points;
        const other = scoreCappedLinear(up, { ...input("0"), value: Exact.one.minus(value) }).points;
        expect(one.toString()).toBe(other.toString());
      }),
    );
  });
});
