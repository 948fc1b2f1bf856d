import type { Exact, Localized } from "@cchc/core";
import type { Interval } from "../policy/interval.ts";
import { type CoverFlaw, coverFlaws, type Domain } from "./cover.ts";
import type { ShapeFault } from "./shape-fault.ts";
import { writeInterval, writeValue } from "./write-value.ts";

/** A fault of a list of intervals; its path begins with the place of an interval in the list, and is empty for the list itself. */
export type PartitionFault = ShapeFault;

/**
 * Checks that every value of the domain lies in exactly one interval, in words: for bands and for grades.
 *
 * Each gap and overlap is shown by a value that proves it, each edge that belongs to no interval or to two by itself.
 *
 * @example
 * checkPartition([{ below: Exact.of(80) }, { above: Exact.of(80) }], { from: Exact.zero, to: Exact.of(100) });
 * // [{ path: [1], code: "bands/edge-in-none", given: "80", … }]
 */
export function checkPartition(intervals: readonly Interval[], domain: Domain): PartitionFault[] {
  return coverFlaws(intervals, domain).map((flaw) => faultOf(flaw, intervals, domain));
}

function faultOf(flaw: CoverFlaw, intervals: readonly Interval[], domain: Domain): PartitionFault {
  const path = flaw.index === undefined ? [] : [flaw.index];
  const write = (value: Exact): string => writeValue(value, domain.kind ?? "amount");
  const given = writeInterval(intervals[flaw.index ?? 0] ?? {}, domain.kind ?? "amount");
  switch (flaw.kind) {
    case "empty":
      return { path, given, ...empty };
    case "outside":
      return { path, given, ...outside, expected: someOf(domain, write) };
    case "gap":
      return { path, given: write(flaw.witness), ...(flaw.edge ? edgeInNone : gap), expected: onceEach(domain, write) };
    case "overlap":
      return {
        path,
        given: write(flaw.witness),
        ...(flaw.edge ? edgeInTwo : overlap),
        what: inBoth(flaw, write),
        expected: onceEach(domain, write),
      };
  }
}

function inBoth(flaw: CoverFlaw & { kind: "overlap" }, write: (value: Exact) => string): Localized {
  const value = write(flaw.witness);
  const [first, second] = [Math.min(flaw.index, flaw.other) + 1, Math.max(flaw.index, flaw.other) + 1];
  return flaw.edge
    ? {
        vi: `mốc ${value} thuộc cả khoảng thứ ${first} và khoảng thứ ${second}`,
        en: `the edge ${value} belongs to two bands, number ${first} and number ${second}`,
      }
    : {
        vi: `khoảng thứ ${first} và khoảng thứ ${second} chồng lên nhau, ví dụ tại ${value}`,
        en: `bands number ${first} and number ${second} overlap, for example at ${value}`,
      };
}

function onceEach({ from, to }: Domain, write: (value: Exact) => string): Localized {
  return to === undefined
    ? {
        vi: `mỗi giá trị từ ${write(from)} trở lên thuộc đúng một khoảng`,
        en: `every value from ${write(from)} up in exactly one band`,
      }
    : {
        vi: `mỗi giá trị từ ${write(from)} đến ${write(to)} thuộc đúng một khoảng`,
        en: `every value from ${write(from)} to ${write(to)} in exactly one band`,
      };
}

function someOf({ from, to }: Domain, write: (value: Exact) => string): Localized {
  return to === undefined
    ? { vi: `các giá trị từ ${write(from)} trở lên`, en: `values from ${write(from)} up` }
    : { vi: `các giá trị từ ${write(from)} đến ${write(to)}`, en: `values from ${write(from)} to ${write(to)}` };
}

const empty = {
  code: "bands/empty",
  what: { vi: "khoảng rỗng, không số nào thuộc khoảng này", en: "an empty band: no number lies in it" },
  expected: { vi: "mốc dưới nhỏ hơn mốc trên", en: "a lower edge that is less than the upper one" },
  example: "{ atLeast: 80%, below: 100% }",
} as const;
const outside = {
  code: "bands/unreachable",
  what: { vi: "không giá trị nào có thể rơi vào khoảng này", en: "no value can ever lie in this band" },
} as const;
const gap = {
  code: "bands/gap",
  what: { vi: "có giá trị không thuộc khoảng nào", en: "a gap: this value lies in no band" },
} as const;
const edgeInNone = {
  code: "bands/edge-in-none",
  what: { vi: "mốc này không thuộc khoảng nào", en: "this edge belongs to no band" },
  example: "{ below: 80% } – { atLeast: 80% }",
} as const;
const edgeInTwo = { code: "bands/edge-in-two", example: "{ below: 80% } – { atLeast: 80% }" } as const;
const overlap = { code: "bands/overlap" } as const;
