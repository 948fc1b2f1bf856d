import type { ii06aReport } from "@cchc/core";
import { type Day, dayOf, dayText } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";
import { caseRows } from "./case-files.ts";

interface Quarter {
  readonly year: number;
  readonly number: number;
  readonly first: Day;
  readonly last: Day;
}

type Figures = Record<(typeof counted)[number], number>;

const counted = ["online", "inPerson", "carriedOver", "early", "onTime", "late", "inTime", "overdue"] as const;

type FileRow = ReturnType<typeof caseRows> extends Generator<infer Row> ? Row : never;

/**
 * The quarters' forms II.06a as the commune reported them, by calendar quarters, counted as one-stop software does: by the
 * day, without files that were refused, stopped or that wait for the applicant. A file counts for the unit that its record
 * names, so what was handed over in the merger is in the new commune's forms alone.
 */
export function* ii06aReports(town: Town): Generator<RowOf<typeof ii06aReport>> {
  const quarters = quartersOf(town);
  const figures = new Map<string, Figures>();
  for (const row of caseRows(town)) {
    countIn(quarters, row, figures);
  }
  for (const quarter of quarters) {
    for (const unit of new Set([town.before, town.after])) {
      if (town.unitOn(quarter.first) === unit) {
        yield reported(town, { unit, quarter }, figures.get(keyOf(unit, quarter)) ?? nothing());
      }
    }
  }
}

function quartersOf(town: Town): Quarter[] {
  const all = town.years.flatMap((year) =>
    [1, 2, 3, 4].map((number) => ({
      year,
      number,
      first: dayOf(year, number * 3 - 2, 1),
      last: dayOf(year, number * 3 + 1, 1) - 1,
    })),
  );
  return all.filter(({ last }) => last <= town.options.until);
}

function countIn(quarters: readonly Quarter[], row: FileRow, figures: Map<string, Figures>): void {
  const { status, receivedAt = "" } = row;
  if (status === "refused" || status === "stopped" || status === "supplement-asked" || status === "payment-asked") {
    return;
  }
  for (const quarter of quarters) {
    const isReceived = receivedAt.slice(0, 10) <= dayText(quarter.last);
    const isOver = row.endedAt !== undefined && row.endedAt < dayText(quarter.first);
    if (isReceived && !isOver) {
      const key = keyOf(row.unit, quarter);
      const sums = figures.get(key) ?? nothing();
      sums[arrival(row, quarter)] += 1;
      sums[outcome(row, quarter)] += 1;
      figures.set(key, sums);
    }
  }
}

function arrival({ receivedAt = "", channel }: FileRow, { first }: Quarter): keyof Figures {
  if (receivedAt < dayText(first)) {
    return "carriedOver";
  }
  return channel === "online" ? "online" : "inPerson";
}

function outcome({ endedAt, dueAt, status }: FileRow, { last }: Quarter): keyof Figures {
  const [end, due] = [endedAt?.slice(0, 10), dueAt?.slice(0, 10)];
  if (end === undefined || end > dayText(last)) {
    return due !== undefined && due < dayText(last) ? "overdue" : "inTime";
  }
  if (status === "withdrawn" || due === undefined || due === end) {
    return "onTime";
  }
  return end < due ? "early" : "late";
}

function reported(
  town: Town,
  { unit, quarter }: { readonly unit: string; readonly quarter: Quarter },
  sums: Figures,
): RowOf<typeof ii06aReport> {
  const { year, number } = quarter;
  const isHidden = town.planted("ii06a-late-hidden", year) > 0;
  const late = isHidden ? 0 : sums.late;
  const onTime = isHidden ? sums.onTime + sums.late : sums.onTime;
  const moved = number === 3 && town.planted("ii06a-carry-over-broken", year) > 0 ? Math.min(5, sums.inPerson) : 0;
  const surplus = number === 2 ? town.planted("ii06a-unbalanced", year) * 7 : 0;
  const done = sums.early + onTime + late + surplus;
  const pending = sums.inTime + sums.overdue;
  return {
    id: simulatedId(unit, "ii06a", String(year).slice(2), `q${number}`),
    unit,
    firstDay: dayText(quarter.first),
    lastDay: dayText(quarter.last),
    received: sums.online + sums.inPerson + sums.carriedOver + surplus,
    receivedOnline: sums.online,
    receivedInPerson: sums.inPerson - moved + surplus,
    carriedOver: sums.carriedOver + moved,
    done,
    doneEarly: sums.early,
    doneOnTime: onTime,
    doneLate: late,
    pending,
    pendingInTime: sums.inTime,
    pendingLate: sums.overdue,
  };
}

function nothing(): Figures {
  return { online: 0, inPerson: 0, carriedOver: 0, early: 0, onTime: 0, late: 0, inTime: 0, overdue: 0 };
}

function keyOf(unit: string, { year, number }: Quarter): string {
  return `${unit}/${year}/${number}`;
}
