import type { RecordOptions } from "../../../records/record-options.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";

/** Options of a reading, and the DuckDB that the records go into. */
export interface DuckDbReading extends RecordOptions {
  readonly duckdb: DuckDbWarehouse;
  /** Told of each table that was read in two lanes. */
  readonly lanes?: (told: LaneCount) => void;
}

/** How many rows of a table DuckDB took by itself, of how many. */
export interface LaneCount {
  readonly name: string;
  readonly rows: number;
  readonly plain: number;
}
