import type { AnyRecord } from "../../entity/entity.ts";
import type { RecordMeasure } from "./record-measure.ts";

/** Records of an entity without the date by which measures put them into a period. */
export interface Undated {
  /** The field that is blank. */
  readonly field: string;
  readonly records: number;
  /** Of the first of them. */
  readonly ids: readonly string[];
}

/** Ids that are kept of each kind. */
const mostIds = 20;

/**
 * Counts the records of one entity that lack the date on which they begin, or the only date that any measure looks at.
 *
 * Other dates may be blank for good reason, such as the end of a file that is still open; what that leaves out is counted
 * with each measurement.
 */
export class UndatedTally {
  readonly #found: ReadonlyMap<string, { records: number; readonly ids: string[] }>;

  constructor(measures: readonly RecordMeasure[]) {
    this.#found = new Map(beginningDates(measures).map((field) => [field, { records: 0, ids: [] }]));
  }

  add(record: AnyRecord): void {
    for (const [field, found] of this.#found) {
      if (record[field] === undefined) {
        found.records += 1;
        if (found.ids.length < mostIds) {
          found.ids.push(record.id);
        }
      }
    }
  }

  /** Those fields that some record lacks. */
  get undated(): readonly Undated[] {
    return [...this.#found].flatMap(([field, found]) => (found.records === 0 ? [] : [{ field, ...found }]));
  }
}

/** Fields that date the records of an entity: on which they begin, or the only date that any measure looks at. */
export function beginningDates(measures: readonly RecordMeasure[]): readonly string[] {
  const begun = new Set(measures.flatMap(({ in: belongs }) => ("open" in belongs ? [belongs.open.from] : [])));
  const dates = new Set([...begun, ...measures.flatMap(({ in: belongs }) => ("at" in belongs ? [belongs.at] : []))]);
  return dates.size === 1 ? [...dates] : [...begun];
}
