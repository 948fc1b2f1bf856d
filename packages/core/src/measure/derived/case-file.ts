import type { CaseFile } from "../../entity/case-file.ts";
import type { PlainDateTime } from "../../time/date-time.ts";
import type { CountingContext, DerivedFact } from "./derived-fact.ts";
import { workingDays } from "./stretch.ts";

/** Derived facts of a case file that every counting rule shares. */
export const caseFileFacts: readonly DerivedFact<CaseFile>[] = [
  {
    name: "workingDaysTaken",
    type: "number",
    title: {
      vi: "Số ngày làm việc đã giải quyết, trừ thời gian bổ sung",
      en: "Working days taken, less the supplement",
    },
    compute: workingDaysTaken,
  },
  {
    name: "workingDaysLate",
    type: "number",
    title: { vi: "Số ngày làm việc quá hạn trả", en: "Working days after the due date" },
    compute: workingDaysLate,
  },
  {
    name: "procedureOverdueDays",
    type: "number",
    title: { vi: "Số ngày làm việc vượt thời hạn của thủ tục", en: "Working days over the procedure's time limit" },
    compute: procedureOverdueDays,
  },
];

/**
 * When a case file ended, by the order of Decision 766, metric 2.1: finished before handed over, and only if its status is
 * an end: finished, returned, stopped, refused or withdrawn. Undefined when it is open or its time was not recorded.
 */
export function endOf({ status, endedAt, returnedAt }: CaseFile): PlainDateTime | undefined {
  switch (status) {
    case "finished":
    case "returned":
      return endedAt ?? returnedAt;
    case "stopped":
    case "refused":
    case "withdrawn":
      return endedAt;
    default:
      return undefined;
  }
}

/**
 * Working days from receipt to a moment, less those between asking for a supplement and getting it. What lies outside the
 * stretch is not taken off; a supplement that is still out is not either, since nobody knows how long it will last.
 */
export function workingDaysOnClock(
  file: CaseFile,
  moment: PlainDateTime,
  context: CountingContext,
): number | undefined {
  const whole = workingDays(file.receivedAt, moment, context);
  const pause = pauseWithin(file, moment);
  if (whole === undefined || pause === undefined) {
    return whole;
  }
  const paused = workingDays(pause.from, pause.to, context);
  return paused === undefined ? undefined : whole - paused;
}

/** The time between asking for a supplement and getting it, cut to what lies between receipt and a moment. */
export function pauseWithin(
  { receivedAt, supplementAskedAt: asked, supplementGivenAt: given }: CaseFile,
  moment: PlainDateTime,
): { readonly from: PlainDateTime; readonly to: PlainDateTime } | undefined {
  if (asked === undefined || given === undefined) {
    return undefined;
  }
  const from = receivedAt !== undefined && receivedAt > asked ? receivedAt : asked;
  const to = given < moment ? given : moment;
  return from < to ? { from, to } : undefined;
}

function workingDaysTaken(file: CaseFile, context: CountingContext): number | undefined {
  const end = endOf(file);
  const asked = file.supplementAskedAt !== undefined || (file.supplements ?? 0) > 0;
  const pauseKnown = file.supplementAskedAt !== undefined && file.supplementGivenAt !== undefined;
  return end === undefined || (asked && !pauseKnown) ? undefined : workingDaysOnClock(file, end, context);
}

/** 0 when it ended on the day it was due or before; lateness by the hour is for the counting rules. */
function workingDaysLate(file: CaseFile, context: CountingContext): number | undefined {
  const end = endOf(file);
  const due = file.dueAt;
  return end !== undefined && due !== undefined && end <= due ? 0 : workingDays(due, end, context);
}

function procedureOverdueDays(file: CaseFile, context: CountingContext): number | undefined {
  const taken = workingDaysTaken(file, context);
  return taken === undefined || file.timeLimit === undefined ? undefined : Math.max(0, taken - file.timeLimit);
}
