import type { Exact, Measurement } from "@cchc/core";
import { type Json, type MeasureColumn, statusLetters } from "./page-payload.ts";
import { plainJson } from "./plain-json.ts";

/** The letter of a unit without a measurement. */
const absent = "-";
/** Measure, unit, period and status: what every measurement has. */
const identityFields = 4;

/** Columns of all measurements of units: a row is a unit. */
export class MeasureColumns {
  readonly #rows: number;
  readonly #columns = new Map<string, Building>();

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Takes a measurement; of a measure that stands on a card more than once, the first. */
  add(row: number, measurement: Measurement | undefined): void {
    if (measurement === undefined) {
      return;
    }
    const column = this.#columnOf(measurement.measure);
    if (column.statuses[row] !== absent) {
      return;
    }
    column.statuses[row] = statusLetters[measurement.status];
    let plain = identityFields;
    if ("numerator" in measurement) {
      column.values.push(short(measurement.numerator));
      column.denominators.push(short(measurement.denominator));
      plain += 2;
    } else if ("amount" in measurement) {
      column.values.push(short(measurement.amount));
      plain += 1;
    }
    if (Object.keys(measurement).length > plain) {
      column.more.push([row, plainJson(moreOf(measurement))]);
    }
  }

  finish(): MeasureColumn[] {
    return [...this.#columns].map(([measure, { statuses, values, denominators, more }]) => ({
      measure,
      kind: denominators.length > 0 ? "ratio" : "amount",
      statuses: statuses.join(""),
      values,
      ...(denominators.length > 0 ? { denominators } : {}),
      ...(more.length > 0 ? { more } : {}),
    }));
  }

  #columnOf(measure: string): Building {
    const known = this.#columns.get(measure);
    if (known !== undefined) {
      return known;
    }
    const column: Building = {
      statuses: new Array<string>(this.#rows).fill(absent),
      values: [],
      denominators: [],
      more: [],
    };
    this.#columns.set(measure, column);
    return column;
  }
}

interface Building {
  readonly statuses: string[];
  readonly values: (number | string)[];
  readonly denominators: (number | string)[];
  readonly more: [number, Json][];
}

/** What a measurement says beside its numbers. */
function moreOf(measurement: Measurement): object {
  const { measure, unit, period, status, ...rest } = measurement;
  if ("numerator" in rest) {
    const { numerator, denominator, ...more } = rest;
    return more;
  }
  if ("amount" in rest) {
    const { amount, ...more } = rest;
    return more;
  }
  return rest;
}

/** A number where JSON gives back the same one, else its text. */
function short(exact: Exact): number | string {
  if (exact.isWhole()) {
    const whole = exact.toNumber();
    return Number.isSafeInteger(whole) ? whole : exact.toString();
  }
  const text = exact.toString();
  return text.length < 16 && String(Number(text)) === text ? Number(text) : text;
}
