import type { RecordMapping } from "@cchc/adapters";
import {
  type AnyRecord,
  CchcError,
  type CountingContext,
  type Entity,
  entities,
  type MeasurePlan,
  recordMeasure,
  unitOf,
} from "@cchc/core";
import { thresholdFor } from "@cchc/rules";
import { openSource, type RecordsAt } from "../intake/open-source.ts";
import { measuresBehind } from "./measures-behind.ts";
import type { RecordsAsked } from "./records-asked.ts";

/** One record with its entity, and what its time is counted by. */
export interface FoundRecord {
  readonly entity: Entity;
  readonly record: AnyRecord;
  readonly context: CountingContext;
}

/**
 * The record asked for, among those of the unit that stand behind the indicator.
 *
 * @throws CchcError `usage/unknown-record`; `small-cells/one-respondent` where the policy has a threshold, since one is under it.
 */
export async function oneRecord(
  at: RecordsAt,
  { indicator, unit, record: id, policy, result }: RecordsAsked & { readonly record: string },
  { plan, mapping }: { readonly plan: MeasurePlan; readonly mapping: RecordMapping | undefined },
): Promise<FoundRecord> {
  const kinds = new Set(
    measuresBehind(indicator, plan.measures).flatMap((measure) => recordMeasure(measure)?.entity ?? []),
  );
  const source = await openSource(at, { mapping });
  for await (const { entity: kind, record } of source.records()) {
    const entity =
      record.id === id && unitOf(plan, record) === unit.code && kinds.has(kind) ? entities.get(kind) : undefined;
    if (entity !== undefined) {
      refuseRespondent(kind, { policy, result });
      const { unitDays } = plan;
      const context = { period: plan.period, calendar: plan.calendar, ...(unitDays === undefined ? {} : { unitDays }) };
      return { entity, record, context };
    }
  }
  throw noRecord(id, [...kinds]);
}

/** One respondent is always under the threshold. */
function refuseRespondent(entity: string, { policy, result }: Pick<RecordsAsked, "policy" | "result">): void {
  const below = thresholdFor(entity, policy, result.period.first);
  if (below !== undefined) {
    throw new CchcError({
      code: "small-cells/one-respondent",
      what: {
        vi: "câu trả lời của một người không được in ra",
        en: "the answers of one respondent are not printed",
      },
      given: entity,
      expected: {
        vi: `số đếm từ ${below} người trả lời trở lên (smallCells.below trong policy.yaml)`,
        en: `counts of ${below} respondents or more (smallCells.below in policy.yaml)`,
      },
    });
  }
}

function noRecord(given: string, kinds: readonly string[]): CchcError {
  return new CchcError({
    code: "usage/unknown-record",
    what: {
      vi: "không có bản ghi này của đơn vị đứng sau tiêu chí",
      en: "no such record of the unit stands behind the indicator",
    },
    given,
    expected: {
      vi: `mã một bản ghi loại ${kinds.join(", ")}; bỏ tham số này để xem danh sách`,
      en: `the id of a record of ${kinds.join(", ")}; leave it out to see the list`,
    },
  });
}
