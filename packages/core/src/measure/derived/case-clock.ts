import { type CaseFile, caseFile } from "../../entity/case-file.ts";
import type { AnyRecord } from "../../entity/entity.ts";
import { endOfDay, type PlainDateTime } from "../../time/date-time.ts";
import type { EndedPause } from "../../time/pause.ts";
import { type ExplainedDay, explainWorkingDays } from "../../time/working-explain.ts";
import { type OutcomeII06a, outcomeII06a } from "../rule/bieu-ii06a.ts";
import { type Outcome766, outcome766 } from "../rule/qd-766.ts";
import { endOf, pauseWithin } from "./case-file.ts";
import type { CountingContext } from "./derived-fact.ts";

/** The clock of one case file: its stretch from receipt to end, day by day, and what each counting rule makes of it. */
export interface CaseClock {
  readonly from: PlainDateTime;
  /** The end, or the last moment of the period while the file is open. */
  readonly to: PlainDateTime;
  readonly ended: boolean;
  /** Time that the applicant took for a supplement. */
  readonly pause?: EndedPause;
  /** Every day after the first with why it counts or not. */
  readonly days: readonly ExplainedDay[];
  readonly workingDays: number;
  /** By metric 2.1 of Decision 766; undefined when the record does not tell. */
  readonly by766: Outcome766 | undefined;
  /** By form II.06a; undefined when the record does not tell. */
  readonly byII06a: OutcomeII06a | undefined;
}

/**
 * Lays out the arithmetic of one case file: received, due, pauses, days off in between, finished.
 * Undefined when it was never received, or received after the period.
 *
 * @throws CchcError `calendar/not-covered` when a day lies outside the years that the calendar knows.
 */
export function explainCase(file: CaseFile, context: CountingContext): CaseClock | undefined {
  const { receivedAt } = file;
  const end = endOf(file);
  const to = end ?? endOfDay(context.period.last);
  if (receivedAt === undefined || receivedAt > to) {
    return undefined;
  }
  const pause = pauseWithin(file, to);
  const span = { from: receivedAt, to, ...(pause === undefined ? {} : { pauses: [pause] }) };
  const days = explainWorkingDays(context.calendar, span);
  return {
    from: receivedAt,
    to,
    ended: end !== undefined,
    ...(pause === undefined ? {} : { pause }),
    days,
    workingDays: days.filter(({ counts }) => counts).length,
    by766: outcome766(file, context),
    byII06a: outcomeII06a(file, context),
  };
}

/** Whether a record is a case file: it has a status that case files have. */
export function isCaseFile(record: AnyRecord): record is AnyRecord & CaseFile {
  return caseFile.fields.status.values.some(({ code }) => code === record["status"]);
}
