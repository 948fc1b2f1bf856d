import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import type { Localized } from "../text.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Period } from "../time/period.ts";

/** One of the numbers that do not agree. */
export interface Figure {
  readonly title: Localized;
  /** As it is printed: `12`, `3/4`; or both at once, `12 ≠ 13`. */
  readonly value: string;
}

/** Figures of one unit that do not agree with each other. */
export interface Discrepancy {
  /** Stable name, `subject/what`: `ii06a/received`. */
  readonly code: string;
  /** `error` where both cannot be true; `warning` where both can, and somebody should look. */
  readonly severity: "error" | "warning";
  readonly unit: string;
  /** The days that the figures are of: `2026-08`, or `2026-07-15..2026-08-14`. */
  readonly period?: string;
  /** What should be equal, or in order. */
  readonly what: Localized;
  /** One or more. Never values of text fields. */
  readonly figures: readonly Figure[];
  /** Ids of the records that give them, the first of many. */
  readonly records: readonly string[];
}

/** What reconciling depends on beside the records. */
export interface ReconcileContext {
  /** Entities that the data holds at all: nothing is held against what was not given. */
  readonly supplied: ReadonlySet<string>;
  /** The period that is looked at; all the data when absent. */
  readonly period?: Period | undefined;
  readonly calendar: Calendar;
}

/** One run of a reconciliation: records one by one, in any order, then what does not agree. */
export interface Reconciling {
  /** Takes a record; those of entities that it does not need change nothing. Keeps figures, never records. */
  add(one: EntityRecord): void;
  /** What does not agree, in the order of units and days. */
  findings(): readonly Discrepancy[];
}

/** A way to hold figures of the data against each other: the sums of a form, a report against the records that it sums up. */
export interface Reconciliation {
  readonly id: string;
  readonly title: Localized;
  /** All of them must be supplied. */
  readonly entities: readonly string[];
  /** Begins to look at records, for one run. */
  begin(context: ReconcileContext): Reconciling;
}
