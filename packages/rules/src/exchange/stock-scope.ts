import { type Condition, Exact } from "@cchc/core";
import { doubleOf } from "./double.ts";
import type { StockComparison, StockTest } from "./stock-rule.ts";

/** Notes two numbers that a rule compares. */
export type NoteComparison = (comparison: StockComparison) => void;

/** What a condition is translated with. */
export interface StockScope {
  /** Name in the stock engine by name in the policy. */
  readonly facts: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, Condition>;
  readonly note: NoteComparison;
}

/** The fact that says what came of a measure: `measured`, or the gap. */
export function statusFact(measure: string): string {
  return `${measure}.status`;
}

/** The share or amount of a measure. */
export function valueFact(measure: string): string {
  return `${measure}.value`;
}

/** The best value of a measure among the peers of the unit. */
export function leaderFact(measure: string): string {
  return `${measure}.leader`;
}

/** Whether the source published points for an indicator: `published` or `none`. */
export function publishedStatusFact(indicator: string): string {
  return `published.${indicator}.status`;
}

/** The points that the source published for an indicator. */
export function publishedPointsFact(indicator: string): string {
  return `published.${indicator}.points`;
}

/** Facts that conditions on a measure may ask for, by the names that the policy gives them. */
export function factsOfMeasure(measure: string): Map<string, string> {
  const own = ["value", "numerator", "denominator"].map((name) => [name, `${measure}.${name}`] as const);
  return new Map([["level", "level"], ...own]);
}

/** A comparison of a fact with an exact number. */
export function compareWith(
  fact: string,
  { operator, value }: { readonly operator: string; readonly value: Exact },
  note: NoteComparison,
): StockTest {
  note({ fact, value: value.toString() });
  return { fact, operator, value: doubleOf(value) };
}

/** A literal of a condition; numbers are noted as compared. */
export function literalOf<T extends number | string | boolean>(fact: string, literal: T, note: NoteComparison): T {
  if (typeof literal === "number") {
    note({ fact, value: Exact.of(literal).toString() });
  }
  return literal;
}
