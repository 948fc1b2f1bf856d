import type { ExactInput } from "../number/exact.ts";
import { Exact } from "../number/exact.ts";
import type { AmountMeasurement, RatioMeasurement } from "./measurement.ts";

/** Which measure of which unit in which period. */
export interface MeasurementOf {
  readonly measure: string;
  readonly unit: string;
  readonly period: string;
}

/**
 * A measurement of a share; a denominator of 0 gives the status `empty-denominator`.
 *
 * @example
 * measureRatio({ measure: "case-on-time", unit: "H44.104", period: "2026-08" }, 854, 1270).status; // "measured"
 */
export function measureRatio(of: MeasurementOf, numerator: ExactInput, denominator: ExactInput): RatioMeasurement {
  const over = Exact.of(numerator);
  const under = Exact.of(denominator);
  const status = under.isZero() ? "empty-denominator" : "measured";
  // Written out: there are millions of them, and an object that others are spread into is made ten times as slowly.
  return { measure: of.measure, unit: of.unit, period: of.period, status, numerator: over, denominator: under };
}

/** A measurement of an amount. */
export function measureAmount(of: MeasurementOf, amount: ExactInput): AmountMeasurement {
  const { measure, unit, period } = of;
  return { measure, unit, period, status: "measured", amount: Exact.of(amount) };
}
