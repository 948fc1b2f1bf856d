import { type Condition, Exact, type FactDefinition } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Band, Direction, SimpleShape } from "../policy/shape.ts";
import { checkShape } from "./check-shape.ts";
import { scoreShape } from "./score-shape.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const number: FactDefinition = { type: "number", title: { vi: "số", en: "number" } };
const max = Exact.of(10);
const tiny = Exact.of("1/1000003");

type Way = "up" | "down" | "none";

/** A shape that passes its checks, with the kind of its measure and the way its points go as the value rises. */
interface Case {
  readonly shape: SimpleShape;
  readonly kind: ShapeInput["kind"];
  readonly way: Way;
}

const exact = (most: number) => fc.integer({ min: 0, max: most * 97 }).map((n) => Exact.ratio(BigInt(n), 97n));
const positive = (most: number) => fc.integer({ min: 1, max: most * 97 }).map((n) => Exact.ratio(BigInt(n), 97n));
const points = exact(10);
const byValue = (a: Exact, b: Exact) => a.compare(b);

const edges = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 6 });
const directions: Direction[] = ["higher-is-better", "lower-is-better", "best-within-range"];

/** Bands over [0, 1], cut at thousandths, with points in the order that the direction asks for. */
const bands: fc.Arbitrary<Case> = fc
  .record({
    cuts: edges.map((list) => list.toSorted((a, b) => a - b)),
    closed: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    worth: fc.array(points, { minLength: 7, maxLength: 7 }),
    peak: fc.nat(6),
    direction: fc.constantFrom(...directions),
  })
  .map(({ cuts, closed, worth, peak, direction }) => {
    const sorted = arrange(worth.slice(0, cuts.length + 1), direction, peak);
    const list = sorted.map((one, index): Band => {
      const [low, high] = [cuts[index - 1], cuts[index]];
      const lower =
        low && (closed[index - 1] ? { above: Exact.of(`${low}/1000`) } : { atLeast: Exact.of(`${low}/1000`) });
      const upper =
        high && (closed[index] ? { atMost: Exact.of(`${high}/1000`) } : { below: Exact.of(`${high}/1000`) });
      return { ...lower, ...upper, points: one };
    });
    const way = ({ "higher-is-better": "up", "lower-is-better": "down", "best-within-range": "none" } as const)[
      direction
    ];
    return { shape: { shape: "bands", direction, bands: list }, kind: "ratio", way };
  });

function arrange(worth: Exact[], direction: Direction, peak: number): Exact[] {
  if (direction === "higher-is-better") {
    return worth.toSorted(byValue);
  }
  if (direction === "lower-is-better") {
    return worth.toSorted((a, b) => b.compare(a));
  }
  const rising = worth.slice(0, peak).toSorted(byValue);
  const falling = worth.slice(peak).toSorted((a, b) => b.compare(a));
  return [...rising, ...falling];
}

const linear: fc.Arbitrary<Case> = fc
  .constantFrom("higher-is-better" as const, "lower-is-better" as const)
  .map((direction) => ({
    shape: { shape: "linear", direction },
    kind: "ratio",
    way: direction === "higher-is-better" ? "up" : "down",
  }));

const cappedLinear: fc.Arbitrary<Case> = fc
  .tuple(exact(1), exact(1))
  .filter(([zeroAt, fullAt]) => !zeroAt.equals(fullAt))
  .map(([zeroAt, fullAt]) => ({
    shape: { shape: "capped-linear", zeroAt, fullAt },
    kind: "ratio",
    way: fullAt.compare(zeroAt) > 0 ? "up" : "down",
  }));

const atLeast = (value: number): Condition => ({ fact: "value", operator: "greaterThanInclusive", value });

const lookup: fc.Arbitrary<Case> = fc
  .tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), points), { minLength: 1, maxLength: 4 }), points)
  .map(([cases, otherwise]) => ({
    shape: {
      shape: "lookup",
      cases: cases.map(([percent, worth]) => ({ if: atLeast(percent / 100), points: worth })),
      otherwise,
    },
    kind: "ratio",
    way: "none",
  }));

const passFail: fc.Arbitrary<Case> = fc
  .nat(20)
  .map((least) => ({ shape: { shape: "pass-fail", pass: atLeast(least) }, kind: "amount", way: "up" }));
const perCount: fc.Arbitrary<Case> = fc
  .tuple(positive(3), points)
  .map(([each, cap]) => ({ shape: { shape: "per-count", each, cap }, kind: "amount", way: "up" }));
const deduct: fc.Arbitrary<Case> = fc
  .tuple(positive(3), points)
  .map(([each, floor]) => ({ shape: { shape: "deduct", each, floor }, kind: "amount", way: "down" }));
const relative: fc.Arbitrary<Case> = fc.tuple(positive(20), exact(1)).map(([target, shareAtTarget]) => ({
  shape: { shape: "relative-to-leader", target, shareAtTarget },
  kind: "amount",
  way: "up",
}));

const shapes = { bands, linear, cappedLinear, lookup, passFail, perCount, deduct, relative };

function inputOf({ kind }: Case, value: Exact, leader: Exact): ShapeInput {
  return { value, kind, max, facts: new Map([["value", value]]), named: new Map(), leader: Exact.max(leader, value) };
}

const valueFor = ({ kind }: Case): fc.Arbitrary<Exact> => (kind === "ratio" ? exact(1) : exact(30));
const judged = (one: fc.Arbitrary<Case>) =>
  one.chain((of) => fc.tuple(fc.constant(of), valueFor(of), valueFor(of), valueFor(of)));

describe.each(Object.entries(shapes))("every %s shape", (_, one) => {
  it("that is drawn here passes its checks", () => {
    fc.assert(
      fc.property(one, ({ shape, kind }) => {
        const facts = new Map([["value", number]]);
        expect(checkShape(shape, { kind, mayExceed: false, max, facts, named: new Map() })).toEqual([]);
      }),
    );
  });

  it("gives points between 0 and the maximum", () => {
    fc.assert(
      fc.property(judged(one), ([of, value, leader]) => {
        const outcome = scoreShape(of.shape, inputOf(of, value, leader));
        expect(outcome.points.isNegative()).toBe(false);
        expect(outcome.points.compare(max) <= 0).toBe(true);
      }),
    );
  });

  it("goes the declared way", () => {
    fc.assert(
      fc.property(judged(one), ([of, some, other, leader]) => {
        const [low, high] = [Exact.min(some, other), Exact.max(some, other)];
        const best = Exact.max(leader, high);
        const step = scoreShape(of.shape, inputOf(of, high, best)).points.compare(
          scoreShape(of.shape, inputOf(of, low, best)).points,
        );
        expect({ up: step >= 0, down: step <= 0, none: true }[of.way]).toBe(true);
      }),
    );
  });

  it("keeps the promise of its next outcome", () => {
    fc.assert(
      fc.property(judged(one), ([of, value, leader]) => {
        const now = scoreShape(of.shape, inputOf(of, value, leader));
        if (now.next === undefined) {
          return;
        }
        const { next } = now;
        const beyond = next.value.compare(value) >= 0 ? next.value.plus(tiny) : next.value.minus(tiny);
        const then = scoreShape(of.shape, inputOf(of, next.edge === "at" ? next.value : beyond, leader));
        expect(then.points.compare(next.points) >= 0).toBe(true);
        expect(next.points.compare(now.points) > 0).toBe(true);
      }),
    );
  });
});

describe("bands and shapes that go one way", () => {
  it("name a next outcome whenever a better one exists", () => {
    fc.assert(
      fc.property(judged(bands), ([of, value, other]) => {
        const now = scoreShape(of.shape, inputOf(of, value, value));
        const there = scoreShape(of.shape, inputOf(of, other, other));
        expect(now.next !== undefined || there.points.compare(now.points) <= 0).toBe(true);
      }),
    );
  });

  it("name the nearest better band: nothing on the way there is worth more", () => {
    fc.assert(
      fc.property(judged(bands), exact(1), ([of, value], way) => {
        const now = scoreShape(of.shape, inputOf(of, value, value));
        if (now.next !== undefined) {
          const between = value.plus(now.next.value.minus(value).times(way));
          const better = scoreShape(of.shape, inputOf(of, between, value)).points.compare(now.points) > 0;
          expect(better && !between.equals(now.next.value)).toBe(false);
        }
      }),
    );
  });
});

describe("relative-to-leader among any peers", () => {
  it("gives the leader the maximum and the target its share", () => {
    fc.assert(
      fc.property(positive(20), positive(20), exact(1), (target, ahead, shareAtTarget) => {
        const shape: SimpleShape = { shape: "relative-to-leader", target, shareAtTarget };
        const of: Case = { shape, kind: "amount", way: "up" };
        const leader = target.plus(ahead);
        expect(scoreShape(shape, inputOf(of, leader, leader)).points.toString()).toBe("10");
        expect(scoreShape(shape, inputOf(of, target, leader)).points.toString()).toBe(
          max.times(shareAtTarget).toString(),
        );
        expect(scoreShape(shape, inputOf(of, target, target)).points.toString()).toBe("10");
      }),
    );
  });
});
