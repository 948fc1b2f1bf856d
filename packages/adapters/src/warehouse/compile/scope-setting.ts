import type { Calendar, Condition, Entity } from "@cchc/core";
import type { Dialect } from "../dialect/dialect.ts";
import type { PeriodPlaces } from "./period-places.ts";

/** What expressions over the records of one entity are compiled with. */
export interface ScopeSetting {
  readonly entity: Entity;
  readonly dialect: Dialect;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly calendar: Calendar;
  /** Whether the calendar knows the last day of every period that is counted. */
  readonly calendarKnows: boolean;
  /** Whether records of some units are counted under the code of another. */
  readonly regroups: boolean;
  /** Whether a register was asked how long the codes of units stood. */
  readonly unitDays: boolean;
  /** Where days lie among the periods that are counted, where the engine finds the periods of a record by it. */
  readonly places?: PeriodPlaces | undefined;
}
