import type { FieldCount, GapCount, PartsCount, PercentileCount, RecordCount, ShareCount } from "../count.ts";
import type { CarryOverCount, ClusterCount, WholeCount } from "../count-together.ts";
import type { Measure } from "../definition.ts";

/** A way of counting that looks at records, not at other measures. */
export type RecordMeasure =
  | ShareCount
  | PartsCount
  | RecordCount
  | FieldCount
  | PercentileCount
  | GapCount
  | ClusterCount
  | CarryOverCount
  | WholeCount;

/** The counting of a measure, if it looks at records. */
export function recordMeasure({ count }: Measure): RecordMeasure | undefined {
  return count !== undefined && "entity" in count ? count : undefined;
}
