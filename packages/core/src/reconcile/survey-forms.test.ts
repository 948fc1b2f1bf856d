import { expect, it } from "vitest";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import { parsePeriod } from "../time/parse-period.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { surveyForms } from "./survey-forms.ts";

function survey(figures: Readonly<Record<string, number>>): EntityRecord {
  return { entity: "survey", record: { id: "S", unit: "A", endedOn: "2024-03-01", ...figures } };
}

const response = (id: string): EntityRecord => ({ entity: "survey-response", record: { id, unit: "A", survey: "S" } });

function codes(records: readonly EntityRecord[], supplied: readonly string[], period = "2024") {
  const run = surveyForms.begin({
    supplied: new Set(supplied),
    calendar: vietnamCalendar(),
    period: parsePeriod(period),
  });
  records.forEach(run.add);
  return run.findings().map(({ code }) => code);
}

const both = ["survey", "survey-response"];

it.each([
  ["nothing when all numbers fit", { planned: 2, collected: 2, validForms: 1 }, []],
  [
    "forms that cannot be valid, since they never came",
    { collected: 2, validForms: 3 },
    ["survey/valid-over-collected", "survey/fewer-responses"],
  ],
  ["responses that never came", { collected: 1 }, ["survey/more-responses"]],
  ["valid forms without a response", { collected: 9, validForms: 3 }, ["survey/fewer-responses"]],
  ["a sample that was not reached", { planned: 3, collected: 2 }, ["survey/under-plan"]],
])("a survey with two responses shows %s", (_, figures, expected) => {
  expect(codes([survey(figures), response("1"), response("2")], both)).toEqual(expected);
});

it("without any file of responses, nothing is held against them", () => {
  expect(codes([survey({ collected: 9, validForms: 3 })], ["survey"])).toEqual([]);
});

it("a survey of another period is left alone", () => {
  expect(codes([survey({ planned: 3, collected: 2 })], ["survey"], "2025")).toEqual([]);
});
