import type { publication, recheck, survey, surveyAnswer, surveyResponse } from "@cchc/core";
import { dayOf, dayText, workdayFrom } from "../days.ts";
import type { RowOf } from "../row.ts";
import type { Town } from "../town.ts";
import { type Form, factors, formsOf } from "./form.ts";
import { type PlannedSurvey, plannedSurveys } from "./survey-plan.ts";

interface FilledIn {
  readonly held: PlannedSurvey;
  readonly form: Form;
}

/** Surveys of satisfaction. */
export function* surveys(town: Town): Generator<RowOf<typeof survey>> {
  for (const held of allSurveys(town)) {
    yield {
      id: held.id,
      unit: held.unit,
      startedOn: dayText(held.started),
      endedOn: dayText(held.ended),
      owner: held.owner,
      collector: held.collector,
      scale: held.scale,
      population: held.population,
      planned: held.valid,
      collected: held.valid + held.invalid,
      validForms: held.valid,
      resultOn: town.known(held.result),
    };
  }
}

/** The forms of the surveys. */
export function* surveyResponses(town: Town): Generator<RowOf<typeof surveyResponse>> {
  for (const { held, form } of allForms(town)) {
    const answered = form.levels.filter((level) => level !== undefined);
    yield {
      id: form.id,
      unit: held.unit,
      survey: held.id,
      answeredOn: dayText(held.started + form.after),
      collector: held.collector,
      scale: held.scale,
      valid: form.isValid,
      items: answered.length,
      distinctLevels: new Set(answered).size,
    };
  }
}

/** The answers on the forms: six on satisfaction, how many agencies, and to the Front whether one can file online. */
export function* surveyAnswers(town: Town): Generator<RowOf<typeof surveyAnswer>> {
  for (const { held, form } of allForms(town)) {
    const common = {
      unit: held.unit,
      survey: held.id,
      response: form.id,
      answeredOn: dayText(held.started + form.after),
      valid: form.isValid,
      collector: held.collector,
    };
    for (const [place, factor] of factors.entries()) {
      yield { ...common, id: `${form.id}-${place + 1}`, factor, scale: held.scale, level: form.levels[place] };
    }
    yield { ...common, id: `${form.id}-7`, factor: "agencies-contacted", scale: "number", level: form.agencies };
    if (held.owner === "front") {
      const level = Number(form.canFileOnline);
      yield { ...common, id: `${form.id}-8`, factor: "can-file-online", scale: "yes-no", level };
    }
  }
}

/** Twenty people a year called back by the Front about forms of the commune's own survey. */
export function* rechecks(town: Town): Generator<RowOf<typeof recheck>> {
  for (const held of allSurveys(town)) {
    const called = workdayFrom(dayOf(held.year, 10, 20));
    if (held.owner === "commune" && called <= town.options.until) {
      yield* rechecksOf(town, held, dayText(called));
    }
  }
}

function rechecksOf(town: Town, { id, unit, year }: PlannedSurvey, calledOn: string): RowOf<typeof recheck>[] {
  const random = town.random("recheck", year);
  const neverAsked = town.planted("forms-never-asked", year);
  return Array.from({ length: 20 }, (_, index) => ({
    id: `${id}-r${index + 1}`,
    unit,
    survey: id,
    response: `${id}-${String(index * 2 + 1).padStart(3, "0")}`,
    calledOn,
    outcome: index < neverAsked ? "never-asked" : outcomeOf(random.next() * 100, year),
  }));
}

function outcomeOf(drawn: number, year: number): "confirmed" | "different" | "not-reached" {
  if (drawn < 8) {
    return "not-reached";
  }
  return drawn < (year < 2021 ? 35 : 12) ? "different" : "confirmed";
}

/** Outcomes of surveys, and since 2021 of supervisions, that had to be made public. */
export function* publications(town: Town): Generator<RowOf<typeof publication>> {
  for (const held of allSurveys(town).filter(({ year, result }) => year > 2020 && result <= town.options.until)) {
    const isHidden = held.owner === "commune" && town.planted("survey-result-unpublished", held.year) > 0;
    const posted = isHidden ? undefined : workdayFrom(held.result + 2);
    yield {
      id: `${held.id}-pub`,
      unit: held.unit,
      about: "survey",
      resultOn: dayText(held.result),
      postedOn: town.known(posted),
      removedOn: posted === undefined ? undefined : town.known(posted + 60),
      place: held.owner === "front" ? "board" : "website",
    };
  }
  for (const { id, unit, day, on } of town.yearlyEvents("pub", supervisionResults)) {
    const postedOn = town.known(workdayFrom(day + 3));
    yield { id, unit, about: "supervision", resultOn: on, postedOn, place: "website" };
  }
}

const supervisionResults = [
  [5, 20],
  [10, 22],
] as const;

function allSurveys(town: Town): PlannedSurvey[] {
  return town.allYears.flatMap((year) => plannedSurveys(town, year));
}

function* allForms(town: Town): Generator<FilledIn> {
  for (const held of allSurveys(town)) {
    for (const form of formsOf(held, town.random("form", held.id))) {
      yield { held, form };
    }
  }
}
