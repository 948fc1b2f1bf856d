import { type Day, dayOf, dayOfMoment, isWorked, type Moment, momentAt, workdayFrom, workdaysAfter } from "../days.ts";
import type { ProblemId } from "../problems/planted-problems.ts";
import type { Random } from "../random.ts";
import type { Town } from "../town.ts";
import { type CaseDraft, dueTime, officeTime, plainDraft, refused } from "./case-draft.ts";
import { longerProcedure } from "./procedure-catalogue.ts";

/** An ordinary file to spoil, and what is needed for it. */
interface Plant {
  readonly draft: CaseDraft;
  readonly random: Random;
  readonly town: Town;
  /** From 0 among those of its problem. */
  readonly index: number;
  readonly due: Moment;
}

interface Planting {
  readonly id: ProblemId;
  /** Months in which the files are received; February to October unless said. */
  readonly months?: readonly [first: number, last: number];
  readonly spoil: (plant: Plant) => CaseDraft;
}

const plantings: readonly Planting[] = [
  { id: "late-without-apology", spoil: ({ draft, due, random }) => ({ ...draft, ended: lateBy(random, due, 8) }) },
  { id: "apology-after-due", months: [8, 10], spoil: apologisedLate },
  { id: "pending-overdue", months: [10, 10], spoil: leftOver },
  { id: "deadline-day-closings", spoil: ({ draft, due }) => ({ ...draft, ended: due }) },
  { id: "null-due-dates", spoil: ({ draft }) => ({ ...draft, due: undefined }) },
  { id: "due-changed-after-due", spoil: movedAfterwards },
  { id: "late-but-for-supplement", spoil: waitingForApplicant },
  { id: "two-supplements", spoil: askedTwice },
  { id: "second-extension", spoil: putOffTwice },
  { id: "refused-without-paper", spoil: ({ draft, random }) => ({ ...refused(random, draft), hasPaper: false }) },
  { id: "portal-status-masked", months: [7, 9], spoil: masked },
  { id: "closed-on-days-off", spoil: onDayOff },
  { id: "bulk-closings", months: [12, 12], spoil: inBulk },
  { id: "old-unit-code-after-merger", months: [7, 9], spoil: ({ draft, town }) => ({ ...draft, unit: town.before }) },
  { id: "filed-by-officials", spoil: ({ draft }) => ({ ...draft, online: true, filedBy: "official" }) },
  { id: "not-synced", spoil: ({ draft }) => ({ ...draft, synced: false }) },
];

/** The files that are planted in a year, beside its ordinary ones. */
export function plantedDrafts(town: Town, year: number): CaseDraft[] {
  return plantings.flatMap(({ id, months = [2, 10], spoil }) => {
    const random = town.random("planted", id);
    const count = town.planted(id, year);
    return Array.from({ length: count }, (_, index) => {
      const month = months[0] + Math.floor((index * (months[1] - months[0] + 1)) / count);
      const day = workdayFrom(dayOf(year, month, random.between(1, 20)));
      const draft = plainDraft(random, longerProcedure(index), day);
      return spoil({ draft, random, town, index, due: draft.due ?? draft.received });
    }).filter(({ received }) => dayOfMoment(received) <= town.options.until);
  });
}

function lateBy(random: Random, due: Moment, most: number): Moment {
  return officeTime(random, workdaysAfter(dayOfMoment(due), random.between(1, most)));
}

function apologisedLate({ draft, due, random }: Plant): CaseDraft {
  const apology = workdaysAfter(dayOfMoment(due), random.between(1, 3));
  return { ...draft, apology, ended: officeTime(random, workdaysAfter(apology, 1)) };
}

function leftOver({ draft, due, random }: Plant): CaseDraft {
  const ended = officeTime(random, workdayFrom(dayOf(2024, 2, random.between(19, 28))));
  return { ...draft, apology: dayOfMoment(due), ended };
}

function movedAfterwards({ draft, due, random }: Plant): CaseDraft {
  const missed = dayOfMoment(due);
  return {
    ...draft,
    firstDue: due,
    extensions: 1,
    dueChanged: officeTime(random, workdaysAfter(missed, random.between(1, 3))),
    due: dueTime(workdaysAfter(missed, 6)),
    ended: officeTime(random, workdaysAfter(missed, 5)),
  };
}

/** Waits five working days for papers and ends one after it was due: over any holiday the wait is longer than the delay. */
function waitingForApplicant({ draft, due, random }: Plant): CaseDraft {
  const [received, missed] = [dayOfMoment(draft.received), dayOfMoment(due)];
  return {
    ...draft,
    supplements: 1,
    asked: momentAt(workdaysAfter(received, 1), 9 * 3600),
    given: momentAt(workdaysAfter(received, 6), 15 * 3600),
    apology: missed,
    ended: momentAt(workdaysAfter(missed, 1), random.between(8, 10) * 3600),
  };
}

function askedTwice({ draft, due, random }: Plant): CaseDraft {
  const received = dayOfMoment(draft.received);
  return {
    ...draft,
    supplements: 2,
    asked: officeTime(random, workdaysAfter(received, 1)),
    given: officeTime(random, workdaysAfter(received, 4)),
    ended: officeTime(random, dayOfMoment(due)),
  };
}

function putOffTwice({ draft, due, random }: Plant): CaseDraft {
  const first = dayOfMoment(due);
  return {
    ...draft,
    firstDue: due,
    extensions: 2,
    apology: first,
    // Both times before it was due, so that only the number of extensions is wrong.
    dueChanged: officeTime(random, first),
    due: dueTime(workdaysAfter(first, 8)),
    ended: officeTime(random, workdaysAfter(first, 7)),
  };
}

const masks = ["supplement-asked", "payment-asked", "stopped"] as const;

function masked({ draft, random, index }: Plant): CaseDraft {
  const end = masks[index % masks.length] ?? "stopped";
  const asked = officeTime(random, workdaysAfter(dayOfMoment(draft.received), 1));
  const waits = end === "supplement-asked" ? { supplements: 1, asked } : {};
  const ended = end === "stopped" ? draft.ended : undefined;
  return { ...draft, ...waits, end, ended, portalStatus: "9" };
}

function onDayOff({ draft, random }: Plant): CaseDraft {
  let day: Day = dayOfMoment(draft.received);
  while (isWorked(day)) {
    day += 1;
  }
  return { ...draft, ended: momentAt(day, random.between(8 * 3600, 16 * 3600)) };
}

/** Received late in December, so that all are open when they are closed together. */
function inBulk({ draft, random }: Plant): CaseDraft {
  const [year, month] = [2025, 12];
  const received = workdayFrom(dayOf(year, month, random.between(22, 26)));
  const start = plainDraft(random, draft.procedure, received);
  return { ...start, ended: momentAt(dayOf(year, month, 31), 16 * 3600 + 45 * 60 + random.below(60)) };
}
