import { describe, expect, it } from "vitest";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import { parsePlainDate } from "../time/plain-date.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { beginReconciling } from "./reconciliations.ts";

const figures = {
  received: 10,
  receivedOnline: 6,
  receivedInPerson: 3,
  carriedOver: 1,
  done: 8,
  doneEarly: 5,
  doneOnTime: 2,
  doneLate: 1,
  pending: 2,
  pendingInTime: 2,
  pendingLate: 0,
};

function report(id: string, days: readonly [string, string], other: Partial<typeof figures> = {}): EntityRecord {
  const [firstDay, lastDay] = [parsePlainDate(days[0]), parsePlainDate(days[1])];
  return { entity: "ii06a-report", record: { id, unit: "18187", firstDay, lastDay, ...figures, ...other } };
}

function findings(...records: readonly EntityRecord[]) {
  const run = beginReconciling({ supplied: new Set(["ii06a-report"]), calendar: vietnamCalendar() });
  records.forEach(run.add);
  return run.finish().flatMap((one) => one.findings);
}

const july: [string, string] = ["2026-06-15", "2026-07-14"];
const august: [string, string] = ["2026-07-15", "2026-08-14"];

describe("a report on form II.06a", () => {
  it("that balances and carries on gives no finding", () => {
    expect(
      findings(report("a", july), report("b", august, { carriedOver: 2, received: 11, pending: 3, pendingLate: 1 })),
    ).toEqual([]);
  });

  it.each([
    ["ii06a/received", { receivedOnline: 7 }],
    ["ii06a/done", { doneLate: 0 }],
    ["ii06a/pending", { pendingInTime: 1 }],
    ["ii06a/total", { received: 11, receivedOnline: 7 }],
  ])("whose sum is off gives %s alone", (code, other) => {
    expect(findings(report("a", july, other)).map((one) => one.code)).toEqual([code]);
  });

  it("names unit, days and the numbers of a sum that is off", () => {
    expect(findings(report("a", july, { pendingInTime: 1 }))).toEqual([
      {
        code: "ii06a/pending",
        severity: "error",
        unit: "18187",
        period: "2026-06-15..2026-07-14",
        what: { vi: "Biểu II.06a: (11) = (12) + (13)", en: "Form II.06a: (11) = (12) + (13)" },
        figures: [
          { title: { vi: "(11) Đang giải quyết: tổng", en: "(11) Pending: total" }, value: "2" },
          { title: { vi: "(12) Đang giải quyết trong hạn", en: "(12) Pending in time" }, value: "1" },
          { title: { vi: "(13) Đang giải quyết quá hạn", en: "(13) Pending late" }, value: "0" },
        ],
        records: ["a"],
      },
    ]);
  });

  it("that takes over another number than the period before left is found, whatever the order of reading", () => {
    const found = findings(report("b", august), report("a", july));
    expect(found.map(({ code, period, records }) => [code, period, records])).toEqual([
      ["ii06a/carry-over", "2026-07-15..2026-08-14", ["b", "a"]],
    ]);
    expect(found[0]?.figures.map(({ value }) => value)).toEqual(["1", "2"]);
  });

  it("that follows no other is not compared", () => {
    expect(findings(report("b", ["2026-09-15", "2026-10-14"]), report("a", july))).toEqual([]);
  });
});

it("a reconciliation without its entity is not begun", () => {
  expect(beginReconciling({ supplied: new Set(["petition"]), calendar: vietnamCalendar() }).finish()).toEqual([]);
});
