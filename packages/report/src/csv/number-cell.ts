import { Exact } from "@cchc/core";
import type { CsvCell } from "./csv-text.ts";

/** Places of a decimal that does not end. */
const places = 6;

/** A text cell; empty when there is none. */
export function textCell(given: string | undefined): CsvCell {
  return { text: given ?? "" };
}

/**
 * A number as exact text with a decimal point; empty when there is none. A decimal that does not end has six places, since a
 * spreadsheet would take a fraction for a date.
 *
 * @example
 * numberCell(Exact.of("1/3")); // { number: "0.333333" }
 */
export function numberCell(given: Exact | number | undefined): CsvCell {
  const exact = given?.toString() ?? "";
  return { number: exact.includes("/") && given instanceof Exact ? given.toFixed(places) : exact };
}
