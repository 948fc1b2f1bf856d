import type { caseFile } from "@cchc/core";
import { type Day, dayOf, dayOfMoment, isWorked, type Moment, momentText, workdaysAfter } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";
import { type CaseDraft, drawCourse, officeTime, plainDraft } from "./case-draft.ts";
import { baselineService, service } from "./case-service.ts";
import { plantedDrafts } from "./planted-drafts.ts";
import { drawProcedure } from "./procedure-catalogue.ts";

/** A case file: how it goes, and its row as of the last known day. */
export interface SimulatedCase {
  readonly draft: CaseDraft;
  readonly row: RowOf<typeof caseFile>;
}

/** Case files of a commune, year by year, the planted ones of a year after the others. */
export function* caseFiles(town: Town): Generator<SimulatedCase> {
  for (const year of town.allYears) {
    const random = town.random("case-file", year);
    let number = 0;
    for (const draft of draftsOf(town, year, random)) {
      number += 1;
      yield { draft, row: rowOf(town, draft, { random, year, number }) };
    }
    for (const draft of plantedDrafts(town, year)) {
      number += 1;
      yield { draft, row: rowOf(town, draft, { random, year, number }) };
    }
  }
}

/** The rows alone. */
export function* caseRows(town: Town): Generator<RowOf<typeof caseFile>> {
  for (const { row } of caseFiles(town)) {
    yield row;
  }
}

/** The ordinary files of a year, as many on every working day. */
function* draftsOf(town: Town, year: number, random: Random): Generator<CaseDraft> {
  const isBaseline = year < 2021;
  // Late in the year nothing is received in the baseline, so that no file is open when the calendar begins.
  const lastReceipt = isBaseline ? dayOf(year, 11, 20) : Math.min(town.options.until, dayOf(year, 12, 31));
  let waiting = 0;
  for (let day = dayOf(year, 1, 1); day <= lastReceipt; day += 1) {
    waiting += receivedOn(town, day, isBaseline);
    for (; waiting >= 1; waiting -= 1) {
      const draft = plainDraft(random, drawProcedure(random), day);
      yield isBaseline ? draft : drawCourse(random, draft);
    }
  }
}

/** Files on a day: half as many in the baseline, half as many again in the big commune, none on a day off. */
function receivedOn(town: Town, day: Day, isBaseline: boolean): number {
  if (!isWorked(day)) {
    return 0;
  }
  const perDay = town.options.filesPerCommune / (isBaseline ? 520 : 250);
  return town.isMerged(day) ? perDay * 1.5 : perDay;
}

interface Place {
  readonly random: Random;
  readonly year: number;
  readonly number: number;
}

function rowOf(town: Town, draft: CaseDraft, place: Place): RowOf<typeof caseFile> {
  return {
    // The number names the unit that received the file; a file that was handed over keeps it.
    id: simulatedId(
      town.unitOn(dayOfMoment(draft.received)),
      String(place.year).slice(2),
      String(place.number).padStart(5, "0"),
    ),
    unit: draft.unit ?? unitInCharge(town, draft),
    procedure: draft.procedure.code,
    ...progress(town, draft, place),
    ...(place.year < 2021 ? baselineService(draft, place) : service(draft, place)),
  };
}

/** The unit that ended the file. What was open on the day of the merger was handed over to the new commune. */
function unitInCharge(town: Town, { ended }: CaseDraft): string {
  const { until } = town.options;
  return town.unitOn(ended === undefined ? until : Math.min(dayOfMoment(ended), until));
}

function progress(town: Town, draft: CaseDraft, { random, year }: Place) {
  const times = {
    ended: seen(town, draft.ended),
    returned: draft.end === "finished" ? seen(town, returnTime(draft, random)) : undefined,
    asked: seen(town, draft.asked),
    given: seen(town, draft.given),
  };
  const status = statusOf(draft, times);
  return {
    status,
    portalStatus: year < 2021 || draft.synced === false ? undefined : (draft.portalStatus ?? officialStatus[status]),
    receivedAt: momentText(draft.received),
    ...dueTimes(draft, year, seen(town, draft.dueChanged)),
    endedAt: textOf(times.ended),
    returnedAt: textOf(times.returned),
    timeLimit: draft.procedure.limit,
    supplements: times.asked === undefined ? 0 : draft.supplements,
    supplementAskedAt: textOf(times.asked),
    supplementGivenAt: textOf(times.given),
    writtenRefusal: status === "refused" ? draft.hasPaper : undefined,
    apologyAt: town.known(draft.apology),
  };
}

/** A moment, if it has passed by the last known day. */
function seen({ options }: Town, moment: Moment | undefined): Moment | undefined {
  return moment === undefined || dayOfMoment(moment) > options.until ? undefined : moment;
}

/** A due date that was moved later than the last known day stands as it was. */
function dueTimes(draft: CaseDraft, year: number, changed: Moment | undefined) {
  const due = draft.dueChanged === changed ? draft.due : draft.firstDue;
  return {
    dueAt: textOf(due),
    firstDueAt: year < 2021 ? undefined : textOf(draft.firstDue ?? due),
    dueChangedAt: textOf(changed),
    extensions: changed === undefined ? 0 : draft.extensions,
  };
}

const officialStatus = {
  processing: "4",
  refused: "3",
  "supplement-asked": "5",
  "payment-asked": "6",
  withdrawn: "7",
  stopped: "8",
  finished: "9",
  returned: "10",
} as const;

interface Seen {
  readonly ended: Moment | undefined;
  readonly returned: Moment | undefined;
  readonly asked: Moment | undefined;
  readonly given: Moment | undefined;
}

function statusOf({ end }: CaseDraft, { ended, returned, asked, given }: Seen): keyof typeof officialStatus {
  if (end === "payment-asked") {
    return end;
  }
  if (ended === undefined) {
    return asked !== undefined && given === undefined ? "supplement-asked" : "processing";
  }
  return returned === undefined ? end : "returned";
}

/** The result is handed over on the next working day. */
function returnTime({ ended }: CaseDraft, random: Random): Moment | undefined {
  return ended === undefined ? undefined : officeTime(random, workdaysAfter(dayOfMoment(ended), 1));
}

function textOf(moment: Moment | undefined): string | undefined {
  return moment === undefined ? undefined : momentText(moment);
}
