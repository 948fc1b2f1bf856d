import type { discipline, rating, staffReview, training } from "@cchc/core";
import { type Day, dayOf, dayText, workdayFrom, yearOfDay } from "../days.ts";
import type { RowOf } from "../row.ts";
import { type Stretch, simulatedId, type Town } from "../town.ts";
import { peopleIn } from "./staff.ts";

/** A member of staff by an opaque id that lasts as long as the unit, and the place in the list. */
interface Person {
  readonly staff: string;
  readonly place: number;
}

function peopleOf(town: Town, { unit, first }: Stretch): Person[] {
  return Array.from({ length: peopleIn(town, first) }, (_, index) => ({
    staff: simulatedId(unit, "person", index + 1),
    place: index + 1,
  }));
}

/** Everyone but a few has a course on reform in April; every other one has a course on computers in October. */
export function* trainings(town: Town): Generator<RowOf<typeof training>> {
  for (const stretch of town.stretches) {
    const [reform, computers] = coursesIn(town, stretch);
    for (const person of peopleOf(town, stretch)) {
      const random = town.random("training", stretch.unit, stretch.year, person.place);
      const [isThere, days] = [!random.chance(2029 - stretch.year), random.pick([2, 2.5, 3])];
      const isTurn = person.place % 2 === stretch.year % 2;
      yield* attended(stretch, person, { topic: "cchc", day: isThere ? reform : undefined, days });
      yield* attended(stretch, person, { topic: "it", day: isTurn ? computers : undefined, days: days + 1 });
    }
  }
}

interface Course {
  readonly topic: "cchc" | "it";
  readonly day: Day | undefined;
  readonly days: number;
}

function attended({ unit, year }: Stretch, { staff, place }: Person, { topic, day, days }: Course) {
  const id = simulatedId(unit, "train", String(year).slice(2), place, topic);
  return day === undefined ? [] : [{ id, unit, staff, date: dayText(day), topic, days }];
}

/** The new commune has its first course on reform in September 2025. */
function coursesIn(town: Town, { year, first, last }: Stretch): readonly (Day | undefined)[] {
  const days = [workdayFrom(dayOf(year, first > dayOf(year, 1, 1) ? 9 : 4, 20)), workdayFrom(dayOf(year, 10, 12))];
  return days.map((day) => (day <= Math.min(last, town.options.until) ? day : undefined));
}

/** One rating a year for everyone, by the unit of 31 December; one in six excellent. */
export function* ratings(town: Town): Generator<RowOf<typeof rating>> {
  const { until } = town.options;
  for (const stretch of town.stretches.filter(({ year, last }) => last === dayOf(year, 12, 31) && last <= until)) {
    const { unit, year, last } = stretch;
    const people = peopleOf(town, stretch);
    const excellent = town.planted("excellent-over-cap", year) || Math.floor(people.length / 6);
    for (const { staff, place } of people) {
      const id = simulatedId(unit, "rating", String(year).slice(2), place);
      const grade = gradeOf(place, excellent, people.length);
      yield { id, unit, staff, ratedTo: dayText(last), ratedOn: dayText(last), grade };
    }
  }
}

function gradeOf(place: number, excellent: number, people: number): RowOf<typeof rating>["grade"] {
  if (place <= excellent) {
    return "excellent";
  }
  return place > people - 2 ? "satisfactory" : "good";
}

/** Reviews by the quarter until 2025, by the month since 2026. A few are forgotten, more of them in the first years. */
export function* staffReviews(town: Town): Generator<RowOf<typeof staffReview>> {
  for (const stretch of town.stretches) {
    for (const due of reviewDays(town, stretch)) {
      yield* peopleOf(town, stretch).map((person) => review(town, { stretch, due, person }));
    }
  }
}

interface Review {
  readonly stretch: Stretch;
  readonly due: Day;
  readonly person: Person;
}

function review(town: Town, { stretch, due, person }: Review): RowOf<typeof staffReview> {
  const { unit, year } = stretch;
  const random = town.random("staff-review", unit, due, person.place);
  const isForgotten = random.chance(year < 2024 ? 10 : 3);
  return {
    id: simulatedId(unit, "review", dayText(due).slice(2, 7), person.place),
    unit,
    staff: person.staff,
    kind: year < 2026 ? "quarter" : "month",
    dueOn: dayText(due),
    doneOn: isForgotten ? undefined : dayText(due - random.between(0, 3)),
  };
}

function reviewDays(town: Town, { year, first, last }: Stretch): Day[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => year >= 2026 || month % 3 === 0);
  const days = months.map((month) => dayOf(year, month, 28));
  return days.filter((day) => day >= first && day <= Math.min(last, town.options.until));
}

const decisions = [
  { name: "22-1", form: "reprimand", decided: dayOf(2022, 5, 18), revoked: undefined },
  { name: "23-1", form: "warning", decided: dayOf(2023, 8, 9), revoked: dayOf(2024, 2, 15) },
] as const;

/** One reprimand in 2022, and a warning of 2023 that was revoked the next year. */
export function* disciplines(town: Town): Generator<RowOf<typeof discipline>> {
  const unit = town.before;
  const staff = simulatedId(unit, "person", 17);
  for (const { name, form, decided, revoked } of decisions) {
    if (town.years.includes(yearOfDay(decided)) && decided <= town.options.until) {
      const [id, decidedOn] = [simulatedId(unit, "discipline", name), dayText(decided)];
      yield { id, unit, staff, decidedOn, form, revokedOn: town.known(revoked) };
    }
  }
}
