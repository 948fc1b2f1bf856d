import { expect, test } from "vitest";
import { parsePeriod } from "../../time/parse-period.ts";
import { parsePlainDate as on } from "../../time/plain-date.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { ii06aReportFacts } from "./ii06a-report.ts";

const context = { period: parsePeriod("2024"), calendar: vietnamCalendar() };
const balanced = {
  ...{ id: "1", unit: "18187", firstDay: on("2024-01-01"), lastDay: on("2024-03-31") },
  ...{ received: 100, receivedOnline: 60, receivedInPerson: 30, carriedOver: 10 },
  ...{ done: 80, doneEarly: 50, doneOnTime: 25, doneLate: 5 },
  ...{ pending: 20, pendingInTime: 18, pendingLate: 2 },
};

function off(change: Partial<typeof balanced>): Record<string, unknown> {
  const report = { ...balanced, ...change };
  return Object.fromEntries(ii06aReportFacts.map((fact) => [fact.name, fact.compute(report, context)]));
}

test("a report whose four sums hold is off by nothing", () => {
  expect(off({})).toEqual({ receivedOff: 0, doneOff: 0, pendingOff: 0, totalOff: 0 });
});

test("each sum says by how much it is off, and which way", () => {
  expect(off({ carriedOver: 9 })).toMatchObject({ receivedOff: 1, totalOff: 0 });
  expect(off({ doneLate: 7 })).toMatchObject({ doneOff: -2 });
  expect(off({ pendingInTime: 17 })).toMatchObject({ pendingOff: 1 });
  expect(off({ received: 101, receivedOnline: 61 })).toEqual({
    receivedOff: 0,
    doneOff: 0,
    pendingOff: 0,
    totalOff: 1,
  });
});
