import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMessage } from "../explain/render-message.ts";
import { type Interval, intervalContains } from "../policy/interval.ts";
import { BandsShape } from "../policy/shape.ts";
import { scoreBands } from "./bands.ts";
import type { ShapeInput } from "./shape-outcome.ts";

const share = (value: string): ShapeInput => ({
  value: Exact.of(value),
  kind: "ratio",
  max: Exact.of(2),
  facts: new Map(),
  named: new Map(),
});
const amount = (value: string): ShapeInput => ({ ...share(value), kind: "amount", max: Exact.of(5) });

const plan = BandsShape.parse({
  shape: "bands",
  direction: "higher-is-better",
  bands: [
    { atLeast: "100%", points: 2 },
    { atLeast: "80%", below: "100%", points: 1 },
    { below: "80%", points: 0 },
  ],
});

/** Grades of the one-stop shop, Decree 61/2018: from 15 excellent, then good, fair, average, weak. */
const oneStop = BandsShape.parse({
  shape: "bands",
  direction: "higher-is-better",
  bands: [
    { atLeast: 15, points: 5 },
    { atLeast: 12, below: 15, points: 4 },
    { atLeast: 9, below: 12, points: 3 },
    { atLeast: 6, below: 9, points: 2 },
    { below: 6, points: 1 },
  ],
});

const staffing = BandsShape.parse({
  shape: "bands",
  direction: "best-within-range",
  bands: [
    { below: 18, points: 0 },
    { atLeast: 18, below: 20, points: 3 },
    { atLeast: 20, atMost: 22, points: 5 },
    { above: 22, points: 1 },
  ],
});

describe("bands", () => {
  it("puts exactly 15 among the excellent, where real software tested > 15", () => {
    expect(scoreBands(oneStop, amount("15")).points.toString()).toBe("5");
    expect(scoreBands(oneStop, amount("14.99")).points.toString()).toBe("4");
  });

  it("does not take 79.995 % for 80 %, though both print alike", () => {
    expect(scoreBands(plan, share("79.995%")).points.toString()).toBe("0");
    expect(scoreBands(plan, share("80%")).points.toString()).toBe("1");
  });

  it.each([
    ["15", "5"],
    ["12", "4"],
    ["9", "3"],
    ["6", "2"],
  ])("gives the better band exactly at %s and just over it, and the worse one just under", (edge, points) => {
    const justUnder = Exact.of(edge).minus("1/1000003").toString();
    const justOver = Exact.of(edge).plus("1/1000003").toString();
    expect(scoreBands(oneStop, amount(edge)).points.toString()).toBe(points);
    expect(scoreBands(oneStop, amount(justOver)).points.toString()).toBe(points);
    expect(scoreBands(oneStop, amount(justUnder)).points.toString()).toBe(Exact.of(points).minus(1).toString());
  });

  it("names the nearest better band and its edge", () => {
    expect(scoreBands(plan, share("50%")).next).toEqual({ points: Exact.of(1), value: Exact.of("80%"), edge: "at" });
    expect(scoreBands(plan, share("80%")).next).toEqual({ points: Exact.of(2), value: Exact.of(1), edge: "at" });
    expect(scoreBands(plan, share("100%")).next).toBeUndefined();
  });

  it("looks for the better band on either side when the best is within a range", () => {
    expect(scoreBands(staffing, amount("17")).next).toEqual({ points: Exact.of(3), value: Exact.of(18), edge: "at" });
    expect(scoreBands(staffing, amount("25")).next).toEqual({ points: Exact.of(5), value: Exact.of(22), edge: "at" });
    expect(scoreBands(staffing, amount("21")).next).toBeUndefined();
  });

  it("names the band with more points when two are equally near", () => {
    const shape = BandsShape.parse({
      shape: "bands",
      direction: "best-within-range",
      bands: [
        { below: 4, points: 1 },
        { atLeast: 4, atMost: 6, points: 0 },
        { above: 6, points: 2 },
      ],
    });
    expect(scoreBands(shape, amount("5")).next).toEqual({ points: Exact.of(2), value: Exact.of(6), edge: "past" });
  });

  it("says that an open edge must be passed", () => {
    const late = BandsShape.parse({
      shape: "bands",
      direction: "lower-is-better",
      bands: [
        { below: 3, points: 5 },
        { atLeast: 3, points: 0 },
      ],
    });
    expect(scoreBands(late, amount("3")).next).toEqual({ points: Exact.of(5), value: Exact.of(3), edge: "past" });
  });

  it("gives the reason with the numbers put in", () => {
    const style = { language: "en", digits: 2 } as const;
    expect(renderMessage(scoreBands(plan, share("85%")).reason, style)).toBe("80% ≤ 85% < 100%: 1 points");
    expect(renderMessage(scoreBands(plan, share("100%")).reason, style)).toBe("100% ≥ 100%: 2 points");
    expect(renderMessage(scoreBands(plan, share("0%")).reason, style)).toBe("0% < 80%: 0 points");
    expect(renderMessage(scoreBands(staffing, amount("25")).reason, style)).toBe("25 > 22: 1 points");
    expect(renderMessage(scoreBands(staffing, amount("22")).reason, { ...style, language: "vi" })).toBe(
      "20 ≤ 22 ≤ 22: 5 điểm",
    );
  });

  it("has one band for every value when there are no edges", () => {
    const flat = BandsShape.parse({ shape: "bands", direction: "higher-is-better", bands: [{ points: 1 }] });
    const outcome = scoreBands(flat, share("7%"));
    expect(outcome.next).toBeUndefined();
    expect(renderMessage(outcome.reason, { language: "en", digits: 2 })).toBe("7%, any value: 1 points");
  });

  it("refuses a value in no band, and shows the bands", () => {
    const gap = BandsShape.parse({
      shape: "bands",
      direction: "higher-is-better",
      bands: [
        { above: "80%", points: 2 },
        { below: "80%", points: 0 },
      ],
    });
    expect(() => scoreBands(gap, share("80%"))).toThrow(
      "the value lies in no band; given 80%; expected a value in one of the bands: above 80%; below 80% [bands/no-band]",
    );
  });
});

interface Cutting {
  readonly edge: number;
  /** Whether the edge belongs to the lower band. */
  readonly toLower: boolean;
}

const cuttings = fc
  .uniqueArray(fc.record({ edge: fc.integer({ min: 1, max: 999 }), toLower: fc.boolean() }), {
    selector: ({ edge }) => edge,
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => list.toSorted((a, b) => a.edge - b.edge));

function intervalsFrom(list: readonly Cutting[]): Interval[] {
  return [undefined, ...list].map((low, index): Interval => {
    const high = list[index];
    const lower = low && (low.toLower ? { above: Exact.of(low.edge) } : { atLeast: Exact.of(low.edge) });
    const upper = high && (high.toLower ? { atMost: Exact.of(high.edge) } : { below: Exact.of(high.edge) });
    return { ...lower, ...upper };
  });
}

describe("bands of any partition", () => {
  it("hold an edge, and what is just beside it, exactly once", () => {
    fc.assert(
      fc.property(cuttings, (list) => {
        const intervals = intervalsFrom(list);
        for (const { edge } of list) {
          for (const value of [Exact.of(edge).minus("1/1000003"), Exact.of(edge), Exact.of(edge).plus("1/1000003")]) {
            expect(intervals.filter((interval) => intervalContains(interval, value))).toHaveLength(1);
          }
        }
      }),
    );
  });

  it("rise by one at each edge, at it or just past it as the edge says", () => {
    fc.assert(
      fc.property(cuttings, (list) => {
        const bands = intervalsFrom(list).map((interval, index) => ({ ...interval, points: Exact.of(index) }));
        const shape: BandsShape = { shape: "bands", direction: "higher-is-better", bands };
        const at = (value: Exact) => scoreBands(shape, { ...amount("0"), value }).points;
        for (const [index, { edge, toLower }] of list.entries()) {
          expect(at(Exact.of(edge).minus("1/1000003")).equals(index)).toBe(true);
          expect(at(Exact.of(edge)).equals(toLower ? index : index + 1)).toBe(true);
          expect(at(Exact.of(edge).plus("1/1000003")).equals(index + 1)).toBe(true);
        }
      }),
    );
  });
});
