import type { Measure, Period } from "@cchc/core";

/** What answers are read for. */
export interface AnswersOptions {
  readonly measures: readonly Measure[];
  readonly items: readonly string[];
  readonly period: Period;
  readonly signal?: AbortSignal | undefined;
}
