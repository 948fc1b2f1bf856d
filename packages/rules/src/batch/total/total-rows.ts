import type { BatchOutcomes } from "../batch-outcomes.ts";
import { type ItemRows, nearestPoints } from "../outcome/item-rows.ts";
import { pointsKind } from "../outcome/scaled-outcomes.ts";
import type { Addend, AreaPlan, RollUpPlan } from "./roll-up-plan.ts";

/** Totals of all rows as doubles, each with how far off it may be. */
export interface TotalRows {
  /** 1 where there is a total. */
  readonly scored: Uint8Array;
  /** Points times the scale of the plan. */
  readonly points: Float64Array;
  /** 1 where the points are exact, 0 where they may be off by the error of the plan. */
  readonly exact: Uint8Array;
}

/** Sums of one area, used again for the next. */
interface AreaRows {
  readonly earned: Float64Array;
  readonly applicable: Float64Array;
  readonly given: Uint8Array;
}

/** Adds up the totals of all rows. */
export function addTotals(plan: RollUpPlan, outcomes: BatchOutcomes): TotalRows {
  const { rows } = outcomes;
  const total = {
    scored: new Uint8Array(rows),
    points: new Float64Array(rows),
    exact: new Uint8Array(rows).fill(Number(plan.whole)),
  };
  const kept = new Float64Array(rows);
  const area = { earned: new Float64Array(rows), applicable: new Float64Array(rows), given: new Uint8Array(rows) };
  for (const one of plan.areas) {
    if (one.area.inTotal) {
      addArea(one, { plan, outcomes }, { area, total });
      intoTotal(one.max, { area, total, kept });
    }
  }
  rescale(plan.max, total, kept);
  return total;
}

interface Sums {
  readonly area: AreaRows;
  readonly total: TotalRows;
}

interface Addition {
  readonly plan: RollUpPlan;
  readonly outcomes: BatchOutcomes;
}

function addArea({ addends }: AreaPlan, { plan, outcomes }: Addition, sums: Sums): void {
  sums.area.earned.fill(0);
  sums.area.applicable.fill(0);
  sums.area.given.fill(0);
  for (const addend of addends) {
    const rows = outcomes.indicators[addend.index];
    if (rows !== undefined) {
      addConstants(addend, rows, sums.area);
    }
    if (rows?.pairs !== undefined) {
      addProportional(addend, rows, { ...sums, scale: plan.scale });
    }
  }
}

function addConstants({ outcomes }: Addend, { codes }: ItemRows, { earned, applicable, given }: AreaRows): void {
  const { kind, points, applicable: maxima } = outcomes;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    earned[row] = (earned[row] ?? 0) + (points[code] ?? 0);
    applicable[row] = (applicable[row] ?? 0) + (maxima[code] ?? 0);
    given[row] = (given[row] ?? 0) | (kind[code] ?? 0);
  }
}

function addProportional({ outcomes }: Addend, rows: ItemRows, { area, total, scale }: Sums & { scale: number }): void {
  const { codes } = rows;
  for (let row = 0; row < codes.length; row += 1) {
    if (outcomes.kind[codes[row] ?? 0] === pointsKind.proportional) {
      area.earned[row] = (area.earned[row] ?? 0) + nearestPoints(rows, row) * scale;
      total.exact[row] = 0;
    }
  }
}

/**
 * An area where nothing applied is left out, with its maximum; one that lost a part of its own is scaled to the whole.
 * Maxima are added up as far as they are kept, not taken off the whole: a difference would magnify the error of its terms.
 */
function intoTotal(max: number, sums: KeptSums): void {
  for (let row = 0; row < sums.kept.length; row += 1) {
    if (sums.area.applicable[row] !== 0) {
      keepArea(max, sums, row);
    }
  }
}

interface KeptSums extends Sums {
  /** The maxima of the areas that were kept. */
  readonly kept: Float64Array;
}

function keepArea(max: number, { area, total, kept }: KeptSums, row: number): void {
  kept[row] = (kept[row] ?? 0) + max;
  if (area.given[row] !== 0) {
    const applied = area.applicable[row] ?? max;
    const factor = applied < max ? max / applied : 1;
    total.points[row] = (total.points[row] ?? 0) + (area.earned[row] ?? 0) * factor;
    total.scored[row] = 1;
    total.exact[row] = factor === 1 ? (total.exact[row] ?? 0) : 0;
  }
}

function rescale(max: number, { points, exact, scored }: TotalRows, kept: Float64Array): void {
  for (let row = 0; row < kept.length; row += 1) {
    const whole = kept[row] ?? 0;
    if (scored[row] === 1 && whole !== max) {
      points[row] = ((points[row] ?? 0) * max) / whole;
      exact[row] = 0;
    }
  }
}
