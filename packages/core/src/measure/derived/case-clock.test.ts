import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseFile, caseFile } from "../../entity/case-file.ts";
import { parsePlainDateTime as at } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { daysBetween, parsePlainDate } from "../../time/plain-date.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { explainCase, isCaseFile } from "./case-clock.ts";
import { caseFileFacts } from "./case-file.ts";

const quarter = { period: parsePeriod("2026-Q1"), calendar: vietnamCalendar() };

/** Received on a Tuesday, waiting for papers over Tết, finished the day before it was due. */
const overTet = {
  id: "H44-1",
  unit: "18133",
  status: "finished",
  receivedAt: at("2026-02-10 08:15"),
  dueAt: at("2026-03-04 16:30"),
  supplements: 1,
  supplementAskedAt: at("2026-02-12 10:00"),
  supplementGivenAt: at("2026-02-25 09:00"),
  endedAt: at("2026-03-03 15:45"),
} as const;

describe("the clock of a case file over Tết with a supplement", () => {
  const clock = explainCase(overTet, quarter);

  test("explains every day after the day of receipt up to the last, each by its one reason", () => {
    expect(clock?.days.map(({ date, reason, counts }) => `${date.slice(5)} ${reason}${counts ? " +" : ""}`)).toEqual([
      "02-11 working-day +",
      "02-12 working-day +",
      "02-13 pause",
      "02-14 weekend",
      "02-15 weekend",
      "02-16 holiday",
      "02-17 holiday",
      "02-18 holiday",
      "02-19 holiday",
      "02-20 holiday",
      "02-21 weekend",
      "02-22 weekend",
      "02-23 pause",
      "02-24 pause",
      "02-25 pause",
      "02-26 working-day +",
      "02-27 working-day +",
      "02-28 weekend",
      "03-01 weekend",
      "03-02 working-day +",
      "03-03 working-day +",
    ]);
  });

  test("counts the days that count, and says what each rule makes of it", () => {
    expect(clock).toMatchObject({ ended: true, workingDays: 6, by766: "on-time", byII06a: "early" });
    expect(clock?.pause).toEqual({ from: "2026-02-12T10:00:00", to: "2026-02-25T09:00:00" });
  });
});

describe("the clock of an open file", () => {
  const { endedAt: _, ...open } = { ...overTet, status: "processing" } as const;

  test("runs to the last moment of the period", () => {
    const clock = explainCase(open, quarter);
    expect(clock).toMatchObject({ ended: false, to: "2026-03-31T23:59:59", by766: "pending-late" });
    expect(clock?.days.at(-1)?.date).toBe("2026-03-31");
  });

  test("is not stopped by a supplement that is still out: nobody knows how long it will last", () => {
    const { supplementGivenAt: __, ...waiting } = { ...open, status: "supplement-asked" } as const;
    const clock = explainCase(waiting, quarter);
    expect(clock?.pause).toBeUndefined();
    expect(clock?.byII06a).toBe("supplement");
  });

  test("has not begun before it was received", () => {
    expect(explainCase(open, { ...quarter, period: parsePeriod("2026-01") })).toBeUndefined();
    const { receivedAt: __, ...unreceived } = open;
    expect(explainCase(unreceived, quarter)).toBeUndefined();
  });
});

describe("the clock of a file outside the years of the calendar", () => {
  test("is an error that says which years are known", () => {
    const old = { ...overTet, receivedAt: at("2019-02-10 08:15") };
    expect(() => explainCase(old, quarter)).toThrow("knows the days off of 2021–2026 only");
  });
});

describe("every clock", () => {
  const moment = fc
    .date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2026-04-30T00:00:00Z"), noInvalidDate: true })
    .map((date) => at(date.toISOString().slice(0, 19)));
  const anyFile: fc.Arbitrary<CaseFile> = fc.record(
    {
      id: fc.constant("1"),
      unit: fc.constant("18133"),
      status: fc.constantFrom(...caseFile.fields.status.values.map(({ code }) => code)),
      receivedAt: moment,
      dueAt: moment,
      endedAt: moment,
      returnedAt: moment,
      supplementAskedAt: moment,
      supplementGivenAt: moment,
    },
    { requiredKeys: ["id", "unit", "status"] },
  );

  test("has a day for each calendar day, and the working days that measures count", () => {
    const taken = caseFileFacts.find(({ name }) => name === "workingDaysTaken");
    fc.assert(
      fc.property(anyFile, (file) => {
        const clock = explainCase(file, quarter);
        if (clock === undefined) {
          return;
        }
        const [from, to] = [clock.from, clock.to].map((text) => parsePlainDate(text.slice(0, 10)));
        expect(clock.days).toHaveLength(from === undefined || to === undefined ? -1 : daysBetween(from, to));
        const measured = taken?.compute(file, quarter);
        if (measured !== undefined) {
          expect(clock.workingDays).toBe(measured);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("a record is a case file by its status", () => {
  expect(isCaseFile(overTet)).toBe(true);
  expect(isCaseFile({ id: "1", unit: "18133", status: "open" })).toBe(false);
});
