import { describe, expect, test } from "vitest";
import type { CaseFile } from "../../entity/case-file.ts";
import { parsePlainDateTime as at } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { outcomeII06a } from "./bieu-ii06a.ts";

const august = { period: parsePeriod("2026-08"), calendar: vietnamCalendar() };

/** Received on Monday the 3rd, due on Friday the 14th at half past four. */
const file = {
  id: "H44-1",
  unit: "18133",
  receivedAt: at("2026-08-03 08:00"),
  dueAt: at("2026-08-14 16:30"),
} as const;
const { dueAt: _, ...undated } = file;

function outcomeOf(record: CaseFile): string | undefined {
  return outcomeII06a(record, august);
}

describe.each(["finished", "returned"] as const)("a file that was %s", (status) => {
  test("on a day before it was due is early", () => {
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-13 23:00") })).toBe("early");
  });

  test("on the day it was due is on time, also hours after", () => {
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-14 08:00") })).toBe("on-time");
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-14 23:00") })).toBe("on-time");
  });

  test("on a day after it was due is late", () => {
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-15 00:30") })).toBe("late");
  });

  test("and never had a due date is on time", () => {
    expect(outcomeOf({ ...undated, status, endedAt: at("2026-08-31 23:59") })).toBe("on-time");
  });

  test("after the period was pending on its last day", () => {
    expect(outcomeOf({ ...file, status, endedAt: at("2026-09-01 08:00") })).toBe("pending-late");
    const dueLater = { dueAt: at("2026-09-04 16:30"), endedAt: at("2026-09-08 08:00") };
    expect(outcomeOf({ ...file, status, ...dueLater })).toBe("pending-in-time");
  });

  test("before the period is in no column of it", () => {
    expect(outcomeOf({ ...file, status, endedAt: at("2026-07-31 16:00") })).toBe("not-counted");
  });

  test("on the first or the last day of the period belongs to it", () => {
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-01 00:00") })).toBe("early");
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-31 23:59") })).toBe("late");
  });

  test("at a time that nobody recorded is undecided", () => {
    expect(outcomeOf({ ...file, status, returnedAt: at("2026-08-14 08:00") })).toBeUndefined();
  });
});

describe("a file by its status", () => {
  test("withdrawn counts as on time, whenever it was due", () => {
    expect(outcomeOf({ ...file, status: "withdrawn", endedAt: at("2026-08-28 08:00") })).toBe("on-time");
  });

  test("withdrawn after the period was pending on its last day", () => {
    expect(outcomeOf({ ...file, status: "withdrawn", endedAt: at("2026-09-01 08:00") })).toBe("pending-late");
  });

  test.each(["received", "processing"] as const)("%s is pending, late if due before the last day", (status) => {
    expect(outcomeOf({ ...file, status })).toBe("pending-late");
    expect(outcomeOf({ ...file, status, dueAt: at("2026-08-30 16:30") })).toBe("pending-late");
    expect(outcomeOf({ ...file, status, dueAt: at("2026-08-31 08:00") })).toBe("pending-in-time");
    expect(outcomeOf({ ...undated, status })).toBe("pending-in-time");
  });

  test.each([
    ["supplement-asked", "supplement"],
    ["payment-asked", "stopped"],
    ["stopped", "stopped"],
    ["registered", "not-counted"],
    ["refused", "not-counted"],
  ] as const)("%s is %s", (status, outcome) => {
    expect(outcomeOf({ ...file, status })).toBe(outcome);
  });

  test("is nothing to a period that was over before it was received", () => {
    expect(outcomeOf({ ...file, status: "processing", receivedAt: at("2026-09-01 00:00") })).toBe("not-counted");
  });
});

test("supplement time is not taken off", () => {
  const supplement = { supplementAskedAt: at("2026-08-04 08:00"), supplementGivenAt: at("2026-08-13 08:00") };
  expect(outcomeOf({ ...file, ...supplement, status: "finished", endedAt: at("2026-08-17 08:00") })).toBe("late");
});
