import { type Day, dayOf, workdayFrom } from "../days.ts";
import { simulatedId, type Town } from "../town.ts";

/** A survey that is held: who asks whom, on which scale, and how satisfied people are. */
export interface PlannedSurvey {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly owner: "commune" | "front";
  readonly collector: "provider" | "front";
  readonly scale: "three" | "five";
  readonly started: Day;
  readonly ended: Day;
  readonly result: Day;
  readonly population: number;
  readonly valid: number;
  readonly invalid: number;
  /** Of a hundred answers. */
  readonly satisfied: number;
  /** Of a hundred people. */
  readonly ableToFileOnline: number;
  /** Forms with the same answer to everything. */
  readonly straightLined: number;
}

/** Satisfied people and people able to file online, of a hundred, by year. */
const shares: ReadonlyMap<number, readonly [satisfied: number, able: number]> = new Map([
  [2020, [74, 18]],
  [2021, [80, 26]],
  [2022, [83, 34]],
  [2023, [85, 45]],
  [2024, [88, 54]],
  [2025, [89, 60]],
  [2026, [92, 68]],
]);

/**
 * Two surveys a year since 2021: the Front's in September with a sample that suffices for its population at 5%, then the
 * commune's own with a small one. In 2021 both had three levels, since then five. Of the baseline only 2020 has surveys.
 */
export function plannedSurveys(town: Town, year: number): PlannedSurvey[] {
  const share = shares.get(year);
  if (share === undefined) {
    return [];
  }
  const [satisfied, able] = share;
  const isGap = town.planted("provider-front-gap", year) > 0;
  const front = planned(town, { year, owner: "front", satisfied: isGap ? 70 : satisfied, able });
  const own = planned(town, { year, owner: "commune", satisfied: isGap ? 99 : satisfied + 1, able });
  const isFrontHeld = town.planted("no-front-survey", year) === 0;
  return (isFrontHeld ? [front, own] : [own]).filter(({ ended }) => ended <= town.options.until);
}

interface Asked {
  readonly year: number;
  readonly owner: "commune" | "front";
  readonly satisfied: number;
  readonly able: number;
}

function planned(town: Town, { year, owner, satisfied, able }: Asked): PlannedSurvey {
  const isFront = owner === "front";
  const ended = workdayFrom(isFront ? dayOf(year, 9, 24) : dayOf(year, 10, 9));
  const unit = town.unitOn(ended);
  const isBaseline = year < 2021;
  return {
    id: simulatedId(unit, isFront ? "sf" : "su", String(year).slice(2)),
    unit,
    year,
    owner,
    collector: isFront ? "front" : "provider",
    scale: year === 2021 ? "three" : "five",
    started: ended - 14,
    ended,
    result: workdayFrom(ended + 10),
    population: isFront ? 400 : 380,
    valid: formsOf(isFront, isBaseline),
    invalid: isFront ? 5 : 2,
    satisfied,
    ableToFileOnline: able,
    straightLined: isFront ? 0 : town.planted("straight-lined-forms", year),
  };
}

function formsOf(isFront: boolean, isBaseline: boolean): number {
  if (isBaseline) {
    return isFront ? 60 : 50;
  }
  return isFront ? 205 : 80;
}
