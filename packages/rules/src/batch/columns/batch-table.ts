import { type Exact, type MeasuredUnit, type Measurement, measureAmount, type Period } from "@cchc/core";
import type { Policy } from "../../policy/policy.ts";
import type { OwnInput } from "../../scorecard/prepare-input.ts";
import { absentColumn, type Column } from "./column.ts";

/** Units of one period as columns; a row is a unit. Made by `columnsOf` or `readColumns`, and checked by them. */
export interface BatchTable {
  readonly period: Period;
  readonly units: readonly MeasuredUnit[];
  readonly rows: number;
  /** Levels of the units; `level` has the index of each row's level. */
  readonly levels: readonly string[];
  readonly level: Uint16Array;
  /** The group of units that each row is ranked in, and compared with its best. */
  readonly peers: Uint16Array;
  /** Columns by measure. */
  readonly measures: ReadonlyMap<string, Column>;
  /** Published points by item, as amounts. */
  readonly published: ReadonlyMap<string, Column>;
  /** The column of an item that nobody has data of. */
  readonly absent: Column;
  /** Ones: the denominator of counts. */
  readonly ones: Float64Array;
  /** What the one-unit path judges a row by. */
  readonly inputOf: (row: number) => OwnInput;
}

/** What differs between the ways to make a table. */
export interface TableParts extends Pick<BatchTable, "period" | "units" | "measures" | "published" | "inputOf"> {
  readonly policy: Policy;
}

/** Puts a table together: levels as a dictionary, peers by the policy's ranking. */
export function makeTable({ policy, ...parts }: TableParts): BatchTable {
  const rows = parts.units.length;
  const levels = [...new Set(parts.units.map((unit) => unit.level))];
  const codes = new Map(levels.map((level, index) => [level, index]));
  const level = Uint16Array.from(parts.units, (unit) => codes.get(unit.level) ?? 0);
  return {
    ...parts,
    rows,
    levels,
    level,
    peers: policy.rank.among === "level" ? level : new Uint16Array(rows),
    absent: absentColumn(rows),
    ones: new Float64Array(rows).fill(1),
  };
}

/** Points that a source published, as a measurement of an amount, so that they fit into a column. */
export function publishedAmount(item: string, points: Exact): Measurement {
  return measureAmount({ measure: item, unit: "", period: "" }, points);
}
