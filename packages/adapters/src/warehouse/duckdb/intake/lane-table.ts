import type { TablePlan } from "../../../records/table-plan.ts";
import type { SourcePlace } from "../../../source/table-source.ts";
import type { PlainField } from "./plain-field.ts";
import type { QuickTable, ScannedTable } from "./quick-table.ts";

/** One table that is read in two lanes. */
export interface LaneTable {
  readonly quick: QuickTable;
  readonly plan: TablePlan;
  readonly fields: readonly PlainField[];
  readonly place: SourcePlace;
  /** Its place among all tables of the reading. */
  readonly index: number;
}

/** A table whose rows were staged. */
export interface StagedTable extends LaneTable {
  readonly scanned: ScannedTable;
  /** Places of its rows: from the first, up to and without the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where a staged row stands among all rows of its entity: no row is taken out of the table or put between others, so that its number is
 * the order in which it was read.
 */
export const placeColumn = "rowid";

/** Whether a staged row is of this table, in SQL. */
export function isWithin({ from, to }: Pick<StagedTable, "from" | "to">, place: string = placeColumn): string {
  return `${place} >= ${from} AND ${place} < ${to}`;
}
