import type { finding, inspection } from "@cchc/core";
import { dayOf, dayText, workdayFrom } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town, type YearlyEvent } from "../town.ts";

const internal = [
  [3, 20],
  [5, 20],
  [8, 20],
  [10, 15],
] as const;
const publicDuty = [
  [2, 25],
  [6, 10],
  [9, 10],
  [10, 22],
] as const;

/** Four inspections of departments and four checks of public duty a year; in the baseline half of the checks were left out. */
export function* inspections(town: Town): Generator<RowOf<typeof inspection>> {
  for (const event of town.yearlyEvents("inspect", internal)) {
    yield inspected(town, event, "internal");
  }
  for (const event of town.yearlyEvents("check", publicDuty, town.allYears)) {
    yield inspected(town, event, "public-duty");
  }
}

function inspected(
  town: Town,
  { id, unit, day, on, year, random }: YearlyEvent,
  kind: RowOf<typeof inspection>["kind"],
): RowOf<typeof inspection> {
  const done = workdayFrom(day - random.between(3, 9));
  const department = random.pick(["van-phong", "tai-chinh", "tu-phap", "dia-chinh"]);
  const isDone = year > 2020 || random.chance(45);
  return { id, unit, kind, planned: true, dueOn: on, doneOn: isDone ? town.known(done) : undefined, department };
}

const sources = ["internal", "internal", "higher", "inspectorate"] as const;
const findingDays = [
  [3, 25],
  [5, 25],
  [6, 25],
  [8, 5],
] as const;

/** Findings of inspections, put right in time; those of the inspectorate with money. */
export function* findings(town: Town): Generator<RowOf<typeof finding>> {
  for (const event of town.yearlyEvents("finding", findingDays)) {
    yield found(town, event);
  }
  for (const year of town.years.filter((one) => town.planted("audit-finding-open", one) > 0)) {
    const day = dayOf(year, 9, 14);
    const unit = town.unitOn(day);
    const id = simulatedId(unit, "finding", String(year).slice(2), "kt");
    yield { id, unit, source: "audit", foundOn: dayText(day), amount: 48_000_000, amountDone: 0 };
  }
}

function found(town: Town, { id, day, on, number, random }: YearlyEvent): RowOf<typeof finding> {
  const source = sources[number - 1] ?? "internal";
  const amount = source === "inspectorate" ? random.between(4, 20) * 1_000_000 : undefined;
  const closed = workdayFrom(day + random.between(15, 50));
  const closedOn = town.known(closed);
  return {
    id,
    unit: town.unitOn(Math.min(closed, town.options.until)),
    source,
    foundOn: on,
    dueOn: dayText(day + 60),
    closedOn,
    amount,
    amountDone: closedOn === undefined ? undefined : amount,
  };
}
