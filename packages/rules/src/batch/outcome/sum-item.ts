import { Exact } from "@cchc/core";
import type { Policy } from "../../policy/policy.ts";
import type { SumShape } from "../../policy/shape.ts";
import type { BatchTable } from "../columns/batch-table.ts";
import type { BatchOutcome } from "./batch-outcome.ts";
import { type ColumnItem, measuredItem, runColumn } from "./column-item.ts";
import { forgetExact, type ItemRows, pointsOf } from "./item-rows.ts";
import { commonScale, constantsOf, isScaleSafe, scaled, scaledOutcomes } from "./scaled-outcomes.ts";
import { givenCode, sumOutcomes, withoutCode } from "./sum-outcomes.ts";
import { addUp, type PartsRow, type SumTables } from "./sum-parts.ts";

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
  const at: PartsRow = { parts: rows.parts, row: 0, sum: { numerator: 0, denominator: 1 } };
  for (at.row = 0; at.row < table.rows; at.row += 1) {
    codeRow(item, rows, at);
  }
}

function codeRow(item: SumItem, rows: ItemRows, at: PartsRow): void {
  const { codes, pairs } = rows;
  const { row, sum } = at;
  const status = statusOf(item, at);
  if (status === undefined) {
    codes[row] = codeWithoutPoints(item, at);
    return;
  }
  if (!addUp(item.tables, at)) {
    settle(item, rows, at);
    return;
  }
  codes[row] = givenCode(status, sum.numerator * item.tables.scale > item.tables.max * sum.denominator);
  if (pairs !== undefined) {
    pairs.numerator[row] = sum.numerator;
    pairs.denominator[row] = sum.denominator;
  }
}

/** `scored` when a part is, else the status of the first part with points; undefined when none has any. */
function statusOf({ parts }: SumItem, at: PartsRow): BatchOutcome["status"] | undefined {
  let lead: BatchOutcome["status"] | undefined;
  for (let index = 0; index < parts.length; index += 1) {
    const outcome = outcomeAt(parts, at, index);
    if (outcome?.status === "scored") {
      return "scored";
    }
    lead ??= outcome?.points === undefined ? undefined : outcome.status;
  }
  return lead;
}

/** The status of the first part that is withheld, or else of the first part, which is left out like all others. */
function codeWithoutPoints({ parts }: SumItem, at: PartsRow): number {
  for (let index = 0; index < parts.length; index += 1) {
    const outcome = outcomeAt(parts, at, index);
    if (outcome?.applicable.isZero() === false) {
      return withoutCode(outcome.status, true);
    }
  }
  return withoutCode(outcomeAt(parts, at, 0)?.status ?? "no-data", false);
}

function outcomeAt(
  parts: readonly PartItem[],
  { parts: rows, row }: PartsRow,
  index: number,
): BatchOutcome | undefined {
  return parts[index]?.outcomes[rows[index]?.codes[row] ?? 0];
}

/** The sum by exact numbers, as `judgeSum` adds it up. */
function settle(item: SumItem, rows: ItemRows, at: PartsRow): void {
  const { parts, max } = item;
  const { row } = at;
  const each = parts.map((part, index) => {
    const own = rows.parts[index];
    return {
      outcome: outcomeAt(parts, at, index),
      points: own === undefined ? undefined : pointsOf(part.outcomes, own, row),
    };
  });
  const applicable = Exact.sum(each.map(({ outcome }) => outcome?.applicable ?? Exact.zero));
  const earned = Exact.sum(each.map(({ points }) => points ?? Exact.zero));
  const whole = Exact.sum(parts.map((part) => part.max));
  const sum = applicable.isZero() ? earned : earned.times(whole).dividedBy(applicable);
  rows.codes[row] = givenCode(statusOf(item, at) ?? "scored", sum.compare(max) > 0);
  rows.exact.set(row, Exact.min(sum, max));
  if (rows.pairs !== undefined) {
    rows.pairs.denominator[row] = 0;
  }
}
