import type { Localized, Measure, Measurement } from "@cchc/core";
import { type PartTrace, type Policy, printAmount, renderMessage, type Scorecard, traceReason } from "@cchc/rules";
import { recordWords } from "./record-words.ts";
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
  return withCounts({ measurement, measure }, renderMessage(reason, style), style);
}

/** The same from a trace. */
export function tracedReasonText(part: PartTrace, { measures }: Policy, style: TerminalStyle): string {
  const { measurement } = part.measured ?? {};
  const measure = measures.get(measurement?.measure ?? "");
  return withCounts({ measurement, measure }, traceReason(part, style), style);
}

interface Counted {
  readonly measurement: Measurement | undefined;
  readonly measure: Measure | undefined;
}

function withCounts({ measurement, measure }: Counted, reason: string, style: TerminalStyle): string {
  if (measurement?.status === "empty-denominator" && measurement.numerator.isZero()) {
    return reason;
  }
  if (measurement?.status === "not-applicable" && measure?.over === "year") {
    return `${recordWords.overYear[style.language]}; ${reason}`;
  }
  const counts = countsText(measurement, style, measure?.kind === "amount" ? measure.unit : undefined);
  return counts === "" ? reason : `${counts}; ${reason}`;
}
