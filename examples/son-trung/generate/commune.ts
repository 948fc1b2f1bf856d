import { parsePlainDate, type Unit } from "@cchc/core";
import { vietnamUnits } from "@cchc/core/vietnam";
import { type Day, dayOf } from "./days.ts";

/** First day of the units of the merger. */
export const mergerDay: Day = dayOf(2025, 7, 1);

/** A commune over the merger: the one it was until 2025-06-30, the one that it became part of. May be the same. */
export interface Commune {
  readonly before: Unit;
  readonly after: Unit;
}

const haTinh = "42";
const sonTrung = "18187";
const huongSon = "18133";

/**
 * Real units of Hà Tĩnh by the register; only their records are simulated. The first is Sơn Trung, which became part of
 * Hương Sơn; the others are, in the order of the register, each commune of today with the first of those it was made of.
 *
 * @throws Error when there are not so many.
 */
export function communes(count: number): Commune[] {
  const register = vietnamUnits();
  const [eve, today] = [parsePlainDate("2025-06-30"), parsePlainDate("2025-07-01")];
  const units = register.communesOf(haTinh, today);
  if (count > units.length) {
    throw new Error(`--communes ${count}: tối đa / at most ${units.length}`);
  }
  const taken = new Set(units.map(({ code }) => code));
  const others = units.filter(({ code }) => code !== huongSon);
  const first = { before: register.get(sonTrung, eve), after: register.get(huongSon, today) };
  return [first, ...others.map((after) => ({ before: predecessorOf(after, taken), after }))].slice(0, count);
}

/** One whose code was not given to another territory afterwards, so that a code means one unit in all the data. */
function predecessorOf(after: Unit, taken: ReadonlySet<string>): Unit {
  const whole = vietnamUnits()
    .predecessors(after)
    .filter(({ divided }) => !divided)
    .map(({ unit }) => unit);
  return whole.find(({ code }) => !taken.has(code)) ?? after;
}
