/**
 * Measures counted a second time, in the plainest way: every record is looked at by itself, days are laid out one by one,
 * and figures are taken from sorted lists. Written from the descriptions of the measure language, not from its evaluator.
 */
import type { Condition } from "../src/condition/condition.ts";
import type { AnyRecord } from "../src/entity/entity.ts";
import type { Belongs } from "../src/measure/counted-records.ts";
import type { RecordMeasure } from "../src/measure/evaluate/record-measure.ts";
import { Exact } from "../src/number/exact.ts";
import type { Period } from "../src/time/period.ts";
import { dayNumber, fromDayNumber, parsePlainDate, weekday } from "../src/time/plain-date.ts";
import { isWorkingDay } from "../src/time/working-days.ts";
import { vietnamCalendar } from "../src/vietnam-calendar.ts";
import { isNumber, ordered, truth } from "./reference-truth.ts";

/** What a measure must give, in text: counts, or `nothing`; what was excluded and what was undecided. */
export interface Expected {
  readonly value: string;
  readonly excluded: number;
  readonly undecided: number;
}

const dayOf = (text: unknown): number | undefined =>
  typeof text === "string" ? dayNumber(parsePlainDate(text.slice(0, 10))) : undefined;

/** Whether a record is of the period; undefined when it lacks the date that tells. */
function belongs(record: AnyRecord, by: Belongs, { first, last }: Period): boolean | undefined {
  const dayIn = (field: string | undefined) => (field === undefined ? undefined : dayOf(record[field]));
  const [begin, end] = [dayNumber(first), dayNumber(last)];
  if ("at" in by) {
    const day = dayIn(by.at);
    return day === undefined ? undefined : begin <= day && day <= end;
  }
  if ("open" in by) {
    const [from, to = begin] = [dayIn(by.open.from), dayIn(by.open.to)];
    return from === undefined ? undefined : from <= end && to >= begin;
  }
  const [from = end, to = end + 1] = [dayIn(by.standing.from), dayIn(by.standing.to)];
  return from <= end && to > end;
}

/** The ways of counting that are counted a second time here; the others have tests of their own. */
export type PlainCount = Exclude<RecordMeasure, { by: "largest-cluster" | "carry-over" | "sum-over-period" }>;

type Role = "apart" | "undecided" | "excluded" | "counted";

function roleOf(count: RecordMeasure, record: AnyRecord, period: Period): Role {
  const of = (condition: Condition | undefined, absent: number) =>
    condition === undefined ? absent : truth(condition, record, period);
  const member = of(count.population, 1);
  if (belongs(record, count.in, period) !== true || member === 0) {
    return "apart";
  }
  if (member === 0.5) {
    return "undecided";
  }
  return of(count.exclude, 0) === 1 ? "excluded" : "counted";
}

/** Counts records of one unit. */
export function expected(count: PlainCount, records: readonly AnyRecord[], period: Period): Expected {
  const having = (role: Role) => records.filter((record) => roleOf(count, record, period) === role);
  const all = having("counted");
  const undecided = having("undecided").length;
  const excluded = having("excluded").length;
  if (count.by !== "share") {
    return { value: figure(count, all, period), excluded, undecided };
  }
  const meeting = all.map((record) => truth(count.numerator, record, period));
  const [met, open] = [1, 0.5].map((wanted) => meeting.filter((one) => one === wanted).length);
  return { value: `${met}/${all.length}`, excluded, undecided: undecided + (open ?? 0) };
}

type Figure = Exclude<PlainCount, { by: "share" }>;

function figure(count: Figure, records: readonly AnyRecord[], period: Period): string {
  switch (count.by) {
    case "count":
      return `${records.length}`;
    case "parts-with-record":
      return partsWith(count, records, period);
    case "longest-gap":
      return `${longestGap(daysOf(count, records), period)}`;
    case "distinct":
      return `${new Set(records.flatMap((record) => record[count.of] ?? []).map(String)).size}`;
    case "latest":
      return latest(count, records);
    default: {
      const values = records.flatMap((record) => numberOf(record[count.of])).sort((a, b) => a.compare(b));
      return count.by === "percentile" ? percentile(values, count.rank) : overSorted(count.by, values);
    }
  }
}

function numberOf(value: unknown): Exact[] {
  return isNumber(value) ? [Exact.of(value)] : [];
}

function overSorted(by: "sum" | "mean" | "median" | "min" | "max", values: readonly Exact[]): string {
  const total = values.reduce((sum, value) => sum.plus(value), Exact.zero);
  if (by === "sum" || values.length === 0) {
    return by === "sum" ? total.toString() : "nothing";
  }
  const last = values.length - 1;
  const at = (index: number) => values[index] ?? Exact.zero;
  const figures = {
    mean: total.dividedBy(values.length),
    median: at(Math.floor(last / 2))
      .plus(at(Math.ceil(last / 2)))
      .dividedBy(2),
    min: at(0),
    max: at(last),
  };
  return figures[by].toString();
}

/** The smallest value that at least so large a share of all does not exceed. */
function percentile(sorted: readonly Exact[], rank: Exact): string {
  const enough = rank.times(sorted.length);
  const found = sorted.find((value) => enough.compare(sorted.filter((one) => one.compare(value) <= 0).length) <= 0);
  return found?.toString() ?? "nothing";
}

function latest({ of, in: by }: { of: string; in: Belongs }, records: readonly AnyRecord[]): string {
  const dateField = "at" in by ? by.at : "open" in by ? by.open.from : (by.standing.from ?? "");
  const dated = records.flatMap((record) =>
    numberOf(record[of]).map((value) => ({ value, date: String(record[dateField] ?? ""), id: record.id })),
  );
  dated.sort((a, b) => ordered(a.date, b.date) || ordered(a.id, b.id) || a.value.compare(b.value));
  return dated.at(-1)?.value.toString() ?? "nothing";
}

function daysOf({ in: by }: Figure, records: readonly AnyRecord[]): Set<number> {
  return new Set(records.flatMap((record) => ("at" in by ? (dayOf(record[by.at]) ?? []) : [])));
}

/** Every day of a period by its number. */
function everyDay({ first, last }: Period): number[] {
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => dayNumber(first) + index);
}

function longestGap(days: ReadonlySet<number>, period: Period): number {
  let [run, longest] = [0, 0];
  for (const day of everyDay(period)) {
    run = days.has(day) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Weeks begin on Monday, and one without a working day is none; months are those of the calendar, or start on the period's own day. */
function partsWith(count: Extract<Figure, { part: string }>, records: readonly AnyRecord[], period: Period): string {
  const partOf = (day: number): string => {
    const date = fromDayNumber(day);
    if (count.part === "week") {
      return `${day - weekday(date)}`;
    }
    const startsOn = Number(period.first.slice(8));
    return Number(date.slice(8)) < startsOn ? fromDayNumber(day - 28).slice(0, 7) : date.slice(0, 7);
  };
  const worked = (day: number) => isWorkingDay(vietnamCalendar(), fromDayNumber(day));
  const days = everyDay(period).filter((day) => count.part !== "week" || worked(day));
  const parts = new Set(days.map(partOf));
  const seen = [...daysOf(count, records)].map(partOf).filter((part) => parts.has(part));
  return `${new Set(seen).size}/${parts.size}`;
}
