import type { MeasuredUnit, Measurement, Problem, PublishedScore } from "@cchc/core";
import type { FileTally } from "../row/tally.ts";
import type { OtherPeriod } from "./period-sorter.ts";

/** Counts and published scores of one period, and an account of every row that was read. */
export interface MeasuredData {
  /** Every unit listed, also those without counts. */
  readonly units: readonly MeasuredUnit[];
  readonly measurements: readonly Measurement[];
  readonly published: readonly PublishedScore[];
  /** In the order of reading. Rows of other periods are among the accepted. */
  readonly files: readonly FileTally[];
  /** Rows that were accepted and set aside because their period is another one; they are not checked further. */
  readonly otherPeriods: readonly OtherPeriod[];
  /** Why rows were rejected; a row may have several problems. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}
