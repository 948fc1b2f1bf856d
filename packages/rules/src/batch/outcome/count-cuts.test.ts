import { Exact } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cut } from "../../scoring/cut.ts";
import type { Column } from "../columns/column.ts";
import { statusCode } from "../columns/status-code.ts";
import { codeTable } from "./code-table.ts";
import { codeByCuts } from "./count-cuts.ts";
import { cutList, cutsBefore } from "./cut-list.ts";

function columnOf(counts: readonly (readonly [number, number])[], status = new Uint8Array(counts.length)): Column {
  const numerator = Float64Array.from(counts, ([n]) => n);
  const denominator = Float64Array.from(counts, ([, d]) => d);
  return { status, numerator, denominator, largest: 0, exact: new Map() };
}

const cut: fc.Arbitrary<Cut> = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(3, 100, 1000), fc.boolean())
  .map(([p, q, past]) => ({ at: Exact.of(p).dividedBy(q), past }));

test("the code of a row is the number of cuts before its value, for any number of cuts and counts up to the limit", () => {
  fc.assert(
    fc.property(
      fc.array(cut, { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1 }),
      (cuts, pairs) => {
        const list = cutList(cuts);
        // Some counts as large as the limit allows, some shares that lie on a cut.
        const counts = pairs.map(([a, b], index): [number, number] => {
          const on = list.cuts[a % 7]?.at;
          const large = index % 2 === 0 ? Math.floor(list.limit / 1001) : 1;
          return on === undefined
            ? [(a % 1000) * large, (1 + (b % 1000)) * large]
            : [Number(on.numerator) * large, Number(on.denominator) * large];
        });
        const codes = new Uint16Array(counts.length);
        const table = codeTable([...list.cuts.keys(), list.cuts.length], list.cuts.length + 1);
        codeByCuts(columnOf(counts), { list, table }, codes);
        expect([...codes]).toEqual(counts.map(([n, d]) => cutsBefore(list, Exact.ratio(BigInt(n), BigInt(d)))));
      },
    ),
    { numRuns: 500 },
  );
});

test("a row without a value has the code of its gap, whatever its counts", () => {
  const list = cutList([{ at: Exact.of("50%"), past: false }]);
  const status = Uint8Array.of(0, statusCode("no-data"), statusCode("empty-denominator"), statusCode("error"));
  const codes = new Uint16Array(4);
  const column = columnOf(
    [
      [1, 2],
      [Number.NaN, Number.NaN],
      [0, 0],
      [9, 1],
    ],
    status,
  );
  codeByCuts(column, { list, table: codeTable([0, 1], 2) }, codes);
  expect([...codes]).toEqual([1, 2, 3, 7]);
});
