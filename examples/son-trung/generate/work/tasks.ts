import type { task } from "@cchc/core";
import { type Day, dayOf, dayText, workdayFrom } from "../days.ts";
import type { Random } from "../random.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

const firstOverdue = 11;

/** Thirty assigned tasks a year, done before they are due but for a few that are two days late. */
export function* tasks(town: Town): Generator<RowOf<typeof task>> {
  for (const year of town.years) {
    const overdue = town.planted("tasks-overdue", year);
    for (let number = 1; number <= 30; number += 1) {
      const random = town.random("task", year, number);
      const assigned = workdayFrom(dayOf(year, 1, 5) + number * 10);
      const due = workdayFrom(assigned + random.between(10, 25));
      const isOverdue = number >= firstOverdue && number < firstOverdue + overdue;
      const done = isOverdue ? dayOf(year + 1, 1, 20) : doneOn(assigned, due, random);
      yield* known(town, { year, number, assigned, due, done }, random);
    }
  }
}

function doneOn(assigned: Day, due: Day, random: Random): Day {
  return workdayFrom(random.chance(6) ? due + 2 : Math.max(assigned, due - random.between(0, 6)));
}

interface Assigned {
  readonly year: number;
  readonly number: number;
  readonly assigned: Day;
  readonly due: Day;
  readonly done: Day;
}

function known(town: Town, { year, number, assigned, due, done }: Assigned, random: Random): RowOf<typeof task>[] {
  const unit = town.unitOn(Math.min(done, town.options.until));
  const row = {
    id: simulatedId(unit, "task", String(year).slice(2), number),
    unit,
    assignedOn: dayText(assigned),
    assignedBy: random.pick(["higher", "chairman"]),
    department: random.pick(["van-phong", "tai-chinh", "tu-phap", "dia-chinh", "van-hoa"]),
    dueOn: dayText(due),
    doneOn: town.known(done),
  };
  return assigned <= town.options.until ? [row] : [];
}
