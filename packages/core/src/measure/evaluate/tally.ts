import type { AnyRecord } from "../../entity/entity.ts";
import type { Outcome } from "./outcome.ts";

/** Collects the counted records of one measure, unit and period; its memory does not grow with the number of records, save for distinct values and for figures of reports. */
export interface Tally {
  /** Takes a record of the population; `met` when it also meets the numerator. */
  readonly add: (record: AnyRecord, met: boolean) => void;
  /** What was collected so far. */
  readonly outcome: () => Outcome;
  /** Ids of the records that the figure is about, where those are not simply all that were counted. */
  readonly named?: () => readonly string[];
}
