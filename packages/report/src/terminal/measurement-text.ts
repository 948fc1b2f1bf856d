import type { Exact, Measurement } from "@cchc/core";
import { type Policy, printAmount, printPoints, printShare, statusWords } from "@cchc/rules";
import { besideWords } from "./beside-words.ts";
import { countsText } from "./counts-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";

/** What a measurement gave: `12/40 = 30%`, `5 ngày`; for a movement with its sign; in words where it has no number. */
export function measurementText(measurement: Measurement, policy: Policy, style: TerminalStyle): string {
  const measure = policy.measures.get(measurement.measure);
  if (measurement.status !== "measured") {
    return statusWords[measurement.status][style.language];
  }
  if ("numerator" in measurement) {
    const share = printShare(measurement.numerator.dividedBy(measurement.denominator), style);
    return `${countsText(measurement, style)} = ${share}`;
  }
  if (measure?.kind !== "amount") {
    return countsText(measurement, style);
  }
  return measure.count?.by === "change"
    ? movementText(measurement.amount, { of: measure.count.of, unit: measure.unit[style.language] }, { policy, style })
    : countsText(measurement, style, measure.unit);
}

/** The movement of a share in percentage points, of anything else in its unit: `+2,50 điểm phần trăm`, `−3 ngày`. */
function movementText(
  amount: Exact,
  { of, unit }: { readonly of: string; readonly unit: string },
  { policy, style }: { readonly policy: Policy; readonly style: TerminalStyle },
): string {
  return policy.measures.get(of)?.kind === "ratio"
    ? `${signOf(amount)}${printPoints(amount.abs().times(100), style)} ${besideWords.percentagePoints[style.language]}`
    : `${signOf(amount)}${printAmount(amount.abs(), style)} ${unit}`;
}

/** Points with their sign: `+2,90`, `−0,50`, `0`. */
export function signedPoints(points: Exact, style: TerminalStyle): string {
  return `${signOf(points)}${printPoints(points.abs(), style)}`;
}

function signOf(amount: Exact): string {
  return amount.isZero() ? "" : amount.isNegative() ? "−" : "+";
}
