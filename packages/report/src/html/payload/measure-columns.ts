import type { Exact, Measurement } from "@cchc/core";
import { type Json, type MeasureColumn, statusLetters } from "./page-payload.ts";
import { plainJson } from "./plain-json.ts";

/** Columns of all measurements of units: a row is a unit. */
export class MeasureColumns {
  readonly #rows: number;
  readonly #columns = new Map<string, Building>();

  constructor(rows: number) {
    this.#rows = rows;
  }

  add(row: number, measurement: Measurement): void {
    const { measure, unit: _unit, period: _period, status, ...rest } = measurement;
    const column = this.#columnOf(measure);
    column.statuses[row] = statusLetters[status];
    if ("numerator" in rest) {
      const { numerator, denominator, ...more } = rest;
      column.values.push(short(numerator));
      column.denominators.push(short(denominator));
      keep(column, row, more);
    } else if ("amount" in rest) {
      const { amount, ...more } = rest;
      column.values.push(short(amount));
      keep(column, row, more);
    } else {
      keep(column, row, rest);
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
    const column: Building = { statuses: new Array(this.#rows).fill("-"), values: [], denominators: [], more: [] };
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

function keep({ more }: Building, row: number, rest: object): void {
  if (Object.keys(rest).length > 0) {
    more.push([row, plainJson(rest)]);
  }
}

/** A number where JSON gives back the same one, else its text. */
function short(exact: Exact): number | string {
  const text = exact.toString();
  return text.length < 16 && String(Number(text)) === text ? Number(text) : text;
}
