import type { petition } from "@cchc/core";
import { type Day, dayOf, dayText, workdayFrom, workdaysAfter } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

interface Received {
  readonly received: Day;
  readonly number: number;
  readonly year: number;
  readonly random: Random;
}

/** Twelve petitions a year, two of them for other authorities; of the baseline eight, with two upheld on staff. */
export function* petitions(town: Town): Generator<RowOf<typeof petition>> {
  for (const received of town.allYears.flatMap((year) => receivedIn(town, year))) {
    if (received.received <= town.options.until) {
      yield rowOf(town, received);
    }
  }
}

/** Spread over January to November. */
function receivedIn(town: Town, year: number): Received[] {
  const random = town.random("petition", year);
  const usual = year < 2021 ? 8 : 12;
  const count = town.planted("no-petitions", year) > 0 ? 0 : usual;
  return Array.from({ length: count }, (_, index) => {
    const month = 1 + Math.floor((index * 11) / usual);
    const received = workdayFrom(dayOf(year, month, random.between(2, 26)));
    return { received, number: index + 1, year, random: town.random("petition", year, index) };
  });
}

function rowOf(town: Town, received: Received): RowOf<typeof petition> {
  if (received.year < 2021) {
    return old(town, received);
  }
  return received.number % 6 === 0 ? forwarded(town, received) : answered(town, received);
}

/** Days are not counted in the baseline: the working calendar begins in 2021. */
function old(town: Town, { received, number, year, random }: Received): RowOf<typeof petition> {
  const unit = town.unitOn(received);
  const isStaff = number <= 2;
  return {
    id: idOf(unit, year, number),
    unit,
    about: isStaff ? "staff" : "other",
    receivedOn: dayText(received),
    withinCompetence: true,
    answeredOn: dayText(received + random.between(5, 30)),
    upheld: isStaff,
  };
}

function forwarded(town: Town, { received, number, year, random }: Received): RowOf<typeof petition> {
  const isLate = town.planted("petitions-forwarded-late", year) > 0;
  const passed = workdaysAfter(received, isLate ? random.between(7, 9) : random.between(1, 3));
  const unit = town.unitOn(Math.min(passed, town.options.until));
  return {
    id: idOf(unit, year, number),
    unit,
    about: "other",
    receivedOn: dayText(received),
    withinCompetence: false,
    forwardedOn: town.known(passed),
    publishable: false,
  };
}

const subjects = ["rules", "case-file", "staff", "other"] as const;

/** Answered within 15 working days, published within 2. The first ones of a year carry what is planted. */
function answered(town: Town, { received, number, year, random }: Received): RowOf<typeof petition> {
  const isOverdue = number <= town.planted("petitions-overdue", year);
  const isUnpublished = number <= town.planted("petition-answers-unpublished", year);
  const answer = workdaysAfter(received, isOverdue ? random.between(17, 24) : random.between(3, 13));
  const published = workdaysAfter(answer, random.between(0, 2));
  const about = subjects[number % subjects.length] ?? "other";
  const unit = town.unitOn(Math.min(answer, town.options.until));
  return {
    id: idOf(unit, year, number),
    unit,
    about,
    receivedOn: dayText(received),
    dueOn: number % 2 === 0 ? dayText(workdaysAfter(received, 15)) : undefined,
    withinCompetence: true,
    answeredOn: town.known(answer),
    publishable: true,
    publishedOn: isUnpublished ? undefined : town.known(published),
    ...(answer > town.options.until ? {} : reception(about, { number, year, random })),
  };
}

/** How the answer was taken. */
function reception(about: string, { number, year, random }: Pick<Received, "number" | "year" | "random">) {
  return {
    likes: random.between(1, 6),
    dislikes: Number(random.chance(15)),
    repeat: random.chance(4),
    upheld: about === "staff" && year < 2023 && number < 4,
  };
}

function idOf(unit: string, year: number, number: number): string {
  return simulatedId(unit, "petition", String(year).slice(2), number);
}
