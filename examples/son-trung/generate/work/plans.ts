import type { plan, planItem } from "@cchc/core";
import { type Day, dayOf, dayText, workdayFrom } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { type Stretch, simulatedId, type Town } from "../town.ts";

type PlanKind = RowOf<typeof plan>["kind"];

const yearly: readonly PlanKind[] = ["cchc", "communication", "inspection", "training"];

/** The plans of every year, and the one that carries out the resolution of July 2021; the new commune issues its own. */
export function* plans(town: Town): Generator<RowOf<typeof plan>> {
  for (const stretch of town.stretches) {
    const { unit, year, first, last } = stretch;
    const asked = workdayFrom(first + 5);
    for (const [index, kind] of yearly.entries()) {
      const isLate = kind === "cchc" && town.planted("plan-late", year) > 0;
      const signed = isLate ? asked + 47 : workdayFrom(asked + 8 + index * 3);
      yield {
        id: planId(stretch, kind),
        unit,
        kind,
        coversFrom: dayText(first),
        coversTo: dayText(last),
        askedOn: town.known(asked),
        signedOn: town.known(signed),
      };
    }
  }
  yield* plansForResolution(town);
}

function* plansForResolution(town: Town): Generator<RowOf<typeof plan>> {
  const resolved = dayOf(2021, 7, 28);
  const takenOver = dayOf(2025, 7, 1);
  const isMerged = town.before !== town.after;
  const issued = [
    { unit: town.before, asked: resolved, signed: dayOf(2021, 8, 18), to: isMerged ? takenOver - 1 : undefined },
    ...(isMerged ? [{ unit: town.after, asked: takenOver, signed: dayOf(2025, 7, 25), to: undefined }] : []),
  ];
  for (const { unit, asked, signed, to } of issued.filter((one) => one.asked <= town.options.until)) {
    yield {
      id: simulatedId(unit, "plan", "nq"),
      unit,
      kind: "resolution-implementation",
      coversFrom: dayText(asked),
      coversTo: dayText(to ?? dayOf(2026, 12, 31)),
      askedOn: dayText(asked),
      signedOn: town.known(signed),
    };
  }
}

function planId({ unit, year }: Pick<Stretch, "unit" | "year">, kind: PlanKind): string {
  return simulatedId(unit, "plan", String(year).slice(2), kind);
}

/** Tasks of the reform plan, one a month, and of the communication plan, eight a year. */
export function* planItems(town: Town): Generator<RowOf<typeof planItem>> {
  for (const year of town.years) {
    const random = town.random("plan-item", year);
    for (let month = 1; month <= 12; month += 1) {
      yield reformItem(town, { year, month, random });
    }
    for (let number = 1; number <= 8; number += 1) {
      const due = workdayFrom(dayOf(year, number + 2, 25));
      yield item(town, { kind: "communication", year, number, due, done: workdayFrom(due - random.between(0, 10)) });
    }
  }
}

interface Month {
  readonly year: number;
  readonly month: number;
  readonly random: Random;
}

/** From April on one in eight is late. */
function reformItem(town: Town, { year, month, random }: Month): RowOf<typeof planItem> {
  const due = workdayFrom(dayOf(year, month, 20));
  const isLate = random.chance(12) && month > 3;
  const done = workdayFrom(isLate ? due + random.between(3, 12) : due - random.between(1, 8));
  const isUnproven = month <= town.planted("plan-items-without-evidence", year);
  return item(town, { kind: "cchc", year, number: month, due, done, isUnproven });
}

interface Item {
  readonly kind: "cchc" | "communication";
  readonly year: number;
  readonly number: number;
  readonly due: Day;
  readonly done: Day;
  readonly isUnproven?: boolean;
}

function item(town: Town, { kind, year, number, due, done, isUnproven }: Item): RowOf<typeof planItem> {
  const unit = town.unitOn(due);
  const doneOn = town.known(done);
  return {
    id: simulatedId(unit, "item", String(year).slice(2), kind, number),
    unit,
    plan: planId({ unit, year }, kind),
    planKind: kind,
    dueOn: dayText(due),
    doneOn,
    hasEvidence: doneOn === undefined ? undefined : isUnproven !== true,
  };
}
