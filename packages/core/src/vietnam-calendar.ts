import data from "../data/vietnam-calendar.json" with { type: "json" };
import { Calendar } from "./time/calendar.ts";
import { lazy } from "./unit/lazy.ts";

const calendar = lazy(() => Calendar.parse(data));

/**
 * The working calendar of Vietnam's public service, 2021–2026: holidays, days off in lieu, swapped days and the Saturdays
 * worked for them, each with its legal basis. Read on the first call, then kept. 2027 is not announced; see data/README.md.
 *
 * @example
 * isWorkingDay(vietnamCalendar(), parsePlainDate("2026-11-24")); // false: Vietnam Culture Day
 */
export const vietnamCalendar: () => Calendar = calendar;
