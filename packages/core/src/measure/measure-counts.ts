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
  const under = Exact.of(denominator);
  return {
    ...of,
    status: under.isZero() ? "empty-denominator" : "measured",
    numerator: Exact.of(numerator),
    denominator: under,
  };
}

/** A measurement of an amount. */
export function measureAmount(of: MeasurementOf, amount: ExactInput): AmountMeasurement {
  return { ...of, status: "measured", amount: Exact.of(amount) };
}
