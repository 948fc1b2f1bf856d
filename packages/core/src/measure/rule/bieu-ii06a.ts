import type { CaseFile } from "../../entity/case-file.ts";
import type { CountingContext, CountingRule, DerivedFact } from "../derived/derived-fact.ts";
import { compareDays, type Day } from "../derived/stretch.ts";

const outcomes = [
  "early",
  "on-time",
  "late",
  "pending-in-time",
  "pending-late",
  "supplement",
  "stopped",
  "not-counted",
] as const;

/** What the form II.06a rule makes of a case file; its columns (8), (9), (10), (12), (13), and three that have no column. */
export type OutcomeII06a = (typeof outcomes)[number];

const outcome: DerivedFact<CaseFile> = {
  name: "outcome",
  type: "text",
  title: { vi: "Kết quả theo Biểu II.06a", en: "Outcome by form II.06a" },
  values: outcomes,
  compute: outcomeII06a,
};

/** Early, on time or late as one-stop software fills form II.06a; what it does case by case stands at {@link outcomeII06a}. */
export const bieuII06a: CountingRule = {
  id: "bieu-ii06a",
  entity: "case-file",
  title: {
    vi: "Tình hình giải quyết theo Biểu số II.06a/VPCP/KSTT",
    en: "Progress by form II.06a of the Government Office",
  },
  source: {
    document: "Biểu số II.06a/VPCP/KSTT, theo câu truy vấn của một phần mềm một cửa",
    confidence: "medium",
  },
  facts: [outcome],
};

/**
 * The outcome of a case file in form II.06a for a period, as the queries of a one-stop system fill it. Days are compared,
 * never times; supplement time is not taken off.
 *
 * 1. Finished or returned within the period: `early` before the due day, `on-time` on it or without a due date, else `late`.
 * 2. Withdrawn within the period counts as `on-time`, whenever it was due.
 * 3. Received or being processed, or ended after the period: pending, `pending-late` if due before the period's last day.
 *    Without a due date it is in time, as in 1.
 * 4. Waiting for a supplement is `supplement`; waiting for payment, or stopped, is `stopped`: by the status as it now stands,
 *    since the queries do not ask when.
 * 5. Only registered, or refused: `not-counted`. So is what ended before the period, and what was received after it.
 *
 * Undefined when an end has no time: the queries leave such a file out of every column, which we say aloud.
 *
 * @example
 * outcomeII06a(
 *   { id: "1", unit: "18133", status: "finished", dueAt: parsePlainDateTime("2026-08-14 10:00"), endedAt: parsePlainDateTime("2026-08-14 16:30") },
 *   { period: parsePeriod("2026-08"), calendar },
 * ); // "on-time": the same day, though hours late
 */
export function outcomeII06a(file: CaseFile, context: CountingContext): OutcomeII06a | undefined {
  if (file.receivedAt !== undefined && compareDays(file.receivedAt, context.period.last) > 0) {
    return "not-counted";
  }
  switch (file.status) {
    case "registered":
    case "refused":
      return "not-counted";
    case "supplement-asked":
      return "supplement";
    case "payment-asked":
    case "stopped":
      return "stopped";
    case "received":
    case "processing":
      return pending(file.dueAt, context);
    case "finished":
    case "returned":
    case "withdrawn":
      return ended(file, context);
  }
}

function ended({ status, dueAt, endedAt }: CaseFile, context: CountingContext): OutcomeII06a | undefined {
  if (endedAt === undefined) {
    return undefined;
  }
  if (compareDays(endedAt, context.period.first) < 0) {
    return "not-counted";
  }
  if (compareDays(endedAt, context.period.last) > 0) {
    return pending(dueAt, context);
  }
  if (status === "withdrawn" || dueAt === undefined) {
    return "on-time";
  }
  const order = compareDays(endedAt, dueAt);
  if (order === 0) {
    return "on-time";
  }
  return order < 0 ? "early" : "late";
}

function pending(due: Day | undefined, { period }: CountingContext): OutcomeII06a {
  return due !== undefined && compareDays(due, period.last) < 0 ? "pending-late" : "pending-in-time";
}
