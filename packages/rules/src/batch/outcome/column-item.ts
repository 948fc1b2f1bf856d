import { type Condition, Exact } from "@cchc/core";
import type { Policy } from "../../policy/policy.ts";
import { factsOfMeasurement, measuredValue, type Scored } from "../../scorecard/judge-measured.ts";
import { scoreShape } from "../../scoring/score-shape.ts";
import type { ShapeInput } from "../../scoring/shape-outcome.ts";
import type { BatchTable } from "../columns/batch-table.ts";
import type { Column } from "../columns/column.ts";
import { measurementOf } from "../columns/value-at.ts";
import { pairsOnLine } from "./affine.ts";
import { type BatchOutcome, gapOutcome, gapOutcomes, proportionalOutcome, trackedOutcomes } from "./batch-outcome.ts";
import { type Coder, type Frame, unsettled } from "./coder.ts";
import { cutCoder } from "./cut-coder.ts";
import { forgetExact, type ItemRows } from "./item-rows.ts";
import { shapeCoder } from "./shape-coder.ts";

/** An item that is judged by one column. */
export interface ColumnItem {
  readonly columnIn: (table: BatchTable) => Column;
  readonly kind: "ratio" | "amount";
  readonly max: Exact;
  readonly named: ReadonlyMap<string, Condition>;
  readonly coder: Coder;
  /** Of values first, then of gaps. */
  readonly outcomes: readonly BatchOutcome[];
  /** Points of a value by the one-unit path. */
  readonly pointsOf: (input: ShapeInput) => Exact;
}

/** A rule or part that scores one measure. */
export function measuredItem({ measure, max, score, when }: Scored, { named, measures }: Policy): ColumnItem {
  const kind = measures.get(measure)?.kind ?? "ratio";
  const coder = shapeCoder(score, max, { named, kind });
  return {
    columnIn: (table) => table.measures.get(measure) ?? table.absent,
    kind,
    max,
    named,
    coder,
    outcomes: [...coder.outcomes, ...gapOutcomes(when, max)],
    pointsOf: (input) => scoreShape(score, input).points,
  };
}

/** A rule that follows a measure and scores nothing. */
export function trackedItem(measure: string, { named, measures }: Policy): ColumnItem {
  return {
    columnIn: (table) => table.measures.get(measure) ?? table.absent,
    kind: measures.get(measure)?.kind ?? "ratio",
    max: Exact.zero,
    named,
    coder: cutCoder({ outcomes: trackedOutcomes.slice(0, 1), cuts: [], codes: [0] }),
    outcomes: trackedOutcomes,
    pointsOf: () => Exact.zero,
  };
}

/** A rule that takes over what the source published, when it lies within the maximum. */
export function publishedItem(item: string, max: Exact, { named }: Policy): ColumnItem {
  const outcomes: BatchOutcome[] = [
    { ...proportionalOutcome("published/taken-over", max), origin: "published" },
    { ...gapOutcome("error", "withhold", max), name: "published/out-of-range" },
  ];
  const cuts = [
    { at: Exact.zero, past: false },
    { at: max, past: true },
  ];
  const coder = cutCoder({ outcomes, cuts, codes: [1, 0, 1] });
  const itself = { a: 1, b: 0, c: 1, limit: Number.MAX_SAFE_INTEGER };
  return {
    columnIn: (table) => table.published.get(item) ?? table.absent,
    kind: "amount",
    max,
    named,
    coder: { ...coder, pairs: (frame, pairs) => pairsOnLine(itself, frame, pairs) },
    outcomes: [...outcomes, ...gapOutcomes({ noData: "withhold" }, max)],
    pointsOf: ({ value }) => value,
  };
}

/** Writes the outcome of every row. */
export function runColumn(item: ColumnItem, table: BatchTable, rows: ItemRows): void {
  const frame = { table, column: item.columnIn(table) };
  forgetExact(rows);
  item.coder.code(frame, rows.codes);
  if (rows.pairs !== undefined) {
    item.coder.pairs?.(frame, rows.pairs);
  }
  const limit = item.coder.limit(frame);
  if (item.coder.leaves || frame.column.largest > limit || frame.column.exact.size > 0) {
    settleRows({ item, frame, rows }, limit);
  }
}

interface Run {
  readonly item: ColumnItem;
  readonly frame: Frame;
  readonly rows: ItemRows;
}

/** Judges by exact numbers the rows that the kernel could not: counts beyond its limit, values that it left. */
function settleRows(run: Run, limit: number): void {
  const { status, numerator, denominator, exact } = run.frame.column;
  for (let row = 0; row < status.length; row += 1) {
    const largest = Math.max(Math.abs(numerator[row] ?? 0), Math.abs(denominator[row] ?? 0));
    const beyond = status[row] === 0 && (largest > limit || run.rows.codes[row] === unsettled);
    if (beyond || exact.has(row)) {
      settleRow(run, row);
    }
  }
}

function settleRow({ item, frame, rows }: Run, row: number): void {
  const input = inputAt(item, frame, row);
  const code = item.coder.codeOf(input);
  const exactly = item.outcomes[code]?.proportional ?? true;
  rows.codes[row] = code;
  if (exactly) {
    rows.exact.set(row, item.pointsOf(input));
  }
  if (rows.pairs !== undefined) {
    rows.pairs.denominator[row] = 0;
  }
}

function inputAt({ kind, max, named, coder }: ColumnItem, frame: Frame, row: number): ShapeInput {
  const measurement = measurementOf(frame.column, row, kind);
  const value = measuredValue(measurement) ?? Exact.zero;
  const unit = frame.table.units[row] ?? { code: "", name: "", level: "" };
  const leader = coder.leader?.(frame, row);
  return { value, kind, max, named, leader, facts: factsOfMeasurement(measurement, value, unit) };
}
