import type { Localized, Measure, Measurement } from "@cchc/core";
import { type PartTrace, printAmount, renderMessage, type Scorecard, traceReason } from "@cchc/rules";
import type { TerminalStyle } from "./terminal-style.ts";

type Judged = Pick<Scorecard["indicators"][number], "measurement" | "reason">;

/** The counts of a measurement: `854/1.270`, or the amount with its unit, `2,17 ngày`; empty when there are none. */
export function countsText(measurement: Measurement | undefined, style: TerminalStyle, unit?: Localized): string {
  if (measurement === undefined) {
    return "";
  }
  if ("numerator" in measurement) {
    return `${printAmount(measurement.numerator, style)}/${printAmount(measurement.denominator, style)}`;
  }
  const suffix = unit === undefined ? "" : ` ${unit[style.language]}`;
  return "amount" in measurement ? `${printAmount(measurement.amount, style)}${suffix}` : "";
}

/** The counts and what was made of them: `207/326; tỷ lệ thuận: …`. Counts of 0/0 are left to the reason, which says so in words. */
export function reasonText(
  { measurement, reason }: Judged,
  measure: Measure | undefined,
  style: TerminalStyle,
): string {
  const unit = measure?.kind === "amount" ? measure.unit : undefined;
  return withCounts(measurement, countsText(measurement, style, unit), renderMessage(reason, style));
}

/** The same from a trace. */
export function tracedReasonText(part: PartTrace, style: TerminalStyle): string {
  const { measured } = part;
  const unit = measured !== undefined && "unit" in measured.given ? measured.given.unit : undefined;
  const { measurement } = measured ?? {};
  return withCounts(measurement, countsText(measurement, style, unit), traceReason(part, style));
}

function withCounts(measurement: Measurement | undefined, counts: string, reason: string): string {
  const empty = measurement?.status === "empty-denominator" && measurement.numerator.isZero();
  return counts === "" || empty ? reason : `${counts}; ${reason}`;
}
