import type { isoRecord, outgoingDocument } from "@cchc/core";
import { mergerDay } from "../commune.ts";
import { type Day, dayOf, dayText, isWorked } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

/** Of a hundred documents, how many carry digital signatures. */
const signed: ReadonlyMap<number, number> = new Map([
  [2021, 55],
  [2022, 72],
  [2023, 85],
  [2024, 93],
  [2025, 96],
  [2026, 99],
]);

/** One document every other working day. */
export function* outgoingDocuments(town: Town): Generator<RowOf<typeof outgoingDocument>> {
  for (const year of town.years) {
    const random = town.random("outgoing-document", year);
    const last = Math.min(town.options.until, dayOf(year, 12, 31));
    let number = 0;
    for (let day = dayOf(year, 1, 2); day <= last; day += 2) {
      if (isWorked(day)) {
        number += 1;
        const unit = town.unitOn(day);
        const secret = random.chance(1);
        const isSigned = !secret && random.chance(signed.get(year) ?? 50);
        const id = simulatedId(unit, "doc", String(year).slice(2), number);
        yield { id, unit, issuedOn: dayText(day), secret, electronic: !secret, signed: isSigned };
      }
    }
  }
}

/** A declaration at first, then an internal audit and a review every November; the new commune begins again. */
export function* isoRecords(town: Town): Generator<RowOf<typeof isoRecord>> {
  const isMerged = town.before !== town.after && town.options.until >= mergerDay;
  const declared = [
    { unit: town.before, day: dayOf(2021, 3, 10) },
    ...(isMerged ? [{ unit: town.after, day: dayOf(2025, 9, 10) }] : []),
  ];
  for (const { unit, day } of declared.filter((one) => one.day <= town.options.until)) {
    const id = simulatedId(unit, "iso", "declared");
    yield { id, unit, kind: "declaration", doneOn: dayText(day), validTo: validity(town, day + 1096, unit) };
  }
  for (const year of town.years) {
    const kinds = ["internal-audit", "management-review"] as const;
    for (const [index, event] of town
      .events(year, [
        [11, 5],
        [11, 20],
      ])
      .entries()) {
      const id = simulatedId(event.unit, "iso", String(year).slice(2), event.number);
      const nonconformities = town.random("iso", year, index).between(0, 4);
      const validTo = validity(town, event.day + 372, event.unit);
      yield {
        id,
        unit: event.unit,
        kind: kinds[index] ?? "external-check",
        doneOn: event.on,
        validTo,
        nonconformities,
      };
    }
  }
}

/** The system of a commune ends with the commune. */
function validity(town: Town, day: Day, unit: string): string {
  return dayText(unit !== town.after && day > mergerDay ? mergerDay : day);
}
