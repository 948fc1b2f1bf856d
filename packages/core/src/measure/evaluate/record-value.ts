import type { FactValue } from "../../condition/fact.ts";
import type { AnyRecord } from "../../entity/entity.ts";
import type { FieldValue } from "../../entity/field.ts";
import { Exact } from "../../number/exact.ts";
import { isPlainDate, type PlainDate } from "../../time/plain-date.ts";
import type { CountingContext } from "../derived/derived-fact.ts";

/** A value of a record's field or derived fact; undefined when it is missing. */
export type RecordValue = FieldValue | FactValue | undefined;

/** Reads one fact of a record. */
export type ReadFact = (record: AnyRecord, context: CountingContext) => RecordValue;

/** A test of a record: undefined when a missing value leaves it open (Kleene's third value). */
export type RecordTest = (record: AnyRecord, context: CountingContext) => boolean | undefined;

/** A number of a record, exact; undefined when it is missing or no number. */
export function numberOf(value: RecordValue): Exact | undefined {
  return typeof value === "number" || value instanceof Exact ? Exact.of(value) : undefined;
}

/** The day of a date or moment of a record; undefined when it is missing or neither. */
export function dateIn(value: RecordValue): PlainDate | undefined {
  const day = typeof value === "string" ? value.slice(0, "2026-08-14".length) : "";
  return isPlainDate(day) ? day : undefined;
}
