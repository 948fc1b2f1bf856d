import { RecordReader } from "../../../records/record-reader.ts";
import type { RecordUnits } from "../../../records/record-units.ts";
import type { TablePlan } from "../../../records/table-plan.ts";
import { RowReader } from "../../../row/row-reader.ts";
import type { SourcePlace } from "../../../source/table-source.ts";
import type { QuickTable, SlowRow, SlowRows } from "./quick-table.ts";

/** The unit and id of a record. */
export interface RecordKey {
  readonly unit: string;
  readonly id: string;
}

/** What record a slow row would be, so that no plain row is taken beside it unseen; undefined where it is none. */
export class SlowKeys {
  readonly #rows: SlowRows;
  readonly #reader: RecordReader;
  readonly #units: RecordUnits;
  readonly #place: SourcePlace;

  constructor(table: QuickTable, plan: TablePlan, { place, units }: { place: SourcePlace; units: RecordUnits }) {
    this.#rows = table.slowRows(place, plan);
    // Of a row that will be read again whole, no more than its key is asked for.
    this.#reader = new RecordReader({ ...plan, fields: [], order: [] });
    this.#reader.begin(table.part.columns);
    this.#units = units;
    this.#place = place;
  }

  keyOf(row: SlowRow): RecordKey | undefined {
    const part = this.#rows.partOf(row);
    if (part?.kind !== "row") {
      return undefined;
    }
    const { id, unit } = this.#reader.read(new RowReader(this.#place, part));
    return id === "" || unit === "" ? undefined : { id, unit: this.#units.codeOf(unit) };
  }
}
