import { describe, expect, test } from "vitest";
import type { CaseFile } from "../../entity/case-file.ts";
import { parsePlainDateTime as at } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { outcome766 } from "./qd-766.ts";

const august = { period: parsePeriod("2026-08"), calendar: vietnamCalendar() };

/** Received on Monday the 3rd, due on Friday the 14th at half past four. */
const file = {
  id: "H44-1",
  unit: "18133",
  receivedAt: at("2026-08-03 08:00"),
  dueAt: at("2026-08-14 16:30"),
} as const;

function outcomeOf(record: CaseFile): string | undefined {
  return outcome766(record, august);
}

describe("a file that ended", () => {
  test("before it was due is on time", () => {
    expect(outcomeOf({ ...file, status: "finished", endedAt: at("2026-08-12 09:00") })).toBe("on-time");
  });

  test("at the very second it was due is on time, and one second later it is late", () => {
    expect(outcomeOf({ ...file, status: "finished", endedAt: at("2026-08-14T16:30:00") })).toBe("on-time");
    expect(outcomeOf({ ...file, status: "finished", endedAt: at("2026-08-14T16:30:01") })).toBe("late");
  });

  test("and was handed over later ended when it was finished", () => {
    const handedOverLate = { endedAt: at("2026-08-14 10:00"), returnedAt: at("2026-08-20 10:00") };
    expect(outcomeOf({ ...file, status: "returned", ...handedOverLate })).toBe("on-time");
  });

  test("and has no time of finishing ended when it was handed over", () => {
    expect(outcomeOf({ ...file, status: "returned", returnedAt: at("2026-08-14 10:00") })).toBe("on-time");
    expect(outcomeOf({ ...file, status: "returned", returnedAt: at("2026-08-20 10:00") })).toBe("late");
  });

  test.each(["stopped", "refused", "withdrawn"] as const)("by being %s is judged by that time", (status) => {
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-14 10:00") })).toBe("on-time");
    expect(outcomeOf({ ...file, status, endedAt: at("2026-08-17 10:00") })).toBe("late");
  });

  test("by being stopped is not judged by a time of handing over", () => {
    expect(outcomeOf({ ...file, status: "stopped", returnedAt: at("2026-08-14 10:00") })).toBeUndefined();
  });

  test("at a time that nobody recorded is undecided", () => {
    expect(outcomeOf({ ...file, status: "finished" })).toBeUndefined();
  });

  test("before the period is still judged: which files belong is the measure's question", () => {
    const july = { receivedAt: at("2026-07-01 08:00"), dueAt: at("2026-07-10 16:30"), endedAt: at("2026-07-13 09:00") };
    expect(outcomeOf({ ...file, status: "finished", ...july })).toBe("late");
  });
});

describe("a file that was not received", () => {
  const { receivedAt: _, ...unreceived } = file;

  test.each(["refused", "withdrawn", "stopped"] as const)("and was %s is not counted", (status) => {
    expect(outcomeOf({ ...unreceived, status, endedAt: at("2026-08-20 10:00") })).toBe("not-counted");
  });

  test("and was withdrawn before its receipt is not counted", () => {
    expect(outcomeOf({ ...file, status: "withdrawn", endedAt: at("2026-08-02 10:00") })).toBe("not-counted");
  });

  test("and is only registered is not counted", () => {
    expect(outcomeOf({ ...unreceived, status: "registered" })).toBe("not-counted");
  });

  test("by the last day of the period is not counted in it", () => {
    const september = { receivedAt: at("2026-09-01 08:00"), endedAt: at("2026-09-03 08:00") };
    expect(outcomeOf({ ...file, status: "finished", ...september })).toBe("not-counted");
  });

  test("as far as its date tells, but is finished, was received all the same", () => {
    expect(outcomeOf({ ...unreceived, status: "finished", endedAt: at("2026-08-14 10:00") })).toBe("on-time");
  });
});

describe("a file for which a supplement was asked once", () => {
  const asked = { ...file, supplements: 1, supplementAskedAt: at("2026-08-06 09:00") } as const;

  test("and not given ended when it was asked for, however long ago it was due", () => {
    expect(outcomeOf({ ...asked, status: "supplement-asked" })).toBe("on-time");
  });

  test("after it was due, and not given, is late", () => {
    expect(
      outcomeOf({ ...file, status: "supplement-asked", supplements: 1, supplementAskedAt: at("2026-08-17 09:00") }),
    ).toBe("late");
  });

  test("and given only after the period was not given by its last day", () => {
    const later = { supplementGivenAt: at("2026-09-02 09:00"), endedAt: at("2026-09-10 09:00") };
    expect(outcomeOf({ ...asked, status: "finished", ...later })).toBe("on-time");
  });

  test("and never given before it was stopped ended when it was asked for", () => {
    expect(outcomeOf({ ...asked, status: "stopped", endedAt: at("2026-08-31 09:00") })).toBe("on-time");
  });

  test("after it was withdrawn is judged by the withdrawal", () => {
    const late = { endedAt: at("2026-08-17 09:00"), supplementAskedAt: at("2026-08-18 09:00") };
    expect(outcomeOf({ ...file, status: "withdrawn", ...late })).toBe("late");
  });

  test("only after the period is pending without it", () => {
    expect(
      outcomeOf({ ...file, status: "supplement-asked", supplements: 1, supplementAskedAt: at("2026-09-03 09:00") }),
    ).toBe("pending-late");
  });

  test("and given may end that much after it was due, to the second", () => {
    // Four days and one hour, from the 6th at 09:00 to the 10th at 10:00; so until the 18th at 17:30.
    const given = { ...asked, status: "finished", supplementGivenAt: at("2026-08-10 10:00") } as const;
    expect(outcomeOf({ ...given, endedAt: at("2026-08-18T17:30:00") })).toBe("on-time");
    expect(outcomeOf({ ...given, endedAt: at("2026-08-18T17:30:01") })).toBe("late");
  });

  test("and given is taken off even if the due time was moved for it", () => {
    const moved = { dueAt: at("2026-08-18 16:30"), dueChangedAt: at("2026-08-10 10:00") };
    const given = { supplementGivenAt: at("2026-08-10 10:00"), endedAt: at("2026-08-20 09:00") };
    expect(outcomeOf({ ...asked, ...moved, ...given, status: "finished" })).toBe("on-time");
  });

  test("before it was received stops no clock", () => {
    const early = { supplementAskedAt: at("2026-07-20 09:00"), supplementGivenAt: at("2026-08-03 07:00") };
    expect(outcomeOf({ ...asked, ...early, status: "finished", endedAt: at("2026-08-17 09:00") })).toBe("late");
  });

  test("before it was received, and not given, ended when it was received", () => {
    const early = { supplementAskedAt: at("2026-07-20 09:00"), dueAt: at("2026-08-01 16:30") };
    expect(outcomeOf({ ...asked, ...early, status: "supplement-asked" })).toBe("late");
  });

  test("and is finished without a date of giving is on time or undecided, never guessed late", () => {
    expect(outcomeOf({ ...asked, status: "finished", endedAt: at("2026-08-14 09:00") })).toBe("on-time");
    expect(outcomeOf({ ...asked, status: "finished", endedAt: at("2026-08-17 09:00") })).toBeUndefined();
  });

  test("at a time that nobody recorded is undecided while it is out", () => {
    expect(outcomeOf({ ...file, status: "supplement-asked", supplements: 1 })).toBeUndefined();
  });

  test("counts as asked even where the number of requests was left out or says none", () => {
    const { supplements: _, ...unnumbered } = asked;
    expect(outcomeOf({ ...unnumbered, status: "supplement-asked" })).toBe("on-time");
    expect(outcomeOf({ ...unnumbered, supplements: 0, status: "supplement-asked" })).toBe("on-time");
  });
});

describe("a file for which supplements were asked more than once", () => {
  const twice = { ...file, supplements: 2, supplementAskedAt: at("2026-08-05 09:00") } as const;

  test("is late however early it ended", () => {
    const early = { supplementGivenAt: at("2026-08-06 09:00"), endedAt: at("2026-08-10 09:00") };
    expect(outcomeOf({ ...twice, ...early, status: "finished" })).toBe("late");
  });

  test("is late while it is open, too", () => {
    expect(outcomeOf({ ...twice, dueAt: at("2026-09-14 16:30"), status: "supplement-asked" })).toBe("pending-late");
  });
});

describe("a file without a due time", () => {
  /** Received on a Monday; ten working days later is Monday the 17th. */
  const undated = {
    id: "H44-2",
    unit: "18133",
    status: "finished",
    receivedAt: at("2026-08-03 08:00"),
    timeLimit: 10,
  } as const;

  test("is on time within the working days of the procedure", () => {
    expect(outcomeOf({ ...undated, endedAt: at("2026-08-17 17:00") })).toBe("on-time");
    expect(outcomeOf({ ...undated, endedAt: at("2026-08-18 08:00") })).toBe("late");
  });

  test("has the working days of its supplement taken off", () => {
    const supplement = { supplementAskedAt: at("2026-08-06 09:00"), supplementGivenAt: at("2026-08-10 10:00") };
    expect(outcomeOf({ ...undated, ...supplement, endedAt: at("2026-08-19 17:00") })).toBe("on-time");
    expect(outcomeOf({ ...undated, ...supplement, endedAt: at("2026-08-20 08:00") })).toBe("late");
  });

  test("is undecided without the time limit of its procedure, or its date of receipt", () => {
    const { timeLimit: _, ...unlimited } = undated;
    expect(outcomeOf({ ...unlimited, endedAt: at("2026-08-04 08:00") })).toBeUndefined();
    const { receivedAt: __, ...unreceived } = undated;
    expect(outcomeOf({ ...unreceived, endedAt: at("2026-08-04 08:00") })).toBeUndefined();
  });

  test("is pending by the same limit", () => {
    expect(outcomeOf({ ...undated, status: "processing" })).toBe("pending-late");
    expect(outcomeOf({ ...undated, status: "processing", timeLimit: 30 })).toBe("pending-in-time");
  });
});

describe("a file that is open on the last day of the period", () => {
  test.each(["received", "processing", "payment-asked"] as const)("and %s is pending", (status) => {
    expect(outcomeOf({ ...file, status })).toBe("pending-late");
    expect(outcomeOf({ ...file, status, dueAt: at("2026-09-01 08:00") })).toBe("pending-in-time");
  });

  test("is judged by its last second", () => {
    expect(outcomeOf({ ...file, status: "processing", dueAt: at("2026-08-31T23:59:58") })).toBe("pending-late");
    expect(outcomeOf({ ...file, status: "processing", dueAt: at("2026-08-31T23:59:59") })).toBe("pending-in-time");
  });

  test("is pending even if it ended since", () => {
    expect(outcomeOf({ ...file, status: "finished", endedAt: at("2026-09-01 08:00") })).toBe("pending-late");
    expect(
      outcomeOf({ ...file, status: "finished", dueAt: at("2026-09-04 16:30"), endedAt: at("2026-09-08 08:00") }),
    ).toBe("pending-in-time");
  });

  test("has the supplement it waited for taken off", () => {
    const supplement = { supplementAskedAt: at("2026-08-05 09:00"), supplementGivenAt: at("2026-08-28 09:00") };
    expect(outcomeOf({ ...file, status: "processing", supplements: 1, ...supplement })).toBe("pending-in-time");
  });
});
