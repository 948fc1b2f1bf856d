import { readMeasuredData } from "@cchc/adapters";
import { CchcError, entities, type Period, type PlainDate } from "@cchc/core";
import { type Policy, periodParts } from "@cchc/rules";
import { checkUnitCodes } from "../unit/check-unit-codes.ts";
import { isMemory } from "../warehouse/warehouse-address.ts";
import { fileKinds } from "./file-kinds.ts";
import type { Intake } from "./intake.ts";
import { type RecordsAt, signalOf } from "./open-source.ts";
import { withRejects } from "./with-rejects.ts";

/**
 * Reads what a source has counted already, for one period.
 *
 * @throws CchcError `usage/as-of-counts` when a day of the data is given: a count has no date that could lie after it;
 * `usage/option-of-records` for an engine or a roll-up: there are no records to count.
 */
export async function readCounts(at: RecordsAt, policy: Policy, period: Period): Promise<Intake> {
  if (at.asOf !== undefined) {
    throw asOfCounts(at.asOf);
  }
  refuseOptionsOfRecords(at);
  const options = {
    measures: [...policy.measures.values()],
    items: [...policy.indicators, ...policy.areas].map(({ id }) => id),
    entities,
    kinds: fileKinds,
    ...signalOf(at.run),
  };
  const read = await withRejects(at, (rejects) =>
    readMeasuredData(at.data, { ...options, period: period.text, ...(rejects === undefined ? {} : { rejects }) }),
  );
  const codes = await checkUnitCodes(read.units, period.first);
  // Where rules change inside the period and records count by their day, each part has counts of its own.
  const wanted = new Set(periodParts(policy, period).map(({ text }) => text));
  const parts = read.otherPeriods.filter((other) => wanted.has(other.period)).map((other) => other.period);
  const counted = await Promise.all(parts.map((part) => readMeasuredData(at.data, { ...options, period: part })));
  return {
    ...read,
    measurements: [...read.measurements, ...counted.flatMap(({ measurements }) => measurements)],
    otherPeriods: read.otherPeriods.filter((other) => !wanted.has(other.period)),
    assessments: [],
    warnings: [...read.warnings, ...codes.warnings],
    register: codes.register,
  };
}

/** Nothing that was given may do nothing. */
function refuseOptionsOfRecords({ rollUp, warehouse }: RecordsAt): void {
  const engine = warehouse === undefined || isMemory(warehouse) ? undefined : `--warehouse ${warehouse}`;
  const given = rollUp === undefined ? engine : `--roll-up ${rollUp}`;
  if (given !== undefined) {
    throw new CchcError({ ...countedAlready, given });
  }
}

const countedAlready = {
  code: "usage/option-of-records",
  what: {
    vi: "tùy chọn này dùng cho bản ghi; --data đã là số đếm sẵn",
    en: "this option is for records; --data holds counts",
  },
  expected: { vi: "bỏ tùy chọn, hoặc cho bản ghi trong --data", en: "no such option, or records in --data" },
} as const;

/** Why a day of the data cannot be given for counts. */
export function asOfCounts(given: PlainDate): CchcError {
  return new CchcError({
    code: "usage/as-of-counts",
    what: {
      vi: "--as-of không dùng được với số đếm sẵn: số đếm không có ngày nào để so",
      en: "--as-of cannot be used with counts: a count has no date that could lie after that day",
    },
    given,
    expected: {
      vi: "bỏ --as-of, hoặc cho bản ghi trong --data",
      en: "no --as-of, or records in --data",
    },
  });
}
