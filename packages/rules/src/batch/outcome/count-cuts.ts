import type { Column } from "../columns/column.ts";
import { applyTable, type CodeTable } from "./code-table.ts";
import type { CutList } from "./cut-list.ts";

/** Cuts, and the code for each number of them that lie before a value. */
export interface CodedCuts {
  readonly list: CutList;
  readonly table: CodeTable;
}

/**
 * Codes every row by how many cuts lie before its value, by cross multiplication: n ÷ d ≥ p ÷ q when n × q ≥ p × d, and
 * n ÷ d > p ÷ q when n × q ≥ p × d + 1, since both sides are whole numbers. Exact while the products are, which
 * the list's limit says. Nothing branches on the data: a branch that is guessed wrong costs more than the arithmetic.
 */
export function codeByCuts(column: Column, cuts: CodedCuts, codes: Uint16Array): void {
  const kernel = kernels[cuts.list.cuts.length] ?? byManyCuts;
  kernel(column, cuts, codes);
}

/** By the number of cuts; four bands have three. */
const kernels = [byManyCuts, byOneCut, byTwoCuts, byThreeCuts];

function byOneCut({ status, numerator, denominator }: Column, { list, table }: CodedCuts, codes: Uint16Array): void {
  const { p, q, past } = cutAt(list, 0);
  const { shift, codes: byIndex } = table;
  for (let row = 0; row < codes.length; row += 1) {
    const n = numerator[row] ?? 0;
    const d = denominator[row] ?? 0;
    codes[row] = byIndex[((status[row] ?? 0) << shift) + Number(n * q >= d * p + past)] ?? 0;
  }
}

function byTwoCuts({ status, numerator, denominator }: Column, { list, table }: CodedCuts, codes: Uint16Array): void {
  const { p: p0, q: q0, past: past0 } = cutAt(list, 0);
  const { p: p1, q: q1, past: past1 } = cutAt(list, 1);
  const { shift, codes: byIndex } = table;
  for (let row = 0; row < codes.length; row += 1) {
    const n = numerator[row] ?? 0;
    const d = denominator[row] ?? 0;
    const index = Number(n * q0 >= d * p0 + past0) + Number(n * q1 >= d * p1 + past1);
    codes[row] = byIndex[((status[row] ?? 0) << shift) + index] ?? 0;
  }
}

function byThreeCuts({ status, numerator, denominator }: Column, { list, table }: CodedCuts, codes: Uint16Array): void {
  const { p: p0, q: q0, past: past0 } = cutAt(list, 0);
  const { p: p1, q: q1, past: past1 } = cutAt(list, 1);
  const { p: p2, q: q2, past: past2 } = cutAt(list, 2);
  const { shift, codes: byIndex } = table;
  for (let row = 0; row < codes.length; row += 1) {
    const n = numerator[row] ?? 0;
    const d = denominator[row] ?? 0;
    const index =
      Number(n * q0 >= d * p0 + past0) + Number(n * q1 >= d * p1 + past1) + Number(n * q2 >= d * p2 + past2);
    codes[row] = byIndex[((status[row] ?? 0) << shift) + index] ?? 0;
  }
}

/** One pass for each cut; also for no cut at all. */
function byManyCuts({ status, numerator, denominator }: Column, { list, table }: CodedCuts, codes: Uint16Array): void {
  codes.fill(0);
  for (let cut = 0; cut < list.cuts.length; cut += 1) {
    const { p, q, past } = cutAt(list, cut);
    for (let row = 0; row < codes.length; row += 1) {
      const before = Number((numerator[row] ?? 0) * q >= (denominator[row] ?? 0) * p + past);
      codes[row] = (codes[row] ?? 0) + before;
    }
  }
  applyTable(table, status, codes);
}

function cutAt({ numerator, denominator, past }: CutList, cut: number) {
  return { p: numerator[cut] ?? 0, q: denominator[cut] ?? 1, past: past[cut] ?? 0 };
}
