import type { Warehouse } from "@cchc/adapters/warehouse";
import type { Measured } from "@cchc/core";
import { countedByHand, countsByHand, strokesByHand } from "./by-hand.ts";
import { units } from "./simulated-files.ts";

/** Counts by measure, figure, unit and month. */
export type Counts = ReadonlyMap<string, number>;

/** The queries written by hand, as they are timed. */
export function queriesByHand(path: string): readonly string[] {
  return [countsByHand(path), strokesByHand(path)];
}

type Key = readonly [measure: string, figure: string, unit: string, month: number];

/** What the queries written by hand give, read as the warehouse reads its own. */
export async function readByHand(warehouse: Warehouse, path: string): Promise<Counts> {
  const counts = new Map<string, number>();
  const put = (key: Key, count: number) => counts.set(key.join(" "), count);
  for await (const [unit, month, ...row] of warehouse.rows({ text: countsByHand(path), values: [] })) {
    for (const [place, { measure, figure }] of countedByHand.entries()) {
      put([measure, figure, String(unit), Number(month)], Number(row[place]));
    }
    put(["services-used", "denominator", String(unit), Number(month)], Number(row[countedByHand.length]));
  }
  for await (const [unit, month, files] of warehouse.rows({ text: strokesByHand(path), values: [] })) {
    put(["i07-closed-at-a-stroke", "denominator", String(unit), Number(month)], Number(files));
  }
  return counts;
}

/**
 * Holds the measurements of each month to what the queries by hand gave.
 *
 * @throws Error at the first difference, and for a measure that counted nothing anywhere.
 */
export function checkEqual(months: readonly Measured[], byHand: Counts): number {
  const wanted = new Set(months[0]?.measurements.map(({ measure }) => measure));
  const counted = new Set<string>();
  let checked = 0;
  for (const { key, count } of figures(months)) {
    checkFigure(key, count, byHand);
    checked += 1;
    if (count > 0) {
      counted.add(key[0]);
    }
  }
  if (counted.size !== wanted.size || checked < units.length) {
    throw new Error(`nothing is counted by ${[...wanted].filter((id) => !counted.has(id)).join(", ")}`);
  }
  return checked;
}

function checkFigure(key: Key, count: number, byHand: Counts): void {
  const other = byHand.get(key.join(" ")) ?? 0;
  if (count !== other) {
    throw new Error(`${key.join(" ")}: ${count}, by hand ${other}`);
  }
}

function* figures(months: readonly Measured[]): Generator<{ key: Key; count: number }> {
  for (const [month, { measurements }] of months.entries()) {
    for (const measurement of measurements) {
      for (const [figure, count] of figuresOf(measurement)) {
        yield { key: [measurement.measure, figure, measurement.unit, month], count };
      }
    }
  }
}

type Measurement = Measured["measurements"][number];

/** The counts of a measurement; zero where it does not say one that the queries count. */
function figuresOf(measurement: Measurement): (readonly [figure: string, count: number])[] {
  const told = { excluded: measurement.excluded ?? 0, undecided: measurement.undecided ?? 0 };
  const counts = { denominator: 0, ...told, ...countsOf(measurement) };
  return Object.entries(counts).map(([figure, count]) => [figure, Number(count)]);
}

function countsOf(measurement: Measurement): Readonly<Record<string, string | number>> {
  if ("amount" in measurement) {
    return { denominator: String(measurement.amount) };
  }
  if (!("denominator" in measurement)) {
    return {};
  }
  const { numerator, denominator, changeable } = measurement;
  return {
    numerator: String(numerator),
    denominator: String(denominator),
    ...(changeable === undefined ? {} : { changeable }),
  };
}
