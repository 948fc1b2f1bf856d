import type { Measure, Period } from "@cchc/core";
import type { MeasureSql } from "../compile/record-measure.ts";
import type { Scope } from "../compile/scope.ts";
import { compiled, type EntityCounting } from "./counting.ts";

/** One measure over the records of an entity, compiled anew for each statement about it. */
export interface OneMeasure<C> {
  readonly counting: EntityCounting;
  readonly measure: Measure;
  /** The counting of the measure. */
  readonly count: C;
}

/** The measure in the scope of a statement; it was compiled before, so it can be. */
export function compileOne({ measure }: Pick<OneMeasure<unknown>, "measure">, scope: Scope): MeasureSql {
  const one = compiled(measure, scope);
  if (one === undefined) {
    throw new TypeError(`measure ${measure.id} is not counted in SQL`);
  }
  return one;
}

/** A period of the counting by its place. */
export function periodAt({ periods }: EntityCounting, place: number): Period {
  const period = periods[place];
  if (period === undefined) {
    throw new TypeError(`no period ${place}`);
  }
  return period;
}
