import { Exact } from "@cchc/core";
import type { BatchTable } from "../columns/batch-table.ts";
import type { Policy } from "../../policy/policy.ts";
import type { SumShape } from "../../policy/shape.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import { type ColumnItem, measuredItem, runColumn } from "./column-item.ts";
import { forgetExact, type ItemRows, pointsOf } from "./item-rows.ts";
import { commonScale, constantsOf, isScaleSafe, scaled, scaledOutcomes } from "./scaled-outcomes.ts";
import { givenCode, sumOutcomes, withoutCode } from "./sum-outcomes.ts";
import { type Fraction, type SumTables, sumOf } from "./sum-parts.ts";

/** One part of a sum, with its id. */
export interface PartItem extends ColumnItem {
  readonly id: string;
}

/** An item whose parts' points are added up. */
export interface SumItem {
  readonly parts: readonly PartItem[];
  readonly max: Exact;
  readonly outcomes: readonly BatchOutcome[];
  readonly tables: SumTables;
}

/** A rule that adds up parts. */
export function sumItem({ parts: shapes }: SumShape, max: Exact, policy: Policy): SumItem {
  const parts = shapes.map((part) => ({ id: part.id, ...measuredItem(part, policy) }));
  const constants = [max, ...parts.flatMap((part) => [part.max, ...constantsOf(part.outcomes)])];
  const scale = commonScale(constants);
  const tables = {
    safe: isScaleSafe(constants, scale),
    scale: Number(scale),
    parts: parts.map((part) => scaledOutcomes(part.outcomes, scale)),
    whole: parts.reduce((sum, part) => sum + scaled(part.max, scale), 0),
    max: scaled(max, scale),
  };
  return { parts, max, outcomes: sumOutcomes(max), tables };
}

/** Writes the outcome of every row: first of the parts, then of their sum. */
export function runSum(item: SumItem, table: BatchTable, rows: ItemRows): void {
  item.parts.forEach((part, index) => {
    const own = rows.parts[index];
    if (own !== undefined) {
      runColumn(part, table, own);
    }
  });
  forgetExact(rows);
  const fraction: Fraction = { numerator: 0, denominator: 0 };
  for (let row = 0; row < table.rows; row += 1) {
    codeRow(item, rows, { row, fraction });
  }
}

interface Place {
  readonly row: number;
  /** Room for the sum, used again for every row. */
  readonly fraction: Fraction;
}

function codeRow(item: SumItem, rows: ItemRows, { row, fraction }: Place): void {
  const { codes, pairs, parts } = rows;
  const status = statusOf(item, parts, row);
  if (status === undefined) {
    codes[row] = codeWithoutPoints(item, parts, row);
    return;
  }
  if (!sumOf(item.tables, { parts, row }, fraction)) {
    settle(item, rows, row);
    return;
  }
  const capped = fraction.numerator * item.tables.scale > item.tables.max * fraction.denominator;
  codes[row] = givenCode(status, capped);
  if (pairs !== undefined) {
    pairs.numerator[row] = fraction.numerator;
    pairs.denominator[row] = fraction.denominator;
  }
}

/** `scored` when a part is, else the status of the first part with points; undefined when none has any. */
function statusOf({ parts }: SumItem, rows: readonly ItemRows[], row: number): BatchOutcome["status"] | undefined {
  let lead: BatchOutcome["status"] | undefined;
  for (let index = 0; index < parts.length; index += 1) {
    const outcome = parts[index]?.outcomes[rows[index]?.codes[row] ?? 0];
    if (outcome?.status === "scored") {
      return "scored";
    }
    lead ??= outcome?.points === undefined ? undefined : outcome.status;
  }
  return lead;
}

function codeWithoutPoints({ parts }: SumItem, rows: readonly ItemRows[], row: number): number {
  const outcomes = parts.map((part, index) => part.outcomes[rows[index]?.codes[row] ?? 0]);
  const withheld = outcomes.find((outcome) => outcome?.applicable.isZero() === false);
  return withoutCode((withheld ?? outcomes[0])?.status ?? "no-data", withheld !== undefined);
}

/** The sum by exact numbers, as `judgeSum` adds it up. */
function settle(item: SumItem, rows: ItemRows, row: number): void {
  const { parts, max } = item;
  const each = parts.map((part, index) => {
    const own = rows.parts[index];
    return {
      outcome: part.outcomes[own?.codes[row] ?? 0],
      points: own === undefined ? undefined : pointsOf(part.outcomes, own, row),
    };
  });
  const applicable = Exact.sum(each.map(({ outcome }) => outcome?.applicable ?? Exact.zero));
  const earned = Exact.sum(each.map(({ points }) => points ?? Exact.zero));
  const whole = Exact.sum(parts.map((part) => part.max));
  const sum = applicable.isZero() ? earned : earned.times(whole).dividedBy(applicable);
  rows.codes[row] = givenCode(statusOf(item, rows.parts, row) ?? "scored", sum.compare(max) > 0);
  rows.exact.set(row, Exact.min(sum, max));
  if (rows.pairs !== undefined) {
    rows.pairs.denominator[row] = 0;
  }
}
