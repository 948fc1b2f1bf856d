import { dayOfMoment } from "../days.ts";
import type { Random } from "../random.ts";
import type { CaseDraft } from "./case-draft.ts";
import { type CaseYear, caseYear } from "./case-years.ts";
import { isOffered } from "./procedure-catalogue.ts";

interface Drawn {
  readonly random: Random;
  readonly year: number;
}

/** How the office served the applicant: channel, fee, papers, result. */
export function service(draft: CaseDraft, { random, year }: Drawn) {
  const shares = caseYear(year);
  const { fee } = draft.procedure;
  return {
    ...arrival(draft, shares, random),
    reviewReturns: random.chance(shares.returnedByReviewer) ? 1 : 0,
    fee,
    paidOnline: fee === undefined ? undefined : random.chance(shares.paidOnline),
    digitisedInput: random.chance(shares.digitised),
    resultRequired: true,
    electronicResult: random.chance(shares.electronicResult) && draft.end === "finished",
    reusedData: random.chance(shares.reused),
    synced: draft.synced ?? true,
  };
}

function arrival(draft: CaseDraft, shares: CaseYear, random: Random) {
  const canBeOnline = isOffered(draft.procedure, dayOfMoment(draft.received));
  const isOnline = draft.online ?? (random.chance(shares.online) && canBeOnline);
  if (isOnline) {
    const filedBy = random.chance(shares.selfFiled) ? ("self" as const) : ("assisted" as const);
    return { channel: "online" as const, filedBy: draft.filedBy ?? filedBy };
  }
  return { channel: random.chance(4) ? ("postal" as const) : ("in-person" as const) };
}

/** Of the baseline only that is recorded which movements are measured from. */
export function baselineService(draft: CaseDraft, { random, year }: Drawn) {
  const shares = caseYear(year);
  const isOnline = random.chance(shares.online) && isOffered(draft.procedure, dayOfMoment(draft.received));
  return {
    channel: isOnline ? ("online" as const) : ("in-person" as const),
    reviewReturns: random.chance(shares.returnedByReviewer) ? 1 : 0,
  };
}
