import { Exact, type Measurement } from "@cchc/core";
import { type IndicatorScore, ruleInForce, type ScoreStatus } from "@cchc/rules";
import { JudgedTable } from "./judged-table.ts";
import type { PageData } from "./page-data.ts";

/** What one unit has of one indicator. */
export interface IndicatorOfUnit {
  readonly row: number;
  readonly points?: Exact;
  readonly status: ScoreStatus;
  readonly measurement?: Measurement;
}

/** All units judged at once where the page carries counts; made when it is first asked for. */
const tables = new WeakMap<PageData, JudgedTable>();

/** All units judged at once; undefined where the page carries cards. */
export function judgedTable(data: PageData): JudgedTable | undefined {
  if (data.counted === undefined) {
    return undefined;
  }
  const known = tables.get(data) ?? new JudgedTable(data);
  tables.set(data, known);
  return known;
}

/** What every unit has of an indicator, in the order of the units. */
export function indicatorRows(data: PageData, id: string): IndicatorOfUnit[] {
  const table = judgedTable(data);
  if (table === undefined) {
    return data.units.flatMap(({ row }) =>
      data
        .card(row)
        .indicators.filter((one) => one.id === id)
        .map((one) => ofScore(row, one)),
    );
  }
  const { outcomes } = table.score();
  const place = placeOf(data, id);
  const measure = data.policy.indicators.find((one) => one.id === id)?.measure;
  return data.units.map(({ row }) => {
    const points = outcomes.points(place, row);
    const measurement = measure === undefined ? undefined : data.counted?.measurement(row, measure);
    return {
      row,
      status: outcomes.outcome(place, row)?.status ?? "no-data",
      ...(points === undefined ? {} : { points }),
      ...(measurement === undefined ? {} : { measurement }),
    };
  });
}

function ofScore(row: number, { points, status, measurement }: IndicatorScore): IndicatorOfUnit {
  return {
    row,
    status,
    ...(points === undefined ? {} : { points }),
    ...(measurement === undefined ? {} : { measurement }),
  };
}

function placeOf(data: PageData, id: string): number {
  const standing = data.policy.indicators.filter(({ area }) => standingAreas(data).has(area));
  return standing.findIndex((one) => one.id === id);
}

function standingAreas({ policy, period }: PageData): ReadonlySet<string> {
  const on = period.first;
  return new Set(policy.areas.filter(({ from = on, to = on }) => from <= on && on <= to).map(({ id }) => id));
}

/** The share or amount of a measurement; undefined without a number. */
export function measuredValue(measurement: Measurement | undefined): Exact | undefined {
  if (measurement?.status !== "measured") {
    return undefined;
  }
  if ("amount" in measurement) {
    return measurement.amount;
  }
  return measurement.denominator.isZero() ? undefined : measurement.numerator.dividedBy(measurement.denominator);
}

/** How an indicator went over all units. */
export interface IndicatorStanding {
  readonly id: string;
  /** Units that have points. */
  readonly scored: number;
  readonly full: number;
  /** Mean of the points that were lost, over units with points; absent without any. */
  readonly lost?: Exact;
}

/** How every indicator went, for those in force. */
export function indicatorStandings(data: PageData): IndicatorStanding[] {
  return data.policy.indicators
    .filter(({ area }) => standingAreas(data).has(area))
    .map((indicator) => {
      const { id } = indicator;
      const max = ruleInForce(indicator, data.period.first)?.max;
      const given = indicatorRows(data, id).flatMap(({ points }) => points ?? []);
      const lost =
        max === undefined || given.length === 0 ? undefined : max.minus(Exact.sum(given).dividedBy(given.length));
      return {
        id,
        scored: given.length,
        full: max === undefined ? 0 : given.filter((points) => points.compare(max) >= 0 && !max.isZero()).length,
        ...(lost === undefined ? {} : { lost }),
      };
    });
}
