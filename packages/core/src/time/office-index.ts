import type { Calendar } from "./calendar.ts";
import { type DayTotals, totalPerDay } from "./calendar-index.ts";
import { minutesIn, type Office, type OfficeHours, sessionsOn } from "./office-hours.ts";

/** Half-days and open minutes of an office, added up day by day. */
export interface OfficeIndex {
  readonly halfDays: DayTotals;
  readonly minutes: DayTotals;
}

const kept = new WeakMap<Calendar, WeakMap<OfficeHours, OfficeIndex>>();

/** The totals of an office: made on first use, then kept as long as its calendar and its hours. */
export function officeIndex(office: Office): OfficeIndex {
  const ofCalendar = kept.get(office.calendar) ?? new WeakMap<OfficeHours, OfficeIndex>();
  const index = ofCalendar.get(office.hours) ?? makeIndex(office);
  kept.set(office.calendar, ofCalendar.set(office.hours, index));
  return index;
}

function makeIndex(office: Office): OfficeIndex {
  return {
    halfDays: totalPerDay(office.calendar, (date) => sessionsOn(office, date).length),
    minutes: totalPerDay(office.calendar, (date) =>
      sessionsOn(office, date).reduce((sum, session) => sum + minutesIn(session), 0),
    ),
  };
}
