import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { RelativeToLeaderShape } from "../policy/shape.ts";
import { scoreRelativeToLeader } from "./relative-to-leader.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const unit = (value: string, leader: string): ShapeInput => ({
  value: Exact.of(value),
  kind: "amount",
  max: Exact.of(10),
  facts: new Map(),
  named: new Map(),
  leader: Exact.of(leader),
});
const contest = RelativeToLeaderShape.parse({ shape: "relative-to-leader", target: 40, shareAtTarget: "50%" });

describe("relative-to-leader", () => {
  it.each([
    ["0", "0"],
    ["20", "2.5"],
    ["40", "5"],
    ["50", "7.5"],
    ["60", "10"],
  ])("gives a unit with %s, target 40 and leader 60, %s of 10 points", (value, points) => {
    expect(scoreRelativeToLeader(contest, unit(value, "60")).points.toString()).toBe(points);
  });

  it("gives the leader at the target the maximum, where the formula is 0/0", () => {
    expect(scoreRelativeToLeader(contest, unit("40", "40")).points.toString()).toBe("10");
  });

  it("gives nobody more than the share when the leader is below the target", () => {
    expect(scoreRelativeToLeader(contest, unit("30", "30")).points.toString()).toBe("3.75");
  });

  it("takes a unit better than the given leader for the leader", () => {
    expect(scoreRelativeToLeader(contest, unit("70", "60")).points.toString()).toBe("10");
  });

  it("treats a target of 0 as met by everyone", () => {
    const none = RelativeToLeaderShape.parse({ shape: "relative-to-leader", target: 0, shareAtTarget: "50%" });
    expect(scoreRelativeToLeader(none, unit("0", "60")).points.toString()).toBe("5");
    expect(scoreRelativeToLeader(none, unit("30", "60")).points.toString()).toBe("7.5");
    expect(scoreRelativeToLeader(none, unit("0", "0")).points.toString()).toBe("10");
  });

  it("leads to the target first, then to the leader", () => {
    const next = (value: string, leader: string) => scoreRelativeToLeader(contest, unit(value, leader)).next;
    expect(next("20", "60")).toEqual({ points: Exact.of(5), value: Exact.of(40), edge: "at" });
    expect(next("40", "60")).toEqual({ points: Exact.of(10), value: Exact.of(60), edge: "at" });
    expect(next("60", "60")).toBeUndefined();
  });

  it("promises the maximum at the target to whoever would lead there", () => {
    const { next } = scoreRelativeToLeader(contest, unit("20", "30"));
    expect(next).toEqual({ points: Exact.of(10), value: Exact.of(40), edge: "at" });
  });

  it("shows the arithmetic", () => {
    const say = (value: string) =>
      renderMessage(scoreRelativeToLeader(contest, unit(value, "60")).reason, { language: "en", digits: 2 });
    expect(say("20")).toBe("below the target of 40: 10 points × 50% × 20 ÷ 40 = 2.50");
    expect(say("50")).toBe(
      "the target of 40 is met, the best unit has 60: 10 points × (50% + (100% − 50%) × (50 − 40) ÷ (60 − 40)) = 7.50",
    );
    expect(say("60")).toBe("the best unit, with 60: the maximum, 10 points");
  });

  it("refuses to score without a leader", () => {
    expect(() => scoreRelativeToLeader(contest, { ...unit("50", "60"), leader: undefined })).toThrow(
      "relative-to-leader/no-leader",
    );
  });

  it("is continuous at the target: a step of 1/1000003 changes no more than the steeper slope allows", () => {
    const step = Exact.of("1/1000003");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(100),
        (target, ahead, share) => {
          const shape = RelativeToLeaderShape.parse({
            shape: "relative-to-leader",
            target,
            shareAtTarget: `${share}%`,
          });
          const at = (value: Exact) =>
            scoreRelativeToLeader(shape, { ...unit("0", String(target + ahead)), value }).points;
          const here = at(Exact.of(target));
          expect(here.toString()).toBe(Exact.of(`${share}%`).times(10).toString());
          expect(here.minus(at(Exact.of(target).minus(step))).compare(step.times(10)) <= 0).toBe(true);
          expect(at(Exact.of(target).plus(step)).minus(here).compare(step.times(10)) <= 0).toBe(true);
        },
      ),
    );
  });
});
