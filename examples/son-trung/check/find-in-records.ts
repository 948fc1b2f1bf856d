import { daysBetween, parsePlainDate, workingDaysBetween } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { cell, dayIn, has, isIn, number, type TextRow } from "./table.ts";

/** The rows of a file that are of one unit, for every file. */
export type Rows = (entity: string) => readonly TextRow[];

/** How often a planted problem is in the records of its unit and year, counted from the files alone. */
export type Finder = (rows: Rows, year: number) => number;

function where(entity: string, date: string, fits: (row: TextRow, year: number) => boolean): Finder {
  return (rows, year) => rows(entity).filter((row) => isIn(row, date, year) && fits(row, year)).length;
}

function is(column: string, value: string): (row: TextRow) => boolean {
  return (row) => cell(row, column) === value;
}

function workdays(row: TextRow, from: string, to: string): number {
  const [first, last] = [parsePlainDate(cell(row, from)), parsePlainDate(cell(row, to))];
  return workingDaysBetween(vietnamCalendar(), first, last);
}

const sumOfDone = (row: TextRow) => number(row, "doneEarly") + number(row, "doneOnTime") + number(row, "doneLate");

function brokenCarryOver(rows: Rows, year: number): number {
  const reports = rows("ii06a-report");
  return reports.filter((row, index) => {
    const before = reports[index - 1];
    return (
      isIn(row, "lastDay", year) && before !== undefined && number(row, "carriedOver") !== number(before, "pending")
    );
  }).length;
}

/** Forms that report no late file where the case files show some. */
function hiddenLate(rows: Rows, year: number): number {
  const isLate = (file: TextRow) => has(file, "dueAt") && dayIn(file, "endedAt") > dayIn(file, "dueAt");
  const late = rows("case-file").filter((file) => cell(file, "status") !== "withdrawn" && isLate(file));
  return rows("ii06a-report").filter((report) => {
    const inQuarter = (file: TextRow) =>
      dayIn(file, "endedAt") >= cell(report, "firstDay") && dayIn(file, "endedAt") <= cell(report, "lastDay");
    return isIn(report, "lastDay", year) && number(report, "doneLate") === 0 && late.some(inQuarter);
  }).length;
}

function inflatedScores(rows: Rows, year: number): number {
  const scores = rows("assessment").filter((row) => isIn(row, "assessedOn", year));
  const verified = new Map(scores.filter(is("kind", "verified")).map((row) => [cell(row, "indicator"), row]));
  return scores.filter(is("kind", "self")).filter((self) => {
    const other = verified.get(cell(self, "indicator"));
    return other !== undefined && number(self, "points") > 2 * number(other, "points");
  }).length;
}

/** 1 when the two sides are more than a fifth apart. */
function gapOfSides(rows: Rows, year: number): number {
  const satisfied = (collector: string) => {
    const answers = rows("survey-answer").filter(
      (row) =>
        isIn(row, "answeredOn", year) &&
        cell(row, "collector") === collector &&
        cell(row, "factor") === "overall" &&
        cell(row, "valid") === "true",
    );
    return answers.filter((row) => number(row, "level") >= 4).length / answers.length;
  };
  return Math.abs(satisfied("provider") - satisfied("front")) > 0.2 ? 1 : 0;
}

function missingQuarters(rows: Rows, year: number): number {
  const reports = rows("report").filter((row) => cell(row, "kind") === "cchc" && isIn(row, "dueOn", year));
  const quarters = new Set(reports.map((row) => Math.ceil(Number(cell(row, "dueOn").slice(5, 7)) / 3)));
  return 4 - quarters.size;
}

/** 70 when there are that many days in a row, or more, without an item on reform. */
function silentDays(rows: Rows, year: number): number {
  const days = rows("media-item")
    .filter((row) => cell(row, "topic") === "cchc" && isIn(row, "publishedOn", year))
    .map((row) => parsePlainDate(cell(row, "publishedOn")));
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day) - 1);
  return Math.max(...gaps) >= 70 ? 70 : 0;
}

/** Weeks from the first to the last reception of the year without one; the week of Tết that is off altogether aside. */
function missedWeeks(rows: Rows, year: number): number {
  const days = rows("reception-day")
    .filter((row) => isIn(row, "heldOn", year))
    .map((row) => parsePlainDate(cell(row, "heldOn")));
  const weeks = days.slice(1).map((day, index) => Math.round(daysBetween(days[index] ?? day, day) / 7) - 1);
  return weeks.filter((missed) => missed > 1).reduce((sum, missed) => sum + missed, 0);
}

/** All that are rated excellent, where they are more than a fifth of those rated good or better. */
function excellentOverCap(rows: Rows, year: number): number {
  const rated = rows("rating").filter((row) => isIn(row, "ratedTo", year));
  const excellent = rated.filter(is("grade", "excellent")).length;
  const good = rated.filter(is("grade", "good")).length;
  return excellent * 5 > excellent + good ? excellent : 0;
}

function noneOf(entity: string, date: string, fits: (row: TextRow) => boolean): Finder {
  return (rows, year) => (rows(entity).some((row) => isIn(row, date, year) && fits(row)) ? 0 : 1);
}

/** By the id of the planted problem. */
export const recordFinders: Readonly<Record<string, Finder>> = {
  "ii06a-unbalanced": where("ii06a-report", "lastDay", (row) => number(row, "done") !== sumOfDone(row)),
  "ii06a-carry-over-broken": brokenCarryOver,
  "ii06a-late-hidden": hiddenLate,
  "self-score-inflated": inflatedScores,
  "straight-lined-forms": where(
    "survey-response",
    "answeredOn",
    (row) => number(row, "items") >= 5 && number(row, "distinctLevels") === 1,
  ),
  "provider-front-gap": gapOfSides,
  "no-front-survey": noneOf("survey", "endedOn", is("owner", "front")),
  "forms-never-asked": where("recheck", "calledOn", is("outcome", "never-asked")),
  "survey-result-unpublished": where(
    "publication",
    "resultOn",
    (row) => cell(row, "about") === "survey" && !has(row, "postedOn"),
  ),
  "report-quarter-missing": missingQuarters,
  "report-late": where(
    "report",
    "dueOn",
    (row) => cell(row, "kind") === "cchc" && cell(row, "sentOn") > cell(row, "dueOn"),
  ),
  "plan-late": where(
    "plan",
    "coversFrom",
    (row) =>
      cell(row, "kind") === "cchc" &&
      daysBetween(parsePlainDate(cell(row, "askedOn")), parsePlainDate(cell(row, "signedOn"))) > 30,
  ),
  "plan-items-without-evidence": where(
    "plan-item",
    "dueOn",
    (row) => has(row, "doneOn") && cell(row, "hasEvidence") === "false",
  ),
  "tasks-overdue": where("task", "dueOn", (row, year) => !has(row, "doneOn") || cell(row, "doneOn") > `${year}-12-31`),
  "petitions-overdue": where(
    "petition",
    "receivedOn",
    (row) => has(row, "answeredOn") && workdays(row, "receivedOn", "answeredOn") > 15,
  ),
  "petition-answers-unpublished": where(
    "petition",
    "receivedOn",
    (row) => has(row, "answeredOn") && cell(row, "publishable") === "true" && !has(row, "publishedOn"),
  ),
  "petitions-forwarded-late": where(
    "petition",
    "receivedOn",
    (row) => has(row, "forwardedOn") && workdays(row, "receivedOn", "forwardedOn") > 5,
  ),
  "no-petitions": noneOf("petition", "receivedOn", () => true),
  "media-silence": silentDays,
  "counter-closed": where("counter-log", "date", is("open", "false")),
  "reception-weeks-missed": missedWeeks,
  "excellent-over-cap": excellentOverCap,
  "budget-overspent": where(
    "budget-line",
    "budgetTo",
    (row) => cell(row, "code") === "total" && number(row, "spent") > number(row, "planned"),
  ),
  "budget-undisclosed": where("disclosure", "dueOn", (row) => !has(row, "postedOn")),
  "audit-finding-open": where(
    "finding",
    "foundOn",
    (row) => cell(row, "source") === "audit" && !has(row, "dueOn") && !has(row, "closedOn"),
  ),
  "assets-not-public": where("public-asset", "acquiredOn", (row) => !has(row, "publicOn")),
  "session-without-report": where(
    "council-session",
    "heldOn",
    (row) => cell(row, "kind") === "regular" && cell(row, "reportGiven") === "false",
  ),
  "front-proposal-unanswered": where(
    "recommendation",
    "receivedOn",
    (row) => cell(row, "by") === "front" && !has(row, "answeredOn"),
  ),
};
