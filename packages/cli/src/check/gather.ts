import { stat } from "node:fs/promises";
import { CchcError, type Period } from "@cchc/core";
import type { Policy } from "@cchc/rules";
import { isFileOfRecords } from "../intake/file-of-records.ts";
import type { RecordsAt } from "../intake/open-source.ts";
import { asOfCounts } from "../intake/read-counts.ts";
import { hasCounts } from "../intake/read-intake.ts";
import { countsAgainstRecords } from "./counts-and-records.ts";
import { gatherCounts } from "./gather-counts.ts";
import { type Gathering, gatherRecords } from "./gather-records.ts";
import type { Gathered } from "./gathered.ts";

/** What was read, and whether it is counts that are looked at. */
export interface GatheredData extends Gathered {
  readonly counted: boolean;
}

/** Reads everything in the data: records, counts, and both held against each other where a folder has both. */
export async function gather(at: RecordsAt, gathering: Gathering): Promise<GatheredData> {
  if (!(await holdsCounts(at))) {
    return { ...(await gatherRecords(at, gathering)), counted: false };
  }
  const { policy, period, rejected, sink } = gathering;
  if (policy === undefined || period === undefined) {
    throw countsNeedPolicy(at.data);
  }
  const counts = await gatherCounts(at.data, { policy, period }, async (row) => {
    rejected.add(row);
    await sink?.(row);
  });
  const told = new Set(counts.tables.map(({ name }) => name));
  const records = await recordsBeside(at, { ...gathering, told });
  if (records !== undefined) {
    return bothOf(counts, records, { policy, period });
  }
  if (at.asOf !== undefined) {
    throw asOfCounts(at.asOf);
  }
  return { ...counts, counted: true };
}

/** A mapping speaks of records; else counts are a folder with `counts.csv` or the like, or a file that is not of records. */
async function holdsCounts({ data, mapping }: RecordsAt): Promise<boolean> {
  const found = await stat(data).catch(() => undefined);
  if (mapping !== undefined || found === undefined) {
    return false;
  }
  return found.isDirectory() ? hasCounts(data) : !(await isFileOfRecords(data));
}

/** Why a folder of counts has no records that could be read: a stray CSV file is told of by the counts already. */
const noRecords = new Set(["records/none", "records/unknown-file"]);

/** The records that lie beside counts, if there are any. */
async function recordsBeside(at: RecordsAt, gathering: Gathering): Promise<Gathered | undefined> {
  if (!(await stat(at.data)).isDirectory()) {
    return undefined;
  }
  try {
    return await gatherRecords(at, gathering);
  } catch (error) {
    if (error instanceof CchcError && error.problems.every(({ code }) => noRecords.has(code))) {
      return undefined;
    }
    throw error;
  }
}

/** What is said of counts beside records where only one of them is used. */
const oneIsUnused = new Set(["data/records-beside-counts", "records/not-records"]);

function bothOf(
  counts: Gathered,
  records: Gathered,
  { policy, period }: { readonly policy: Policy; readonly period: Period },
): GatheredData {
  const known = new Set(counts.tables.map(({ name }) => name));
  const differing = countsAgainstRecords(counts.measurements, records.measurements, policy.measures);
  return {
    ...records,
    counted: false,
    measurements: records.measurements.filter((one) => one.period === period.text),
    tables: [...counts.tables, ...records.tables.filter(({ name }) => !known.has(name))],
    warnings: [...counts.warnings, ...records.warnings].filter(({ code }) => !oneIsUnused.has(code)),
    discrepancies: [...records.discrepancies, ...differing],
  };
}

function countsNeedPolicy(data: string): CchcError {
  return new CchcError({
    code: "usage/check-counts",
    what: {
      vi: "số đếm sẵn là của các số đo trong một bộ chỉ số: cần --policy và --period",
      en: "counts are of the measures of a policy: --policy and --period are needed",
    },
    given: data,
    expected: { vi: "--policy và --period", en: "--policy and --period" },
    example: "--policy qd-766 --period 2026-08",
  });
}
