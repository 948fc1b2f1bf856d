import type { FileTally } from "@cchc/adapters";
import {
  type AnyRecord,
  CchcError,
  collectEvidence,
  entities,
  type MeasurePlan,
  type Problem,
  parsePeriod,
  recordMeasure,
} from "@cchc/core";
import { renderEvidence, renderRecord, type TerminalStyle } from "@cchc/report";
import type { Indicator, Policy, Result } from "@cchc/rules";
import { openSource, planFor, type RecordsAt } from "../intake/count-records.ts";
import { unitsOfPeriod } from "../unit/units-of-period.ts";
import { measuresBehind } from "./measures-behind.ts";

/** Which records are asked about: those behind an indicator of a unit, or one of them. */
export interface RecordsAsked {
  readonly result: Result;
  readonly policy: Policy;
  readonly unit: string;
  readonly indicator: Indicator;
  readonly record: string | undefined;
}

/** A page about records, and what its reader must know. */
export interface ExplainedRecords {
  readonly page: string;
  readonly notes: readonly Problem[];
}

/** Most records listed of each kind. */
const mostListed = 20;

/** The records behind an indicator, sorted by the measure that counted them; or one record with the arithmetic of its time. */
export async function explainRecords(
  at: RecordsAt,
  asked: RecordsAsked,
  style: TerminalStyle,
): Promise<ExplainedRecords> {
  const period = parsePeriod(asked.result.period.text);
  const source = await openSource(at);
  const { days } = await unitsOfPeriod(
    source.units.filter(({ code }) => code === asked.unit),
    period,
  );
  const { plan } = await planFor(asked.policy, period, {
    units: [asked.unit],
    supplied: source.supplied,
    ...(days.size === 0 ? {} : { unitDays: days }),
  });
  return asked.record === undefined
    ? listRecords(at, asked, { plan, style })
    : { page: await showRecord(at, { ...asked, record: asked.record }, { plan, style }), notes: [] };
}

interface Telling {
  readonly plan: MeasurePlan;
  readonly style: TerminalStyle;
}

async function listRecords(
  at: RecordsAt,
  { indicator, unit, result }: RecordsAsked,
  { plan, style }: Telling,
): Promise<ExplainedRecords> {
  const pages: string[] = [];
  let notes: readonly Problem[] = [];
  for (const measure of measuresBehind(indicator, plan.measures)) {
    // Each measure reads the data anew: memory does not grow with the number of records.
    const source = await openSource(at);
    const evidence = await collectEvidence(plan, { measure, unit, limit: mostListed }, source.records());
    pages.push(renderEvidence(measure, evidence, style));
    notes = evidence === undefined ? notes : otherData(source.report().files, result.inputs);
  }
  return { page: pages.join("\n\n"), notes };
}

/** Files that are not what the result was made of: other bytes, or other rows accepted (another mapping or `--as-of`). */
function otherData(files: readonly FileTally[], inputs: Result["inputs"]): Problem[] {
  return files
    .filter(({ name, sha256, accepted }) => {
      return !inputs.some((one) => one.name === name && one.sha256 === sha256 && one.accepted === accepted);
    })
    .map(({ name }) => ({ ...notThatData, place: { file: name } }));
}

const notThatData = {
  code: "data/not-of-result",
  what: {
    vi: "không phải dữ liệu của kết quả; bản ghi có thể khác số đã tính",
    en: "not the data of the result; records may differ from what was counted",
  },
  expected: { vi: "dữ liệu mà kết quả ghi lại", en: "the data that the result was made of" },
} as const;

async function showRecord(
  at: RecordsAt,
  { indicator, unit, record }: RecordsAsked & { readonly record: string },
  { plan, style }: Telling,
): Promise<string> {
  const kinds = measuresBehind(indicator, plan.measures).flatMap((measure) => recordMeasure(measure)?.entity ?? []);
  const ids = [...new Set(kinds)];
  const found = await findRecord(at, { unit, record, entities: ids });
  const entity = entities.get(found.entity);
  if (entity === undefined) {
    throw noRecord(record, ids);
  }
  const context = { period: plan.period, calendar: plan.calendar };
  return renderRecord({ entity, record: found.record, context, style });
}

interface RecordWanted {
  readonly unit: string;
  readonly record: string;
  readonly entities: readonly string[];
}

async function findRecord(at: RecordsAt, wanted: RecordWanted): Promise<{ entity: string; record: AnyRecord }> {
  const source = await openSource(at);
  for await (const one of source.records()) {
    if (one.record.id === wanted.record && one.record.unit === wanted.unit && wanted.entities.includes(one.entity)) {
      return one;
    }
  }
  throw noRecord(wanted.record, wanted.entities);
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
