import { addDays, dayNumber, type Period, type PlainDate } from "@cchc/core";

/**
 * Where days lie among periods that follow one another, so that a record finds its periods by number. Both the first and the last days
 * of the periods stand in order; they may overlap, and there may be gaps.
 */
export interface PeriodPlaces {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly periods: number;
  /** How many periods are over before each day, from the first day to the last. */
  readonly over: readonly number[];
  /** How many periods have begun by each of those days. */
  readonly begun: readonly number[];
}

/** The columns that hold how many periods are over before a day, and how many have begun by it. */
export const placeColumns = { over: "cchc_over", begun: "cchc_begun" } as const satisfies Partial<
  Record<keyof PeriodPlaces, string>
>;

/** Days that are looked up at most; a list of more is longer than what it saves. */
const mostDays = 10_000;

/** The places of days among periods; undefined for one period, and for periods one within the other. */
export function placesOf(periods: readonly Period[]): PeriodPlaces | undefined {
  const [first, last] = [periods[0]?.first, periods.at(-1)?.last];
  if (first === undefined || last === undefined || periods.length < 2 || !inOrder(periods)) {
    return undefined;
  }
  const count = dayNumber(last) - dayNumber(first) + 1;
  if (count > mostDays) {
    return undefined;
  }
  const days = Array.from({ length: count }, (_, day) => addDays(first, day));
  return {
    first,
    last,
    periods: periods.length,
    over: days.map((day) => periods.filter((period) => period.last < day).length),
    begun: days.map((day) => periods.filter((period) => period.first <= day).length),
  };
}

function inOrder(periods: readonly Period[]): boolean {
  return periods.every((period, place) => {
    const before = periods[place - 1];
    return before === undefined || (before.first <= period.first && before.last <= period.last);
  });
}
