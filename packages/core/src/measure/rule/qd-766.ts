import type { CaseFile } from "../../entity/case-file.ts";
import { endOfDay, type PlainDateTime } from "../../time/date-time.ts";
import type { Period } from "../../time/period.ts";
import { endOf, pauseWithin, workingDaysOnClock } from "../derived/case-file.ts";
import type { CountingContext, CountingRule, DerivedFact } from "../derived/derived-fact.ts";

const outcomes = ["on-time", "late", "pending-in-time", "pending-late", "not-counted"] as const;

/** What the 766 rule makes of a case file. */
export type Outcome766 = (typeof outcomes)[number];

const outcome: DerivedFact<CaseFile> = {
  name: "outcome",
  type: "text",
  title: { vi: "Kết quả theo cách tính 766", en: "Outcome by the 766 rule" },
  values: outcomes,
  compute: outcome766,
};

/** On time or late as Decision 766/QĐ-TTg counts it; what it does case by case stands at {@link outcome766}. */
export const qd766: CountingRule = {
  id: "qd-766",
  entity: "case-file",
  title: { vi: "Đúng hạn theo chỉ số 2.1 của Quyết định 766", en: "On time by metric 2.1 of Decision 766" },
  source: {
    document:
      "QĐ 766/QĐ-TTg (2022), chỉ số 2.1, theo tài liệu “Mô tả công thức tính chỉ số 766” (bản đối chiếu 07/10/2026)",
    confidence: "medium",
  },
  facts: [outcome],
};

/**
 * The outcome of a case file by metric 2.1 of Decision 766, as of the last second of the period's last day.
 *
 * 1. Only files that were received count. A registered, refused, stopped or withdrawn file without a date of receipt is
 *    `not-counted`; so is one that was refused, stopped or withdrawn before it, and one received after the period.
 * 2. It ended when it was finished; if that is not recorded, when its result was handed over; else when it was stopped,
 *    refused or withdrawn. An end after the period is not known yet on its last day: the file is pending.
 * 3. It is on time if it ended at or before its due time, to the second.
 * 4. A supplement asked for once and not given by then ends the clock: the file counts as ended when it was asked for. The
 *    source says so of files "without the status finished or returned", so it holds for stopped files, too. Asked before
 *    the receipt, it ends the clock at the receipt.
 * 5. A supplement asked for more than once makes it late. The source says so where it speaks of files that are not finished;
 *    we read it of all files, the stricter way. The narrower reading would take finished files by their due time.
 * 6. The time from asking to getting the supplement is taken off the end, as time on the clock: a file that ended after its
 *    due time by no more than that is on time. We read it as it stands, also where the due time was moved for the same
 *    supplement, in which case the applicant's time counts twice; the other reading would take off nothing then.
 * 7. Without a due time, the working days from receipt to the end, less those of the supplement, must not exceed the time
 *    limit of the procedure.
 * 8. Without an end it is judged by the last day of the period: due at its last second or later is in time. The source says
 *    "last day"; a file due that morning and not done by night is late.
 *
 * Undefined when records leave it open: an end without its time, neither due time nor time limit, a supplement of unknown
 * length that would decide.
 *
 * @example
 * outcome766(
 *   { id: "1", unit: "18133", status: "finished", dueAt: parsePlainDateTime("2026-08-14 16:30"), endedAt: parsePlainDateTime("2026-08-14 16:30") },
 *   { period: parsePeriod("2026-08"), calendar },
 * ); // "on-time"
 */
export function outcome766(file: CaseFile, context: CountingContext): Outcome766 | undefined {
  const asOf = lastSecondOf(context.period);
  const end = endOf(file);
  if (!isCounted(file, end, asOf)) {
    return "not-counted";
  }
  if (end !== undefined && end <= asOf) {
    return outcomeOfEnded(file, end, context);
  }
  const endUnknown = end === undefined && isOver(file);
  return endUnknown ? undefined : outcomeOfPending(file, asOf, context);
}

function outcomeOfEnded(file: CaseFile, end: PlainDateTime, context: CountingContext): Outcome766 | undefined {
  if (supplementsAsked(file, end) > 1) {
    return "late";
  }
  const stop = !isFinished(file) && isStillOut(file, end) ? askedAt(file) : end;
  return endedOutcome(isInTime(file, stop, context));
}

function outcomeOfPending(file: CaseFile, asOf: PlainDateTime, context: CountingContext): Outcome766 | undefined {
  if (supplementsAsked(file, asOf) > 1) {
    return "pending-late";
  }
  if (isStillOut(file, asOf)) {
    return endedOutcome(isInTime(file, askedAt(file), context));
  }
  const inTime = isInTime(file, asOf, context);
  return inTime === undefined ? undefined : inTime ? "pending-in-time" : "pending-late";
}

function endedOutcome(inTime: boolean | undefined): Outcome766 | undefined {
  return inTime === undefined ? undefined : inTime ? "on-time" : "late";
}

/** Whether the file was received by the last second of the period, and before it ended. */
function isCounted({ receivedAt, status }: CaseFile, end: PlainDateTime | undefined, asOf: PlainDateTime): boolean {
  const mayEndUnreceived = status === "refused" || status === "stopped" || status === "withdrawn";
  if (receivedAt === undefined) {
    return !mayEndUnreceived && status !== "registered";
  }
  return receivedAt <= asOf && !(mayEndUnreceived && end !== undefined && end < receivedAt);
}

function isFinished({ status }: CaseFile): boolean {
  return status === "finished" || status === "returned";
}

function isOver(file: CaseFile): boolean {
  const { status } = file;
  return isFinished(file) || status === "stopped" || status === "refused" || status === "withdrawn";
}

/** How often a supplement had been asked for by a moment; a recorded request counts even where the number says none. */
function supplementsAsked({ supplements = 0, supplementAskedAt: asked }: CaseFile, moment: PlainDateTime): number {
  if (asked === undefined) {
    return supplements;
  }
  return asked > moment ? 0 : Math.max(supplements, 1);
}

/** Whether a supplement had been asked for, once, and not given by a moment. */
function isStillOut(file: CaseFile, moment: PlainDateTime): boolean {
  const { supplementGivenAt: given } = file;
  return supplementsAsked(file, moment) === 1 && (given === undefined || given > moment);
}

/** When the supplement was asked for; what was asked before the receipt stops the clock at the receipt. */
function askedAt({ receivedAt, supplementAskedAt: asked }: CaseFile): PlainDateTime | undefined {
  return asked !== undefined && receivedAt !== undefined && receivedAt > asked ? receivedAt : asked;
}

/** Whether a file that counts as ended at a moment is in time; undefined when what is missing would decide. */
function isInTime(file: CaseFile, moment: PlainDateTime | undefined, context: CountingContext): boolean | undefined {
  if (moment === undefined) {
    return undefined;
  }
  const inTime = file.dueAt === undefined ? isWithinLimit(file, moment, context) : isByDue(file, file.dueAt, moment);
  // Late by the full time, but part of it may be the applicant's.
  return inTime === false && isPauseUnknown(file, moment) ? undefined : inTime;
}

function isByDue(file: CaseFile, due: PlainDateTime, moment: PlainDateTime): boolean {
  if (moment <= due) {
    return true;
  }
  const pause = pauseWithin(file, moment);
  return pause !== undefined && secondsBetween(due, moment) <= secondsBetween(pause.from, pause.to);
}

function isWithinLimit(file: CaseFile, moment: PlainDateTime, context: CountingContext): boolean | undefined {
  const taken = workingDaysOnClock(file, moment, context);
  return taken === undefined || file.timeLimit === undefined ? undefined : taken <= file.timeLimit;
}

function isPauseUnknown(file: CaseFile, moment: PlainDateTime): boolean {
  const { supplements = 0, supplementGivenAt: given } = file;
  const asked = askedAt(file);
  return asked === undefined ? supplements > 0 : given === undefined && asked < moment;
}

/** Seconds on the clock; offices have no summer time, so UTC arithmetic is right. */
function secondsBetween(from: PlainDateTime, to: PlainDateTime): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000;
}

const lastSeconds = new WeakMap<Period, PlainDateTime>();

/** The last second of a period, made once per period and not once per record. */
function lastSecondOf(period: Period): PlainDateTime {
  const known = lastSeconds.get(period);
  if (known !== undefined) {
    return known;
  }
  const second = endOfDay(period.last);
  lastSeconds.set(period, second);
  return second;
}
