import type { Assessment, MeasuredUnit, Measurement, Period, PublishedScore } from "@cchc/core";
import type { InputFile, PinnedFile, PinnedRegister, PinnedRejects } from "../result/result.ts";

/** What is judged: measurements of units in one period, with what a source published beside them. */
export interface ScoreInput {
  /** The period, or its text: `2026-08`. */
  readonly period: Period | string;
  readonly measurements: readonly Measurement[];
  /** Who is judged; when absent, every unit that has a measurement or a published score, under its code, in order of codes. */
  readonly units?: readonly MeasuredUnit[];
  readonly published?: readonly PublishedScore[];
  /** Points given by hand, shown beside the computed ones. */
  readonly assessments?: readonly Assessment[];
  /** Codes of units whose administrative code is not in force on every day of the period. */
  readonly unitsNotInForce?: ReadonlySet<string>;
  /** Files that the data came from, for the record. */
  readonly inputs?: readonly InputFile[];
  /** The mapping that the data was read by, for the record. */
  readonly mapping?: PinnedFile | undefined;
  /** The file that the rejected rows were written to, for the record. */
  readonly rejects?: PinnedRejects | undefined;
  /** The register that unit codes were checked against, for the record. */
  readonly register?: PinnedRegister | undefined;
  /** The calendar that working days were counted by, for the record. */
  readonly calendar?: PinnedRegister | undefined;
}
