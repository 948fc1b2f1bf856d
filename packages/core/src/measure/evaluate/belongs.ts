import type { AnyRecord } from "../../entity/entity.ts";
import type { FieldValue } from "../../entity/field.ts";
import type { Period } from "../../time/period.ts";
import { addDays } from "../../time/plain-date.ts";
import type { Belongs } from "../counted-records.ts";

/** Whether a record belongs to a period; undefined when it lacks the date that would tell. */
export type BelongsTest = (record: AnyRecord) => boolean | undefined;

/**
 * Compiles which records belong to a period. Days and times are ISO texts, so "on the last day or before" is
 * "before the text of the day after".
 */
export function compileBelongs(belongs: Belongs, period: Period): BelongsTest {
  const { first } = period;
  const after = addDays(period.last, 1);
  if ("at" in belongs) {
    return (record) => {
      const at = textOf(record[belongs.at]);
      return at === undefined ? undefined : at >= first && at < after;
    };
  }
  if ("standing" in belongs) {
    const { from = "", to = "" } = belongs.standing;
    return (record) => (textOf(record[from]) ?? "") < after && (textOf(record[to]) ?? after) >= after;
  }
  const { from, to } = belongs.open;
  return (record) => {
    const begun = textOf(record[from]);
    return begun === undefined ? undefined : begun < after && (textOf(record[to]) ?? first) >= first;
  };
}

function textOf(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
