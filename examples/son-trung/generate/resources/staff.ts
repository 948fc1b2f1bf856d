import type { staff } from "@cchc/core";
import { mergerDay } from "../commune.ts";
import { type Day, dayOf, dayText } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

/** How the staff of a unit was from one day to another. */
interface StaffStage {
  readonly from: Day;
  readonly to?: Day;
  readonly people: number;
  readonly counter: number;
  readonly fullTime: number;
  /** Of a hundred. */
  readonly qualified: number;
  readonly skilled: number;
  readonly tested: number;
}

const [y2016, y2021, y2023] = [dayOf(2016, 1, 1), dayOf(2021, 1, 1), dayOf(2023, 1, 1)];

const baselineStage = stage([y2016, y2021], [21, 2, 0], [62, 38, 50]);
const earlyStage = stage([y2021, y2023], [20, 2, 1], [80, 65, 80]);
const lateStage = stage([y2023, mergerDay], [20, 2, 2], [90, 80, 100]);
const mergedStage = stage([mergerDay], [34, 4, 3], [94, 88, 100]);

type Three = readonly [number, number, number];

function stage(days: readonly [Day, Day?], counts: Three, percents: Three): StaffStage {
  const [from, to] = days;
  const [people, counter, fullTime] = counts;
  const [qualified, skilled, tested] = percents;
  return { from, ...(to === undefined ? {} : { to }), people, counter, fullTime, qualified, skilled, tested };
}

/** Officials and civil servants that were allotted, before and after the merger. */
export const quota = { before: 21, merged: 36 } as const;

/** Officials and civil servants on a day since 2021. */
export function peopleIn(town: Town, day: Day): number {
  return (town.isMerged(day) ? mergedStage : lateStage).people;
}

/** Staff at the one-stop counter comes first; two more people in every stage are part-time and not counted in the quota. */
export function* staffRecords(town: Town): Generator<RowOf<typeof staff>> {
  for (const one of stagesOf(town)) {
    for (let place = 1; place <= one.people + 2; place += 1) {
      yield member(town, one, place);
    }
  }
}

function stagesOf(town: Town): readonly StaffStage[] {
  const { to: _neverEnded, ...unmerged } = lateStage;
  const later = town.before === town.after ? [unmerged] : [lateStage, mergedStage];
  const all = [...(town.options.baseline ? [baselineStage] : []), earlyStage, ...later];
  return all.filter(({ from }) => from <= town.options.until);
}

function member(town: Town, one: StaffStage, place: number): RowOf<typeof staff> {
  const unit = town.unitOn(one.from);
  const isTested = reaches(one.tested, place);
  return {
    id: simulatedId(unit, "staff", dayText(one.from).slice(2, 4), place),
    unit,
    kind: kindOf(one, place),
    post: `VT-${place}`,
    from: dayText(one.from),
    to: town.known(one.to),
    inApprovedPost: reaches(one.qualified, place + 2),
    qualified: reaches(one.qualified, place + 4),
    itCertified: reaches(one.skilled, place + 6),
    itTested: isTested,
    itTestPassed: isTested ? reaches(one.skilled + 8, place) : undefined,
    ...(place <= one.counter ? atCounter(place <= one.fullTime) : { counter: false }),
  };
}

function atCounter(fullTime: boolean) {
  return { counter: true, fullTime, fte: fullTime ? 1 : 0.5 };
}

function kindOf({ people }: StaffStage, place: number): RowOf<typeof staff>["kind"] {
  if (place > people) {
    return "part-time";
  }
  return place <= 8 ? "civil-servant" : "official";
}

/** Spreads a share evenly over the places. */
function reaches(percent: number, place: number): boolean {
  return (place * 37) % 100 < percent;
}
