import { type Day, dayOfMoment, type Moment, momentAt, workdaysAfter } from "../days.ts";
import type { Random } from "../random.ts";
import type { Procedure } from "./procedure-catalogue.ts";

/** How a case file goes, known to the end; what has happened by the last known day is for the row. */
export interface CaseDraft {
  readonly procedure: Procedure;
  readonly received: Moment;
  /** As it stands in the end; absent when none was ever set. */
  readonly due: Moment | undefined;
  readonly end: "finished" | "refused" | "withdrawn" | "stopped" | "supplement-asked" | "payment-asked";
  /** When it ended; absent when it waits for the applicant. */
  readonly ended: Moment | undefined;
  readonly firstDue?: Moment;
  readonly dueChanged?: Moment;
  readonly extensions?: number;
  readonly supplements?: number;
  readonly asked?: Moment;
  readonly given?: Moment;
  readonly apology?: Day;
  readonly hasPaper?: boolean;
  readonly online?: true;
  readonly filedBy?: "official";
  readonly synced?: false;
  readonly portalStatus?: string;
  /** Unit that it is recorded under, when that is not the one in charge. */
  readonly unit?: string;
}

/** A case file that goes as it should: finished by the time of its procedure, one in five on the due day itself. */
export function plainDraft(random: Random, procedure: Procedure, day: Day): CaseDraft {
  const { limit } = procedure;
  const received = receptionTime(random, day);
  const due = dueTime(workdaysAfter(day, limit));
  const taken = limit === 0 || random.chance(20) ? limit : random.below(limit);
  const ended = taken === 0 ? received + random.between(1200, 3000) : officeTime(random, workdaysAfter(day, taken));
  return { procedure, received, due, end: "finished", ended };
}

/** Results are due when the office closes. */
export function dueTime(day: Day): Moment {
  return momentAt(day, 17 * 3600);
}

/** A moment in office hours, before the results of the day are due. */
export function officeTime(random: Random, day: Day): Moment {
  const second = random.chance(55)
    ? random.between(8 * 3600, 11 * 3600 + 1700)
    : random.between(13.5 * 3600, 16.5 * 3600);
  return momentAt(day, second);
}

function receptionTime(random: Random, day: Day): Moment {
  const second = random.chance(60) ? random.between(7.5 * 3600, 11 * 3600) : random.between(13.5 * 3600, 15.75 * 3600);
  return momentAt(day, second);
}

/** How the few others go, out of a hundred files; the rest is plain. */
const courses = [
  { percent: 3, course: withSupplement },
  { percent: 2, course: putOff },
  { percent: 0.6, course: lateWithApology },
  { percent: 1.2, course: refused },
  { percent: 0.5, course: withdrawn },
  { percent: 0.3, course: stopped },
] as const;

/** A plain draft, or now and then one that takes another course. */
export function drawCourse(random: Random, draft: CaseDraft): CaseDraft {
  let left = random.next() * 100;
  for (const { percent, course } of courses) {
    left -= percent;
    if (left < 0) {
      return course(random, draft);
    }
  }
  return draft;
}

/** More papers were asked for once and given in time; the due day stays, and so does being in time. */
export function withSupplement(random: Random, draft: CaseDraft): CaseDraft {
  const { limit } = draft.procedure;
  if (limit < 5) {
    return draft;
  }
  const day = dayOfMoment(draft.received);
  const asked = officeTime(random, workdaysAfter(day, 1));
  const given = officeTime(random, workdaysAfter(day, random.between(2, limit - 2)));
  const ended = officeTime(random, workdaysAfter(day, random.between(limit - 1, limit)));
  return { ...draft, supplements: 1, asked, given, ended };
}

/** Put off once, with the letter of apology on the day before it was due, and in time by the new day. */
export function putOff(random: Random, draft: CaseDraft): CaseDraft {
  const { limit } = draft.procedure;
  if (limit < 3 || draft.due === undefined) {
    return draft;
  }
  const day = dayOfMoment(draft.received);
  const apology = workdaysAfter(day, limit - 1);
  const more = random.between(2, 4);
  return {
    ...draft,
    firstDue: draft.due,
    dueChanged: officeTime(random, apology),
    extensions: 1,
    apology,
    due: dueTime(workdaysAfter(day, limit + more)),
    ended: officeTime(random, workdaysAfter(day, limit + random.between(1, more))),
  };
}

/** A day or two late, with a letter of apology dated on the due day. */
export function lateWithApology(random: Random, draft: CaseDraft): CaseDraft {
  if (draft.due === undefined) {
    return draft;
  }
  const apology = dayOfMoment(draft.due);
  return { ...draft, apology, ended: officeTime(random, workdaysAfter(apology, random.between(1, 2))) };
}

/** Not accepted, in writing, soon after it was handed in. */
export function refused(random: Random, draft: CaseDraft): CaseDraft {
  return { ...draft, end: "refused", hasPaper: true, ended: draft.received + random.between(600, 3000) };
}

function withdrawn(_random: Random, draft: CaseDraft): CaseDraft {
  return { ...draft, end: "withdrawn" };
}

function stopped(_random: Random, draft: CaseDraft): CaseDraft {
  return { ...draft, end: "stopped" };
}
