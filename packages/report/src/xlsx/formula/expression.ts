import type { Exact } from "@cchc/core";

/** A formula of a cell without its `=`, and the number that a spreadsheet gets by it, in floating point as it computes. */
export interface Expression {
  readonly text: string;
  readonly value: number;
}

/** A comparison inside a formula, and whether it holds. */
export interface Test {
  readonly text: string;
  readonly holds: boolean;
}

/** So near must a spreadsheet come to the exact number for a formula to stand for it. */
const tolerance = 1e-9;

/** Whether what a spreadsheet computes is our exact number, as near as floating point comes. */
export function isNear({ value }: Expression, exact: Exact): boolean {
  return Math.abs(value - exact.toNumber()) < tolerance;
}

/** The first case whose test holds; the last stands for all others. */
export function choose(cases: readonly (readonly [Test, Expression])[], otherwise: Expression): Expression {
  const found = cases.find(([test]) => test.holds);
  const text = cases.reduceRight((rest, [test, one]) => `IF(${test.text},${one.text},${rest})`, otherwise.text);
  return { text, value: (found?.[1] ?? otherwise).value };
}

/** The sum of a range. */
export function sumOf(range: string, values: Iterable<Exact | undefined>): Expression {
  let value = 0;
  for (const one of values) {
    value += one?.toNumber() ?? 0;
  }
  return { text: `SUM(${range})`, value };
}
