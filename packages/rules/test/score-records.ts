import {
  type AnyRecord,
  type Assessment,
  type EntityRecord,
  entities,
  isAssessment,
  type MeasuredUnit,
  type MeasurePlan,
  measureRecords,
  parsePeriod,
} from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { type Policy, type Result, score } from "../src/index.ts";

/** The commune that all records are of. */
export const commune: MeasuredUnit = { code: "18187", name: "Xã Sơn Trung", level: "commune", unitCode: "18187" };

/** How a run differs from an ordinary one: period 2024, a register that was asked, five ids of each kind kept. */
export interface RunOptions extends Partial<Pick<MeasurePlan, "unitDays" | "keepRecords">> {
  readonly period?: string;
  readonly unitsNotInForce?: ReadonlySet<string>;
}

/** Counts records of one commune by the measures of a policy and judges it: the way of a real run. */
export async function scoreRecords(
  policy: Policy,
  records: readonly EntityRecord[],
  { period: text = "2024", unitsNotInForce = new Set(), ...plan }: RunOptions = {},
): Promise<Result> {
  const period = parsePeriod(text);
  const { measurements } = await measureRecords(
    {
      measures: policy.measures,
      entities,
      named: policy.named,
      calendar: vietnamCalendar(),
      period,
      baselines: new Map(Object.entries(policy.baselines ?? {})),
      units: [commune.code],
      supplied: new Set(records.map(({ entity }) => entity)),
      keepRecords: 5,
      ...plan,
    },
    records,
  );
  const assessments = records.flatMap(({ entity, record }): (AnyRecord & Assessment)[] =>
    entity === "assessment" && isAssessment(record) ? [record] : [],
  );
  return score(policy, { period, units: [commune], measurements, assessments, unitsNotInForce });
}

/** Makes records of an entity, numbered from 1 under a prefix: `h-1`, `h-2` … */
export function recordsOf(
  entity: string,
  prefix: string,
): (...fields: readonly { readonly [name: string]: AnyRecord[string] }[]) => EntityRecord[] {
  return (...fields) =>
    fields.map((one, index) => ({
      entity,
      record: { ...one, id: `${prefix}-${index + 1}`, unit: commune.code },
    }));
}
