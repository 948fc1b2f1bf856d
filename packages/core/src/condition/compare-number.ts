import type { Operator } from "./operator.ts";

/** Orders of two plain numbers, by place. */
const orders: readonly Operator[] = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"];

/** The place of an operator among the orders of plain numbers; -1 for any other operator. */
export function orderOf(operator: Operator): number {
  return orders.indexOf(operator);
}

/**
 * The short way for the most common comparison, a plain number with a number: one machine comparison, which says the same as
 * exact arithmetic (see `comparison.ts`). One function for all orders, since engines inline a call that always leads to one.
 */
export function compareNumber(order: number, value: number, bound: number): boolean {
  switch (order) {
    case 0:
      return value < bound;
    case 1:
      return value <= bound;
    case 2:
      return value > bound;
    default:
      return value >= bound;
  }
}
