import type { ExactInput, Gap } from "@cchc/core";

/** Other counts of one measure for one unit, or that there are none. */
export type MeasurementChange = {
  /** Code of the unit. */
  readonly unit: string;
  /** Id of the measure. */
  readonly measure: string;
} & (
  | { readonly numerator: ExactInput; readonly denominator: ExactInput }
  | { readonly amount: ExactInput }
  | { readonly status: Exclude<Gap, "empty-denominator"> }
);

/**
 * Another value in a file of the policy, written as in the file.
 *
 * @example
 * { file: "indicators/2-1-progress.yaml", at: ["rules", 0, "score", "fullAt"], value: "85%" }
 */
export interface PolicyChange {
  /** Path of the file inside the policy. */
  readonly file: string;
  /** Keys and positions that lead to the value. */
  readonly at: readonly (string | number)[];
  readonly value: unknown;
}

/** What is supposed to be different. */
export type Change = MeasurementChange | PolicyChange;
