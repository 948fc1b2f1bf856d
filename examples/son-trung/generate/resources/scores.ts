import type { assessment, indexScore, nineCriteria } from "@cchc/core";
import { dayOf, dayText } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town, type YearlyEvent } from "../town.ts";

const criteriaDays = [
  [3, 20],
  [5, 20],
  [6, 16],
] as const;

/** Two assessments of the commune and one of an official a year, until Decree 61/2018 ended in the middle of 2025. */
export function* nineCriteriaRecords(town: Town): Generator<RowOf<typeof nineCriteria>> {
  const years = town.years.filter((year) => year <= 2025);
  for (const event of town.yearlyEvents("nine", criteriaDays, years)) {
    const { id, unit, on, number, year, random } = event;
    const isAgency = number < 3;
    const criteria = isAgency ? { ...personal(random), ...ofAgency(year) } : personal(random);
    const total = Object.values(criteria).reduce((sum, points) => sum + points, 0);
    const assessor = number === 1 ? "committee" : "citizen";
    yield { id, unit, assessedOn: on, subject: isAgency ? "agency" : "official", assessor, ...criteria, total };
  }
}

function personal(random: Random) {
  const two = (percent: number) => (random.chance(percent) ? 2 : 1);
  return { c1: two(80), c2: two(70), c3: two(60), c4: two(85), c7: two(90) };
}

function ofAgency(year: number) {
  return { c5: year < 2023 ? 1 : 2, c6: 2, c8: 2, c9: year < 2022 ? 1 : 2 };
}

const quarterEnds = [
  [3, 31],
  [6, 30],
  [9, 30],
  [12, 31],
] as const;

/** Totals of the index of Decision 766 in tenths, by year; since 2026 it is counted far more strictly. */
const totals766: ReadonlyMap<number, number> = new Map([
  [2022, 612],
  [2023, 744],
  [2024, 831],
  [2025, 889],
  [2026, 655],
]);

/** Published totals: 766 by the quarter since the middle of 2022, the province's reform index by the year. */
export function* indexScores(town: Town): Generator<RowOf<typeof indexScore>> {
  for (const year of town.years) {
    const random = town.random("index-score", year);
    for (const [index, [month, day]] of quarterEnds.entries()) {
      const last = dayOf(year, month, day);
      const [noise766, noisePar] = [random.between(-6, 6), random.between(-8, 8)];
      const published = [
        { index: "qd-766", tenths: total766(year, index + 1, noise766) },
        { index: "par-index", tenths: index === 3 ? 740 + (year - 2021) * 25 + noisePar : undefined },
      ] as const;
      yield* last > town.options.until ? [] : published.flatMap((one) => scoreOn(town, last, one));
    }
  }
}

function total766(year: number, quarter: number, noise: number): number | undefined {
  const total = totals766.get(year);
  return total === undefined || (year === 2022 && quarter < 3) ? undefined : total + quarter * 8 + noise;
}

interface Published {
  readonly index: "qd-766" | "par-index";
  readonly tenths: number | undefined;
}

function scoreOn(town: Town, last: number, { index, tenths }: Published): RowOf<typeof indexScore>[] {
  const unit = town.unitOn(last);
  const id = simulatedId(unit, "index", dayText(last).slice(2, 7), index);
  const row = { id, unit, index, item: "total", asOf: dayText(last), max: 100 };
  return tenths === undefined ? [] : [{ ...row, score: tenths / 10 }];
}

/** Indicators that are scored by hand beside the computed score, with their most points in quarters. */
const assessed = [
  { indicator: "T1.2", most: 8 },
  { indicator: "T4.9", most: 12 },
  { indicator: "T5.1", most: 12 },
  { indicator: "T6.7", most: 8 },
  { indicator: "T7.1", most: 8 },
  { indicator: "T8.8", most: 4 },
] as const;

const assessmentDays = [
  [9, 28],
  [10, 26],
] as const;

/** The commune's own points in autumn, those of the verifying body a month later; a quarter of a point apart at most. */
export function* assessments(town: Town): Generator<RowOf<typeof assessment>> {
  for (const event of town.yearlyEvents("score", assessmentDays)) {
    for (const [place, { indicator, most }] of assessed.entries()) {
      const isInflated = place < town.planted("self-score-inflated", event.year);
      const random = town.random("score", event.year, indicator);
      const fair = most - random.between(0, 2);
      const points = isInflated ? { self: most, verified: Math.floor(most * 0.4) } : { self: fair, verified: fair - 1 };
      yield assessmentOf(event, indicator, points);
    }
  }
}

function assessmentOf(
  { id, unit, on, number }: YearlyEvent,
  indicator: string,
  quarters: { readonly self: number; readonly verified: number },
): RowOf<typeof assessment> {
  const kind = number === 1 ? "self" : "verified";
  const reason = kind === "self" ? "Tự chấm (mô phỏng)" : "Thẩm định (mô phỏng)";
  return { id: `${id}-${indicator}`, unit, indicator, kind, assessedOn: on, points: quarters[kind] / 4, reason };
}
