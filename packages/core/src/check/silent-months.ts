import { calendarText } from "../time/period.ts";
import { addMonths, monthOf, type PlainDate, yearOf } from "../time/plain-date.ts";

/** From this many records on a month counts as busy: a silent neighbour then deserves a look. */
const busyMonth = 10;

/** Of so many months from the first record to the last, as a part, some record must be there; surveys and reviews come in waves, and are silent in between. */
const steadyShare = 0.75;
/** Fewer months than these show no habit. */
const fewestMonths = 6;

/** Months in a row without any record, beside months with many. */
export interface Silence {
  /** `2024-03`. */
  readonly first: string;
  readonly last: string;
}

/** The days between which records are expected. */
export interface Expected {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/**
 * Months without a record between busy months, where records come in almost every month. At an end of the days in which records are expected the one neighbour must be busy.
 *
 * @example
 * silentMonths(caseFilesByMonth, { first: parsePlainDate("2024-01-01"), last: parsePlainDate("2024-12-31") });
 * // [{ first: "2024-02", last: "2024-03" }]
 */
export function silentMonths(months: ReadonlyMap<string, number>, expected: Expected): readonly Silence[] {
  const runs = isSteady(months) ? runsOf(monthsBetween(expected), months) : [];
  return runs.flatMap(({ first, last, silent }, index) => {
    const beside = [runs[index - 1]?.atEnd, runs[index + 1]?.atStart].filter((count) => count !== undefined);
    return silent && beside.length > 0 && beside.every((count) => count >= busyMonth) ? [{ first, last }] : [];
  });
}

function isSteady(months: ReadonlyMap<string, number>): boolean {
  const numbers = [...months.keys()].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  const length = Math.max(...numbers) - Math.min(...numbers) + 1;
  return numbers.length >= fewestMonths && numbers.length >= length * steadyShare;
}

/** Months in a row that have records, or have none. */
interface Run extends Silence {
  readonly silent: boolean;
  /** How many records its first and its last month have. */
  readonly atStart: number;
  readonly atEnd: number;
}

function runsOf(months: readonly string[], counts: ReadonlyMap<string, number>): readonly Run[] {
  const runs: Run[] = [];
  for (const month of months) {
    const count = counts.get(month) ?? 0;
    const before = runs.at(-1);
    const silent = count === 0;
    if (before?.silent === silent) {
      runs[runs.length - 1] = { ...before, last: month, atEnd: count };
    } else {
      runs.push({ first: month, last: month, silent, atStart: count, atEnd: count });
    }
  }
  return runs;
}

function monthsBetween({ first, last }: Expected): readonly string[] {
  const months: string[] = [];
  for (let day = first; day.slice(0, 7) <= last.slice(0, 7); day = addMonths(day, 1)) {
    months.push(calendarText("month", yearOf(day), monthOf(day)));
  }
  return months;
}
