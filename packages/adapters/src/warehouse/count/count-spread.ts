import { Exact, type RecordOutcome, type SpreadFigure, spreadFigure } from "@cchc/core";
import { and, presence } from "../sql/truth.ts";
import { compileOne, type OneMeasure } from "./compile-one.ts";
import { numberOf } from "./count-measures.ts";
import { Found } from "./found.ts";
import { groupedRows } from "./grouped-rows.ts";

interface Spread {
  readonly values: { readonly value: Exact; readonly count: number }[];
  total: number;
}

/** Median or percentile: how often each value occurs is counted there, the place of the figure is found here, exactly. */
export async function countSpread(one: OneMeasure<SpreadFigure>): Promise<Found<RecordOutcome["outcome"]>> {
  const groups = groupedRows(one.counting, (scope) => {
    const measure = compileOne(one, scope);
    const key = numberOf(measure);
    return { key, where: and([measure.member, presence(key).yes]) };
  });
  const spreads = new Found<Spread>();
  for await (const { unit, period, key, count } of groups) {
    const spread = spreads.at(unit, period, () => ({ values: [], total: 0 }));
    spread.values.push({ value: Exact.of(key), count });
    spread.total += count;
  }
  return spreads.map(({ values, total }) => {
    const sorted = values.sort((a, b) => a.value.compare(b.value));
    const amount = spreadFigure(sorted, total, one.count);
    return amount === undefined ? "nothing" : { amount };
  });
}
