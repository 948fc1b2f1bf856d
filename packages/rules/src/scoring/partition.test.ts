import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Interval, intervalContains } from "../policy/interval.ts";
import { coverFlaws } from "./cover.ts";
import { checkPartition } from "./partition.ts";

const hundred = { from: Exact.zero, to: Exact.of(100) };
const n = (value: number | string) => Exact.of(value);

describe("a partition", () => {
  it("covers every value once, in whatever order it is written", () => {
    expect(checkPartition([{ atLeast: n(90) }, { below: n(50) }, { atLeast: n(50), below: n(90) }], hundred)).toEqual(
      [],
    );
    expect(checkPartition([{ atLeast: n(0), atMost: n(100) }], hundred)).toEqual([]);
    expect(checkPartition([{}], { from: Exact.zero })).toEqual([]);
    expect(checkPartition([{ atMost: n(0) }, { above: n(0) }], { from: Exact.zero })).toEqual([]);
  });

  it("shows a value in a gap", () => {
    expect(checkPartition([{ atMost: n(79) }, { atLeast: n(80) }], hundred)).toEqual([
      {
        path: [1],
        code: "bands/gap",
        what: { vi: "có giá trị không thuộc khoảng nào", en: "a gap: this value lies in no band" },
        given: "79.5",
        expected: {
          vi: "mỗi giá trị từ 0 đến 100 thuộc đúng một khoảng",
          en: "every value from 0 to 100 in exactly one band",
        },
      },
    ]);
  });

  it("shows the edge that belongs to no interval", () => {
    const [fault] = checkPartition([{ below: n("80%") }, { above: n("80%") }], { ...hundred, to: n(1), kind: "ratio" });
    expect(fault).toMatchObject({ path: [1], code: "bands/edge-in-none", given: "80%" });
  });

  it("shows the edge that belongs to two", () => {
    const [fault] = checkPartition([{ atMost: n(80) }, { atLeast: n(80) }], hundred);
    expect(fault).toMatchObject({
      path: [1],
      code: "bands/edge-in-two",
      given: "80",
      what: { en: "the edge 80 belongs to two bands, number 1 and number 2" },
    });
  });

  it("shows a value where two overlap", () => {
    const [fault] = checkPartition([{ below: n(85) }, { above: n(80) }], hundred);
    expect(fault).toMatchObject({
      code: "bands/overlap",
      given: "82.5",
      what: { en: "bands number 1 and number 2 overlap, for example at 82.5" },
    });
  });

  it("finds what is missing at either end", () => {
    expect(checkPartition([{ above: n(0), below: n(100) }], hundred)).toMatchObject([
      { path: [0], code: "bands/edge-in-none", given: "0" },
      { path: [0], code: "bands/edge-in-none", given: "100" },
    ]);
    expect(checkPartition([{ atMost: n(100) }], { from: Exact.zero })).toMatchObject([
      { code: "bands/gap", given: "101", expected: { en: "every value from 0 up in exactly one band" } },
    ]);
    expect(checkPartition([], hundred)).toMatchObject([{ path: [], code: "bands/gap", given: "0" }]);
  });

  it("finds empty intervals and those no value reaches", () => {
    expect(
      checkPartition([{}, { atLeast: n(80), below: n(80) }, { above: n(100) }, { below: n(0) }], hundred),
    ).toMatchObject([
      { path: [1], code: "bands/empty", given: "atLeast 80, below 80" },
      { path: [2], code: "bands/unreachable", given: "above 100" },
      { path: [3], code: "bands/unreachable", given: "below 0", expected: { en: "values from 0 to 100" } },
    ]);
  });

  it("sees an overlap with a wide interval further down", () => {
    const faults = checkPartition([{}, { atLeast: n(10), below: n(20) }, { atLeast: n(50), below: n(60) }], hundred);
    expect(faults.map(({ code, given }) => [code, given])).toEqual([
      ["bands/overlap", "10"],
      ["bands/overlap", "50"],
    ]);
  });
});

const edge = fc.integer({ min: -2, max: 12 }).map((value) => Exact.of(value));
const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(fc.tuple(edge, fc.boolean())), fc.option(fc.tuple(edge, fc.boolean())))
  .map(([low, high]) => ({
    ...(low && (low[1] ? { atLeast: low[0] } : { above: low[0] })),
    ...(high && (high[1] ? { atMost: high[0] } : { below: high[0] })),
  }));

describe("any list of intervals over [0, 10]", () => {
  const domain = { from: Exact.zero, to: Exact.of(10) };
  /** Every edge, and a point between each two: enough to try every case of intervals with whole edges. */
  const probes = Array.from({ length: 21 }, (_, half) => Exact.ratio(BigInt(half), 2n));
  const holders = (list: readonly Interval[], value: Exact) =>
    list.filter((one) => intervalContains(one, value)).length;

  it("is faultless exactly when each value lies in one interval and each interval holds a value", () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 4 }), (list) => {
        const once = probes.every((value) => holders(list, value) === 1);
        const used = list.every((one) => probes.some((value) => intervalContains(one, value)));
        expect(coverFlaws(list, domain).length === 0).toBe(once && used);
      }),
      { numRuns: 2000 },
    );
  });

  it("has witnesses that prove each gap and each overlap", () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 4 }), (list) => {
        for (const flaw of coverFlaws(list, domain)) {
          if (flaw.kind === "gap") {
            expect(holders(list, flaw.witness)).toBe(0);
          }
          if (flaw.kind === "overlap") {
            expect(holders(list, flaw.witness)).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
