import { addDays, fromDayNumber, isWorkingDay, type PlainDate, weekday, yearOf } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";

/** A day as a number: days since 1970-01-01. Whole numbers keep millions of rows fast. */
export type Day = number;

/** A moment as a number: seconds since 1970-01-01T00:00:00 on the office's clock. */
export type Moment = number;

const secondsPerDay = 86_400;

/** The day with this month (1 = January) and day of the month. */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Year of a day. */
export function yearOfDay(day: Day): number {
  return Number(dayText(day).slice(0, 4));
}

const firstDay = dayOf(2015, 1, 1);
const lastDay = dayOf(2028, 12, 31);
const table = tableOfDays();
/** Every second of a day as text; texts of moments are most of the work. */
const clocks = Array.from({ length: secondsPerDay }, (_, second) => clockText(second));

/** A day as records write it: `2026-08-14`. */
export function dayText(day: Day): string {
  return table.texts[day - firstDay] ?? outside(day);
}

/** A moment as records write it: `2026-08-14T09:30:00`. */
export function momentText(moment: Moment): string {
  const day = dayOfMoment(moment);
  return `${dayText(day)}T${clocks[moment - day * secondsPerDay] ?? outside(day)}`;
}

/** The moment so many seconds after midnight. */
export function momentAt(day: Day, second: number): Moment {
  return day * secondsPerDay + second;
}

/** The day of a moment. */
export function dayOfMoment(moment: Moment): Day {
  return Math.floor(moment / secondsPerDay);
}

/** Whether a day is worked; see {@link workdaysAfter} for where the calendar ends. */
export function isWorked(day: Day): boolean {
  return (table.before[day - firstDay + 1] ?? outside(day)) > (table.before[day - firstDay] ?? outside(day));
}

/** The day itself if it is worked, else the next working day. */
export function workdayFrom(day: Day): Day {
  return isWorked(day) ? day : workdaysAfter(day, 1);
}

/**
 * The working day so many working days later; 0 gives the day itself. By the calendar of Vietnam for 2021–2026, which is all
 * it covers. In other years Monday to Friday count as worked, which is why nothing that is counted in working days is
 * generated for the baseline.
 */
export function workdaysAfter(day: Day, days: number): Day {
  return days === 0
    ? day
    : (table.worked[(table.before[day - firstDay + 1] ?? outside(day)) + days - 1] ?? outside(day));
}

/** Working days after one day up to and including another. */
export function workdaysBetween(from: Day, to: Day): number {
  return (table.before[to - firstDay + 1] ?? outside(to)) - (table.before[from - firstDay + 1] ?? outside(from));
}

function tableOfDays() {
  const texts: string[] = [];
  const worked: Day[] = [];
  const before = [0];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = fromDayNumber(day);
    texts.push(date);
    if (isWorkedDate(date)) {
      worked.push(day);
    }
    before.push(worked.length);
  }
  return { texts, worked: Int32Array.from(worked), before: Int32Array.from(before) };
}

function isWorkedDate(date: PlainDate): boolean {
  const calendar = vietnamCalendar();
  const year = yearOf(date);
  const covered = year >= calendar.covers.first && year <= calendar.covers.last;
  return covered ? isWorkingDay(calendar, date) : weekday(date) <= 5;
}

function outside(day: Day): never {
  throw new Error(`no such day in the generator: ${addDays(fromDayNumber(0), day)}`);
}

function clockText(second: number): string {
  return `${padded(Math.floor(second / 3600))}:${padded(Math.floor(second / 60) % 60)}:${padded(second % 60)}`;
}

function padded(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
