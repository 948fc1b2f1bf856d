import { isWorkingDay, parsePlainDate } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { cell, dayIn, has, isIn, number, type TextRow } from "./table.ts";

/** How often a planted problem is in the case files of its unit and year, counted from the file alone. */
export type CaseFinder = (files: readonly TextRow[], year: number) => number;

function where(fits: (file: TextRow, year: number) => boolean): CaseFinder {
  return (files, year) => files.filter((file) => fits(file, year)).length;
}

function endedIn(fits: (file: TextRow) => boolean): CaseFinder {
  return where((file, year) => isIn(file, "endedAt", year) && fits(file));
}

function receivedIn(fits: (file: TextRow) => boolean): CaseFinder {
  return where((file, year) => isIn(file, "receivedAt", year) && fits(file));
}

/** By the day, as the form II.06a sees it. */
function isLate(file: TextRow): boolean {
  return has(file, "dueAt") && dayIn(file, "endedAt") > dayIn(file, "dueAt");
}

function secondsFrom(file: TextRow, first: string, second: string): number {
  return (Date.parse(`${cell(file, second)}Z`) - Date.parse(`${cell(file, first)}Z`)) / 1000;
}

/** A wait for a supplement that is longer than the delay. */
function isWaitLonger(file: TextRow): boolean {
  const wait = secondsFrom(file, "supplementAskedAt", "supplementGivenAt");
  return number(file, "supplements") === 1 && secondsFrom(file, "dueAt", "endedAt") <= wait;
}

function isDayOff(file: TextRow): boolean {
  return !isWorkingDay(vietnamCalendar(), parsePlainDate(dayIn(file, "endedAt")));
}

/** Files that ended in a minute in which five or more did. */
function inBulk(files: readonly TextRow[], year: number): number {
  const minutes = new Map<string, number>();
  for (const file of files.filter((one) => isIn(one, "endedAt", year))) {
    const minute = cell(file, "endedAt").slice(0, 16);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  return [...minutes.values()].filter((count) => count >= 5).reduce((sum, count) => sum + count, 0);
}

function isMasked(file: TextRow): boolean {
  const waits = ["supplement-asked", "payment-asked", "stopped"].includes(cell(file, "status"));
  return waits && cell(file, "portalStatus") === "9";
}

/** By the id of the planted problem. */
export const caseFinders: Readonly<Record<string, CaseFinder>> = {
  "late-without-apology": endedIn((file) => isLate(file) && !has(file, "apologyAt")),
  "apology-after-due": endedIn((file) => isLate(file) && dayIn(file, "apologyAt") > dayIn(file, "dueAt")),
  "pending-overdue": where(
    (file, year) => isIn(file, "dueAt", year) && dayIn(file, "endedAt") > `${year + 1}-01-31` && isLate(file),
  ),
  "deadline-day-closings": endedIn((file) => cell(file, "endedAt") === cell(file, "dueAt")),
  "null-due-dates": receivedIn((file) => !has(file, "dueAt")),
  "due-changed-after-due": endedIn(
    (file) => cell(file, "dueChangedAt") > cell(file, "firstDueAt") && !has(file, "apologyAt"),
  ),
  "late-but-for-supplement": endedIn((file) => isLate(file) && isWaitLonger(file)),
  "two-supplements": receivedIn((file) => number(file, "supplements") >= 2),
  "second-extension": receivedIn((file) => number(file, "extensions") >= 2),
  "refused-without-paper": endedIn(
    (file) => cell(file, "status") === "refused" && cell(file, "writtenRefusal") !== "true",
  ),
  "portal-status-masked": receivedIn(isMasked),
  "closed-on-days-off": endedIn(isDayOff),
  "bulk-closings": inBulk,
  "old-unit-code-after-merger": where((file) => dayIn(file, "receivedAt") >= "2025-07-01"),
  "filed-by-officials": receivedIn((file) => cell(file, "filedBy") === "official"),
  "not-synced": receivedIn((file) => cell(file, "synced") === "false"),
};
