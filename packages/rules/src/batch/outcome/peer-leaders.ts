import { Exact } from "@cchc/core";
import { measuredValue } from "../../scorecard/judge-measured.ts";
import { valueAt } from "../columns/value-at.ts";
import { type Frame, largestWhole } from "./coder.ts";

/** The best value of each group of peers; undefined where nobody in it has one. */
export type Leaders = readonly (Exact | undefined)[];

/** Finds the best value of every group of peers. */
export function peerLeaders({ column, table }: Frame): Leaders {
  // Every group has its place from the start: a hole would be passed over by `map` and read as NaN by `Math.min`.
  const groups = table.peers.reduce((most, peers) => Math.max(most, peers + 1), 0);
  const best = new Array<number | undefined>(groups).fill(undefined);
  for (let row = 0; row < table.rows; row += 1) {
    const peers = table.peers[row] ?? 0;
    const before = best[peers];
    if (column.status[row] === 0 && (before === undefined || isMore({ column, table }, row, before))) {
      best[peers] = row;
    }
  }
  const leaders = best.map((row) => (row === undefined ? undefined : valueAt(column, row)));
  for (const [row, measurement] of column.exact) {
    const value = measuredValue(measurement) ?? Exact.zero;
    const peers = table.peers[row] ?? 0;
    leaders[peers] = Exact.max(value, leaders[peers] ?? value);
  }
  return leaders;
}

/** Whether one row's value is more than another's, by cross multiplication; exactly when the products are too large for doubles. */
function isMore({ column }: Frame, row: number, than: number): boolean {
  const { numerator, denominator } = column;
  const left = (numerator[row] ?? 0) * (denominator[than] ?? 1);
  const right = (numerator[than] ?? 0) * (denominator[row] ?? 1);
  const whole = Math.abs(left) <= largestWhole && Math.abs(right) <= largestWhole;
  return whole ? left > right : valueAt(column, row).compare(valueAt(column, than)) > 0;
}
