import { describe, expect, it } from "vitest";
import type { CaseFile } from "../entity/case-file.ts";
import type { Ii06aReport } from "../entity/ii06a-report.ts";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import { parsePlainDateTime as at } from "../time/date-time.ts";
import { parsePlainDate } from "../time/plain-date.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { beginReconciling } from "./reconciliations.ts";

type Clock = Partial<Record<"receivedAt" | "dueAt" | "endedAt", string>>;
type Filed = Clock & Pick<CaseFile, "channel">;

function file(id: string, status: CaseFile["status"], { channel, ...clock }: Filed): CaseFile {
  const times = Object.fromEntries(Object.entries(clock).map(([name, text]) => [name, at(text)]));
  return { id, unit: "18187", status, ...(channel === undefined ? {} : { channel }), ...times };
}

/** The report for August 2026: 15 July to 14 August. */
const files: readonly CaseFile[] = [
  file("early", "returned", {
    receivedAt: "2026-07-15 00:00",
    dueAt: "2026-08-03 17:00",
    endedAt: "2026-08-02 23:59",
    channel: "online",
  }),
  file("same day, hours late", "finished", {
    receivedAt: "2026-07-20 08:00",
    dueAt: "2026-08-14 08:00",
    endedAt: "2026-08-14 23:59",
    channel: "postal",
  }),
  file("no due date", "finished", { receivedAt: "2026-07-20 08:00", endedAt: "2026-07-21 08:00" }),
  file("late", "returned", {
    receivedAt: "2026-07-14 23:59",
    dueAt: "2026-07-20 17:00",
    endedAt: "2026-07-21 00:01",
    channel: "online",
  }),
  file("withdrawn late", "withdrawn", {
    receivedAt: "2026-06-01 08:00",
    dueAt: "2026-06-10 17:00",
    endedAt: "2026-07-15 00:00",
  }),
  file("ended after the period", "returned", {
    receivedAt: "2026-08-14 23:59",
    dueAt: "2026-08-20 17:00",
    endedAt: "2026-08-15 00:00",
    channel: "online",
  }),
  file("ended late after the period", "finished", {
    receivedAt: "2026-07-01 08:00",
    dueAt: "2026-08-13 17:00",
    endedAt: "2026-08-20 08:00",
  }),
  file("due on the last day", "processing", {
    receivedAt: "2026-08-01 08:00",
    dueAt: "2026-08-14 08:00",
    channel: "in-person",
  }),
  file("never due", "received", { receivedAt: "2026-08-01 08:00", channel: "online" }),
  file("ended before", "returned", {
    receivedAt: "2026-07-01 08:00",
    dueAt: "2026-07-10 17:00",
    endedAt: "2026-07-14 23:59",
  }),
  file("received after", "received", { receivedAt: "2026-08-15 00:00", dueAt: "2026-08-20 17:00" }),
  file("supplement", "supplement-asked", { receivedAt: "2026-08-01 08:00", dueAt: "2026-08-05 17:00" }),
  file("stopped", "stopped", { receivedAt: "2026-08-01 08:00", endedAt: "2026-08-05 17:00" }),
  file("refused", "refused", { receivedAt: "2026-08-01 08:00", endedAt: "2026-08-05 17:00" }),
  file("registered", "registered", {}),
  file("end without a time", "returned", { receivedAt: "2026-08-01 08:00" }),
];

/** Counted by hand from the list above. */
const right = {
  received: 9,
  receivedOnline: 3,
  receivedInPerson: 3,
  carriedOver: 3,
  done: 5,
  doneEarly: 1,
  doneOnTime: 3,
  doneLate: 1,
  pending: 4,
  pendingInTime: 3,
  pendingLate: 1,
};

const august: Ii06aReport = {
  id: "II.06a",
  unit: "18187",
  firstDay: parsePlainDate("2026-07-15"),
  lastDay: parsePlainDate("2026-08-14"),
  ...right,
};

/** The form by a plain loop over texts, without the counting rule. */
function countedPlainly(all: readonly CaseFile[], first: string, last: string): typeof right {
  const n = { online: 0, direct: 0, before: 0, early: 0, onTime: 0, late: 0, open: 0, openLate: 0 };
  for (const { status, channel, receivedAt = "", dueAt = "", endedAt = "" } of all) {
    const [received, due, ended] = [receivedAt.slice(0, 10), dueAt.slice(0, 10), endedAt.slice(0, 10)];
    const closes = status === "finished" || status === "returned" || status === "withdrawn";
    const isDone = closes && ended >= first && ended <= last;
    const isOpen = status === "received" || status === "processing" || (closes && ended > last);
    if (received > last || !(isDone || isOpen)) {
      continue;
    }
    n.before += received < first ? 1 : 0;
    n.online += received >= first && channel === "online" ? 1 : 0;
    n.direct += received >= first && channel !== "online" ? 1 : 0;
    n.openLate += isOpen && due !== "" && due < last ? 1 : 0;
    n.open += isOpen ? 1 : 0;
    n.early += isDone && status !== "withdrawn" && due !== "" && ended < due ? 1 : 0;
    n.late += isDone && status !== "withdrawn" && due !== "" && ended > due ? 1 : 0;
    n.onTime += isDone && (status === "withdrawn" || due === "" || ended === due) ? 1 : 0;
  }
  return {
    received: n.online + n.direct + n.before,
    receivedOnline: n.online,
    receivedInPerson: n.direct,
    carriedOver: n.before,
    done: n.early + n.onTime + n.late,
    doneEarly: n.early,
    doneOnTime: n.onTime,
    doneLate: n.late,
    pending: n.open,
    pendingInTime: n.open - n.openLate,
    pendingLate: n.openLate,
  };
}

function findings(report: Ii06aReport, of: readonly CaseFile[] = files) {
  const run = beginReconciling({ supplied: new Set(["ii06a-report", "case-file"]), calendar: vietnamCalendar() });
  const all: EntityRecord[] = [
    ...of.map((record) => ({ entity: "case-file", record })),
    { entity: "ii06a-report", record: report },
  ];
  all.forEach(run.add);
  return run.finish().flatMap((one) => (one.reconciliation.id === "ii06a-recount" ? one.findings : []));
}

describe("a report on form II.06a against case files", () => {
  it("agrees where each column is what the files give", () => {
    expect(findings(august)).toEqual([]);
  });

  it("agrees with a count that knows nothing of the rule", () => {
    expect(countedPlainly(files, "2026-07-15", "2026-08-14")).toEqual(right);
    const july = countedPlainly(files, "2026-06-15", "2026-07-14");
    expect(july).toMatchObject({ received: 4, done: 1, pending: 3 });
    const [firstDay, lastDay] = [parsePlainDate("2026-06-15"), parsePlainDate("2026-07-14")];
    expect(findings({ ...august, firstDay, lastDay, ...july })).toEqual([]);
  });

  it("that has fewer late files than there are names the file it left out", () => {
    expect(findings({ ...august, doneOnTime: 4, doneLate: 0 })).toMatchObject([
      {
        code: "ii06a/recount",
        severity: "warning",
        unit: "18187",
        period: "2026-07-15..2026-08-14",
        what: { en: "Form II.06a: (9) = case files counted anew by the rule bieu-ii06a" },
        figures: [{ value: "4" }, { value: "3" }],
      },
      { figures: [{ title: { en: "(10) Done late" }, value: "0" }, { value: "1" }], records: ["II.06a", "late"] },
    ]);
  });

  it("that has more names the files that stand in no column", () => {
    expect(findings({ ...august, pendingInTime: 5 })[0]?.records).toEqual([
      "II.06a",
      "supplement",
      "stopped",
      "end without a time",
    ]);
  });

  it("names twenty files at the most", () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      file(`n${index}`, "received", { receivedAt: "2026-08-01 08:00" }),
    );
    expect(findings({ ...august, received: 0 }, many)[0]?.records).toHaveLength(21);
  });

  it("counts a file without a day of receipt in (3) and in none of its parts", () => {
    const [one] = findings({ ...august, received: 10, pending: 5, pendingInTime: 4 }, [
      ...files,
      file("undated", "received", {}),
    ]);
    expect(one).toBeUndefined();
  });

  it("of a unit without any file says just that", () => {
    expect(findings({ ...august, unit: "18133" })).toMatchObject([{ code: "ii06a/no-case-files", unit: "18133" }]);
  });
});
