import type { councilSession, dialogue, question, recommendation, supervision } from "@cchc/core";
import { dayText, workdaysAfter } from "../days.ts";
import type { RowOf } from "../row.ts";
import type { Town } from "../town.ts";

/** Two regular sessions of the People's Council a year and a special one. */
export function* councilSessions(town: Town): Generator<RowOf<typeof councilSession>> {
  for (const { id, unit, on, number, year } of town.yearlyEvents("session", [
    [7, 15],
    [12, 12],
    [9, 18],
  ])) {
    const isSilent = number === 2 && town.planted("session-without-report", year) > 0;
    yield { id, unit, heldOn: on, kind: number === 3 ? "special" : "regular", reportGiven: number < 3 && !isSilent };
  }
}

const bodies = ["hdnd-standing", "hdnd-committee", "hdnd-group", "mttq", "mttq"] as const;

const topics = ["resolution", "cchc", "cchc", "cchc", "other"] as const;

/** Every body supervises once a year, the Front twice; the last one is on something else. */
export function* supervisions(town: Town): Generator<RowOf<typeof supervision>> {
  for (const { id, unit, on, number } of town.yearlyEvents("supervision", [
    [4, 10],
    [5, 15],
    [10, 10],
    [6, 8],
    [10, 24],
  ])) {
    yield { id, unit, body: bodies[number - 1] ?? "mttq", heldOn: on, topic: topics[number - 1] ?? "other" };
  }
}

/** Three recommendations of the council, two of the Front, three promises made at the dialogue. */
export function* recommendations(town: Town): Generator<RowOf<typeof recommendation>> {
  for (const event of town.yearlyEvents("recommend", recommendationDays)) {
    const { id, on, day, number, year, random } = event;
    const by = authorOf(number);
    const answered = workdaysAfter(day, random.between(4, 13));
    const done = day + random.between(25, 98);
    const isIgnored = number === 4 && town.planted("front-proposal-unanswered", year) > 0;
    yield {
      id,
      // What was open on the day of the merger is the new commune's to do.
      unit: town.unitOn(isIgnored ? day : Math.min(done, town.options.until)),
      by,
      receivedOn: on,
      answeredOn: by === "dialogue" || isIgnored ? undefined : town.known(answered),
      dueOn: dayText(day + 90),
      doneOn: isIgnored ? undefined : town.known(done),
    };
  }
}

const recommendationDays = [
  [4, 20],
  [5, 25],
  [7, 15],
  [6, 20],
  [8, 26],
  [6, 5],
  [6, 5],
  [6, 5],
] as const;

function authorOf(number: number): RowOf<typeof recommendation>["by"] {
  if (number <= 3) {
    return "council";
  }
  return number <= 5 ? "front" : "dialogue";
}

/** Four questions of delegates a year, all answered. */
export function* questions(town: Town): Generator<RowOf<typeof question>> {
  for (const { id, unit, on, day, number } of town.yearlyEvents("question", [
    [7, 15],
    [7, 15],
    [12, 12],
    [12, 12],
  ])) {
    const isWritten = number % 2 === 0;
    yield {
      id,
      unit,
      askedOn: on,
      dueOn: isWritten ? dayText(workdaysAfter(day, 10)) : undefined,
      answeredOn: isWritten ? town.known(workdaysAfter(day, 7)) : on,
    };
  }
}

/** One dialogue with citizens a year, led by the chairman or the party leader. */
export function* dialogues(town: Town): Generator<RowOf<typeof dialogue>> {
  for (const { id, unit, on, year, random } of town.yearlyEvents("dialogue", [[6, 5]])) {
    const participants = random.between(45, 120);
    yield { id, unit, heldOn: on, ledBy: year % 2 === 0 ? "party-leader" : "chairman", participants };
  }
}
