import type { caseStep } from "@cchc/core";
import { dayOfMoment, type Moment, momentAt, momentText, workdaysAfter, workdaysBetween } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import type { Town } from "../town.ts";
import { type CaseDraft, dueTime } from "./case-draft.ts";
import { caseFiles, type SimulatedCase } from "./case-files.ts";

/** Two steps of every file since 2021 that was accepted: appraisal by the officer, approval by the leader. */
export function* caseSteps(town: Town): Generator<RowOf<typeof caseStep>> {
  const random = town.random("case-step");
  for (const file of caseFiles(town)) {
    if (file.row.portalStatus !== undefined && file.draft.end === "finished") {
      yield* stepsOf(town, file, random);
    }
  }
}

function* stepsOf(town: Town, { draft, row }: SimulatedCase, random: Random): Generator<RowOf<typeof caseStep>> {
  const { received, ended, procedure } = draft;
  const limit = (town.options.until + 1) * 86_400;
  const due = draft.due ?? dueTime(workdaysAfter(dayOfMoment(received), procedure.limit));
  const appraised = appraisalTime(draft, random);
  const appraisalDue = dueTime(workdaysAfter(dayOfMoment(received), Math.ceil(procedure.limit / 2)));
  const text = (moment: Moment | undefined) =>
    moment === undefined || moment >= limit ? undefined : momentText(moment);
  const common = { unit: row.unit, caseFile: row.id };
  yield {
    ...common,
    id: `${row.id}-1`,
    step: "tham-dinh",
    department: "mot-cua",
    startedAt: momentText(received),
    dueAt: momentText(appraisalDue),
    endedAt: text(appraised),
    returned: (row.reviewReturns ?? 0) > 0,
  };
  if (appraised !== undefined && appraised < limit) {
    yield {
      ...common,
      id: `${row.id}-2`,
      step: "phe-duyet",
      department: "lanh-dao",
      startedAt: momentText(appraised),
      dueAt: momentText(due),
      endedAt: text(ended),
      returned: false,
    };
  }
}

/** Half-way to the end or to the due time, whichever is first; one in twenty-five takes until just before it. */
function appraisalTime({ received, ended, due }: CaseDraft, random: Random): Moment | undefined {
  if (ended === undefined) {
    return undefined;
  }
  const until = Math.min(ended, due ?? ended);
  const [first, last] = [dayOfMoment(received), dayOfMoment(until)];
  const days = workdaysBetween(first, last);
  const isSlow = random.chance(4);
  if (days === 0) {
    return received + Math.floor((until - received) * (isSlow ? 0.95 : 0.5));
  }
  if (isSlow) {
    return until - random.between(300, 900);
  }
  const day = workdaysAfter(first, Math.floor(days / 2));
  return day === first ? received + random.between(600, 2400) : momentAt(day, random.between(7.5 * 3600, 8 * 3600));
}
