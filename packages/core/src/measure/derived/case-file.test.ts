import { describe, expect, test } from "vitest";
import type { CaseFile } from "../../entity/case-file.ts";
import { parsePlainDateTime as at } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { caseFileFacts, endOf } from "./case-file.ts";

const august = { period: parsePeriod("2026-08"), calendar: vietnamCalendar() };

/** Received on Monday the 3rd, due on Friday the 14th. */
const file = {
  id: "H44-1",
  unit: "18133",
  status: "finished",
  receivedAt: at("2026-08-03 08:00"),
  dueAt: at("2026-08-14 16:30"),
} as const;

function computed(name: string, record: CaseFile): unknown {
  return caseFileFacts.find((fact) => fact.name === name)?.compute(record, august);
}

describe("working days taken", () => {
  test("leave out the day of receipt and count the last one", () => {
    expect(computed("workingDaysTaken", { ...file, endedAt: at("2026-08-03 16:00") })).toBe(0);
    expect(computed("workingDaysTaken", { ...file, endedAt: at("2026-08-10 09:00") })).toBe(5);
  });

  test("leave out the days off around the National Day", () => {
    const overHolidays = { receivedAt: at("2026-08-28 08:00"), endedAt: at("2026-09-04 08:00") };
    expect(computed("workingDaysTaken", { ...file, ...overHolidays })).toBe(2);
  });

  test("leave out the time until a supplement was given", () => {
    // Wednesday to the next Tuesday: four working days of the applicant.
    const supplement = { supplementAskedAt: at("2026-08-05 09:00"), supplementGivenAt: at("2026-08-11 09:00") };
    expect(computed("workingDaysTaken", { ...file, ...supplement, endedAt: at("2026-08-14 09:00") })).toBe(5);
  });

  test("do not go below zero for a supplement that reaches beyond the file", () => {
    const supplement = { supplementAskedAt: at("2026-07-20 09:00"), supplementGivenAt: at("2026-08-31 09:00") };
    expect(computed("workingDaysTaken", { ...file, ...supplement, endedAt: at("2026-08-14 09:00") })).toBe(0);
  });

  test.each([
    ["while it is open", { status: "processing", endedAt: at("2026-08-10 09:00") }],
    ["without the time it ended", {}],
    ["when a supplement was asked for and its dates are missing", { supplements: 1, endedAt: at("2026-08-14 09:00") }],
    [
      "when it is not known when the supplement was given",
      { supplementAskedAt: at("2026-08-05 09:00"), endedAt: at("2026-08-14 09:00") },
    ],
    ["when it ended before it was received", { endedAt: at("2026-07-31 09:00") }],
    [
      "when it was received in a year without a calendar",
      { receivedAt: at("2019-08-05 09:00"), endedAt: at("2026-08-05 09:00") },
    ],
  ] as const)("are unknown %s", (_, given) => {
    expect(computed("workingDaysTaken", { ...file, ...given })).toBeUndefined();
  });

  test("of a whole period without a calendar are an error that says so", () => {
    const fact = caseFileFacts.find(({ name }) => name === "workingDaysTaken");
    const old = { ...file, receivedAt: at("2019-08-05 09:00"), endedAt: at("2019-08-06 09:00") };
    expect(() => fact?.compute(old, { ...august, period: parsePeriod("2019") })).toThrow("calendar/not-covered");
  });
});

describe("working days late", () => {
  test("are none up to the due time, and none for hours", () => {
    expect(computed("workingDaysLate", { ...file, endedAt: at("2026-08-12 16:30") })).toBe(0);
    expect(computed("workingDaysLate", { ...file, endedAt: at("2026-08-14 17:30") })).toBe(0);
  });

  test("are counted from the day after it was due", () => {
    expect(computed("workingDaysLate", { ...file, endedAt: at("2026-08-18 08:00") })).toBe(2);
  });

  test("are unknown while it is open and without a due date", () => {
    const { dueAt: _, ...undated } = file;
    expect(computed("workingDaysLate", { ...file, status: "processing" })).toBeUndefined();
    expect(computed("workingDaysLate", { ...undated, endedAt: at("2026-08-18 08:00") })).toBeUndefined();
  });
});

describe("working days over the time limit of the procedure", () => {
  test("are what was taken beyond it, and never negative", () => {
    expect(computed("procedureOverdueDays", { ...file, timeLimit: 3, endedAt: at("2026-08-10 09:00") })).toBe(2);
    expect(computed("procedureOverdueDays", { ...file, timeLimit: 9, endedAt: at("2026-08-10 09:00") })).toBe(0);
  });

  test("are unknown without the limit", () => {
    expect(computed("procedureOverdueDays", { ...file, endedAt: at("2026-08-10 09:00") })).toBeUndefined();
  });
});

describe("the end of a file", () => {
  const both = { endedAt: at("2026-08-10 09:00"), returnedAt: at("2026-08-12 09:00") };

  test("is when it was finished, before when it was handed over", () => {
    expect(endOf({ ...file, ...both })).toBe("2026-08-10T09:00:00");
    expect(endOf({ ...file, status: "returned", returnedAt: at("2026-08-12 09:00") })).toBe("2026-08-12T09:00:00");
  });

  test("is none while its status is not an end", () => {
    expect(endOf({ ...file, ...both, status: "supplement-asked" })).toBeUndefined();
  });
});
