import type { FactType } from "../../condition/fact.ts";
import type { AnyRecord } from "../../entity/entity.ts";
import type { Localized } from "../../text.ts";
import type { Calendar } from "../../time/calendar.ts";
import type { Period } from "../../time/period.ts";
import type { PlainDate } from "../../time/plain-date.ts";

/** What a derived fact may depend on beside its record. */
export interface CountingContext {
  /** The period that is being counted; open records are judged as of its last day. */
  readonly period: Period;
  readonly calendar: Calendar;
  /** From when to when the codes of units stood; absent when nobody asked the register. */
  readonly unitDays?: ReadonlyMap<string, UnitDays>;
}

/** First and last day on which a unit's code stood; absent where it has no end on that side. */
export interface UnitDays {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** A computed value: whole numbers of days stay plain numbers, so that millions of records make no objects. */
export type DerivedValue = number | string | boolean;

/** A fact about a record that is computed and not recorded: days taken, late or not. */
export interface DerivedFact<Record = AnyRecord> {
  /** Name in conditions, distinct from the entity's fields: `workingDaysTaken`. */
  readonly name: string;
  readonly type: FactType;
  readonly title: Localized;
  /** The values that a text of a closed list may have. */
  readonly values?: readonly string[];
  /**
   * Undefined when the record lacks what it takes.
   *
   * Written as a method, so that a fact may ask for the record type of its entity and still stand in a list with those of
   * other entities; the registries hand it records of its own entity only.
   */
  compute(record: Record, context: CountingContext): DerivedValue | undefined;
}

/** A named way to count records of an entity: adds facts to those that the entity always has. Two rules may judge one record differently. */
export interface CountingRule {
  readonly id: string;
  readonly entity: string;
  readonly title: Localized;
  /** The document or practice that it follows, and how sure that is. */
  readonly source: { readonly document: string; readonly confidence: "high" | "medium" | "low" };
  readonly facts: readonly DerivedFact[];
}
