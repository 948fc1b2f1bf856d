import type { guidanceSession, meeting, receptionDay } from "@cchc/core";
import { type Day, dayOf, dayText, isWorked, workdayFrom } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { type Dates, simulatedId, type Town } from "../town.ts";

const onReform = [
  [1, 20],
  [3, 15],
  [5, 18],
  [8, 12],
  [10, 20],
] as const;

/** Meetings on reform in every quarter, led by the commune's leaders, and a meeting on other things every month. */
export function* meetings(town: Town): Generator<RowOf<typeof meeting>> {
  for (const { id, unit, on, random } of town.yearlyEvents("reform", onReform)) {
    const chairedBy = random.pick(["chairman", "chairman", "party-leader", "vice-chairman"]);
    yield { id, unit, heldOn: on, chairedBy, topic: "cchc" };
  }
  for (const { id, unit, on } of town.yearlyEvents("meeting", monthly(5))) {
    yield { id, unit, heldOn: on, chairedBy: "chairman", topic: "other" };
  }
}

/** The day of every month. */
function monthly(day: number): Dates {
  return Array.from({ length: 12 }, (_, index) => [index + 1, day]);
}

/** The chairman receives citizens on the first working day from Tuesday on, every week. */
export function* receptionDays(town: Town): Generator<RowOf<typeof receptionDay>> {
  for (const year of town.years) {
    const random = town.random("reception-day", year);
    const missed = town.planted("reception-weeks-missed", year);
    for (const [week, day] of receptionsIn(town, year).entries()) {
      const visits = random.between(0, 6);
      if (week < 20 || week >= 20 + missed) {
        const unit = town.unitOn(day);
        const id = simulatedId(unit, "reception", String(year).slice(2), week + 1);
        yield { id, unit, heldOn: dayText(day), by: "chairman", visits };
      }
    }
  }
}

/** One day of every week that has a working day, as far as it is known. */
function receptionsIn(town: Town, year: number): Day[] {
  const [first, last] = [dayOf(year, 1, 1), Math.min(town.options.until, dayOf(year, 12, 31))];
  const weeks = Array.from({ length: 54 }, (_, index) => firstMonday(year) + index * 7);
  return weeks.flatMap((monday) => firstWorked(monday) ?? []).filter((day) => day >= first && day <= last);
}

/** The Monday of the week that the year begins in. */
function firstMonday(year: number): Day {
  const first = dayOf(year, 1, 1);
  // 1970-01-01, day 0, was a Thursday.
  return first - ((first + 3) % 7);
}

/** From Tuesday to Friday, else Monday; nothing in a week that is off altogether. */
function firstWorked(monday: Day): Day | undefined {
  return [1, 2, 3, 4, 0].map((after) => monday + after).find((day) => isWorked(day));
}

/** Sessions at which people learn to use online services: every year in more villages. */
export function* guidanceSessions(town: Town): Generator<RowOf<typeof guidanceSession>> {
  for (const year of town.years) {
    const random = town.random("guidance-session", year);
    for (let village = 1; village <= villagesIn(town, year); village += 1) {
      const month = year === 2025 ? random.between(7, 11) : random.between(3, 9);
      const held = workdayFrom(dayOf(year, month, random.between(1, 24)));
      const row = guidance(town, { held, year, village, random });
      yield* held <= town.options.until ? [row] : [];
    }
  }
}

function villagesIn(town: Town, year: number): number {
  return town.isMerged(dayOf(year, 7, 1)) ? 22 + (year - 2025) * 13 : Math.min(9, 4 + (year - 2021) * 2);
}

interface Guidance {
  readonly held: Day;
  readonly year: number;
  readonly village: number;
  readonly random: Random;
}

function guidance(town: Town, { held, year, village, random }: Guidance): RowOf<typeof guidanceSession> {
  const unit = town.unitOn(held);
  return {
    id: simulatedId(unit, "guide", String(year).slice(2), village),
    unit,
    heldOn: dayText(held),
    village: simulatedId(unit, "village", village),
    heldBy: random.pick(["digital-team", "youth-union", "one-stop"]),
    participants: random.between(12, 45),
  };
}
