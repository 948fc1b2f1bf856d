import { Exact } from "../number/exact.ts";
import { isPlainDateTime } from "../time/date-time.ts";
import { isPlainDate } from "../time/plain-date.ts";
import type { FactValue } from "./fact.ts";

/**
 * How two values compare: negative, zero or positive; NaN, no order, for values of different types. Every inequality with
 * NaN is false.
 */
export type Comparison = (a: FactValue, b: FactValue) => number;

/** Texts as they are, so that days sort; numbers exactly. As json-rules-engine compares, where it compares exactly. */
export const plainComparison: Comparison = (a, b) =>
  typeof a === "string" && typeof b === "string" ? textOrder(a, b) : otherOrder(a, b);

/**
 * The same, but a time of a day is compared with a day by its day: half past four on the last day is not after the last
 * day, and is on it.
 */
export const momentComparison: Comparison = (a, b) =>
  typeof a === "string" && typeof b === "string" ? momentOrder(a, b) : otherOrder(a, b);

/**
 * Plain numbers compare as they are: the shortest decimal texts of two doubles stand in the same order as the doubles, so
 * this is what exact arithmetic says too.
 */
function otherOrder(a: FactValue, b: FactValue): number {
  if (typeof a === "number" && typeof b === "number") {
    return a === b ? 0 : a - b;
  }
  if (isNumber(a) && isNumber(b)) {
    return Exact.of(a).compare(b);
  }
  return typeof a === "boolean" && typeof b === "boolean" ? Number(a) - Number(b) : Number.NaN;
}

function isNumber(value: FactValue): value is number | Exact {
  return typeof value === "number" || value instanceof Exact;
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const dayLength = "2026-08-14".length;

function momentOrder(a: string, b: string): number {
  if (isTimeOfDay(a) && isDay(b)) {
    return textOrder(a.slice(0, dayLength), b);
  }
  return isDay(a) && isTimeOfDay(b) ? textOrder(a, b.slice(0, dayLength)) : textOrder(a, b);
}

/** The length is asked first, since nearly no text has that of a day and this runs for every record. */
function isDay(text: string): boolean {
  return text.length === dayLength && isPlainDate(text);
}

function isTimeOfDay(text: string): boolean {
  return text.length > dayLength && text.charAt(dayLength) === "T" && isPlainDateTime(text);
}
