import { type AnyRecord, addDays, parsePlainDate } from "@cchc/core";

const first = parsePlainDate("2024-01-01");
const kinds = ["asked", "filed", "collected"];

/** So many visits of forty units, the same ones every time: a few without a date, a few in a year that was typed wrongly. */
export function* visits(count: number): Generator<AnyRecord, void, undefined> {
  for (let number = 0; number < count; number += 1) {
    const day = number % 97 === 0 ? parsePlainDate("1924-02-01") : addDays(first, (number * 7) % 366);
    yield {
      id: String(number),
      unit: `unit ${number % 40}`,
      ...(number % 101 === 0 ? {} : { on: day }),
      kind: kinds[number % kinds.length] ?? "asked",
      fee: number % 50,
    };
  }
}
