import type { Measure, MeasuredUnit, Period } from "@cchc/core";

/** What answers are read for. */
export interface AnswersOptions {
  readonly measures: readonly Measure[];
  readonly items: readonly string[];
  readonly period: Period;
  /** The units that figures may be of, where somebody lists them; else the agencies of the answers. */
  readonly units?: readonly MeasuredUnit[] | undefined;
  readonly signal?: AbortSignal | undefined;
}
