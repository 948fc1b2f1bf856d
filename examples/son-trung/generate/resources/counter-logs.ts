import type { counterLog } from "@cchc/core";
import { type Day, dayOf, dayText, isWorked, workdayFrom } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

const halves = ["am", "pm"] as const;

/** Two half-days of every working day since 2021; of the baseline the first quarter of 2020, by weekdays. */
export function* counterLogs(town: Town): Generator<RowOf<typeof counterLog>> {
  for (const year of town.allYears.filter((one) => one >= 2020)) {
    const random = town.random("counter-log", year);
    const closed = closedDays(year, town.planted("counter-closed", year));
    for (const day of loggedDays(town, year)) {
      const unit = town.unitOn(day);
      const date = dayText(day);
      for (const half of halves) {
        const isOpen = !isEmpty(random, year) && !(half === "pm" && closed.has(day));
        yield { id: simulatedId(unit, "counter", date.slice(2), half), unit, date, half, open: isOpen };
      }
    }
  }
}

function loggedDays(town: Town, year: number): Day[] {
  const [first, last] = [dayOf(year, 1, 1), year === 2020 ? dayOf(2020, 3, 31) : dayOf(year, 12, 31)];
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return days.filter((day) => isWorked(day) && day <= town.options.until);
}

/** Chance that nobody is there: one in twelve in the baseline, then less and less; from 2024 on only what is planted. */
function isEmpty(random: Random, year: number): boolean {
  if (year === 2020) {
    return random.chance(8);
  }
  return random.chance(Math.max(0, 2024 - year) * 0.4);
}

/** Afternoons of working days, three weeks apart, from February. */
function closedDays(year: number, count: number): ReadonlySet<Day> {
  return new Set(Array.from({ length: count }, (_, index) => workdayFrom(dayOf(year, 2, 20) + index * 21)));
}
