import type { Measurement } from "@cchc/core";
import { printAmount } from "@cchc/rules";
import type { TerminalStyle } from "./terminal-style.ts";

/** The counts of a measurement: `854/1.270`, or the amount; empty when there are none. */
export function countsText(measurement: Measurement | undefined, style: TerminalStyle): string {
  if (measurement === undefined) {
    return "";
  }
  if ("numerator" in measurement) {
    return `${printAmount(measurement.numerator, style)}/${printAmount(measurement.denominator, style)}`;
  }
  return "amount" in measurement ? printAmount(measurement.amount, style) : "";
}
