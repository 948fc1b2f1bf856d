import type { Random } from "../random.ts";
import type { PlannedSurvey } from "./survey-plan.ts";

/** Questions on satisfaction, all on the scale of the survey. */
export const factors = ["overall", "access", "procedure", "staff", "result", "feedback"] as const;

/** A form as it was filled in. */
export interface Form {
  readonly id: string;
  /** Days after the start of the survey. */
  readonly after: number;
  readonly isValid: boolean;
  /** One level for each factor; undefined where the question was left out. */
  readonly levels: readonly (number | undefined)[];
  readonly agencies: number;
  readonly canFileOnline: boolean;
}

/** The forms of a survey: first the straight-lined ones, the invalid ones last. */
export function formsOf(survey: PlannedSurvey, random: Random): Form[] {
  const { valid, invalid, straightLined, started, ended } = survey;
  return Array.from({ length: valid + invalid }, (_, index) => {
    const isValid = index < valid;
    const levels = index < straightLined ? straightLine(survey) : differing(survey, random);
    return {
      id: `${survey.id}-${String(index + 1).padStart(3, "0")}`,
      after: random.between(0, ended - started),
      isValid,
      levels: isValid ? levels : levels.map((level, place) => (place >= 4 ? undefined : level)),
      agencies: random.chance(92) ? 1 : 2,
      canFileOnline: random.chance(survey.ableToFileOnline),
    };
  });
}

function straightLine({ scale }: PlannedSurvey): number[] {
  return factors.map(() => (scale === "five" ? 5 : 3));
}

/** Levels that are never all the same, so that sameness is only where it was planted. */
function differing(survey: PlannedSurvey, random: Random): number[] {
  const levels = factors.map(() => level(survey, random));
  const [overall, access] = levels;
  const isSame = levels.every((one) => one === overall);
  return isSame ? levels.map((one, place) => (place === 1 ? neighbour(survey, access ?? one) : one)) : levels;
}

function level({ scale, satisfied }: PlannedSurvey, random: Random): number {
  const isTop = random.chance(40);
  const isSatisfied = random.chance(satisfied);
  if (scale === "three") {
    return isSatisfied ? 2 + Number(isTop) : 1;
  }
  return isSatisfied ? 4 + Number(isTop) : 2 + Number(isTop);
}

/** Another level on the same side of satisfied, where there is one. */
function neighbour({ scale }: PlannedSurvey, one: number): number {
  if (scale === "three") {
    return one === 3 ? 2 : one + 1;
  }
  return one % 2 === 0 ? one + 1 : one - 1;
}
