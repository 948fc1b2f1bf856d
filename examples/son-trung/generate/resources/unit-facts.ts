import type { unitFacts } from "@cchc/core";
import { mergerDay } from "../commune.ts";
import { dayOf, dayText } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";
import { quota } from "./staff.ts";

/** Size of the commune: at first, from 2021, and of the big commune. The numbers are invented. */
export function* unitFactsRecords(town: Town): Generator<RowOf<typeof unitFacts>> {
  const small = { unit: town.before, villages: 9, staffQuota: quota.before, departments: 6 };
  const big = { unit: town.after, villages: 42, staffQuota: quota.merged, departments: 4 };
  const facts = [
    { ...small, from: dayOf(2016, 1, 1), population: 5100, households: 1450 },
    { ...small, from: dayOf(2021, 1, 1), population: 5300, households: 1520 },
    ...(town.isMerged(mergerDay) ? [{ ...big, from: mergerDay, population: 26_000, households: 7400 }] : []),
  ];
  for (const { from, unit, ...figures } of facts.filter((one) => one.from <= town.options.until)) {
    yield { id: simulatedId(unit, "facts", dayText(from).slice(2, 4)), unit, asOf: dayText(from), ...figures };
  }
}
