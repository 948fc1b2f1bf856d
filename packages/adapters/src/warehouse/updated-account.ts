import type { Problem } from "@cchc/core";
import type { RecordReport } from "../records/reading.ts";
import type { ProblemCount } from "../records/rejected-rows.ts";
import type { LoadAccount } from "./record-store.ts";

/** What an update did to the records of an entity. */
export interface EntityChange {
  readonly entity: string;
  /** Records that took the place of one of the same unit and id. */
  readonly replaced: number;
  /** Records that were not there before. */
  readonly added: number;
}

/** What an update did to the records that were there. */
export interface Updated {
  /** Of what is there now. */
  readonly account: LoadAccount;
  /** Of this reading alone. */
  readonly read: LoadAccount;
  readonly changes: readonly EntityChange[];
}

/** As many as a report of one reading keeps. */
const mostProblems = 1_000;

/** The account of records that came in several readings, each later one over those before. */
export function updatedAccount(before: LoadAccount, read: LoadAccount, changes: readonly EntityChange[]): LoadAccount {
  const units = new Map([...before.units, ...read.units].map((unit) => [unit.code, unit]));
  return {
    version: 1,
    report: joined(before.report, read.report, changes),
    units: [...units.values()],
    listed: before.listed || read.listed,
    supplied: [...new Set([...before.supplied, ...read.supplied])],
  };
}

function joined(before: RecordReport, read: RecordReport, changes: readonly EntityChange[]): RecordReport {
  return {
    complete: before.complete && read.complete,
    files: [...before.files, ...read.files],
    problems: [...before.problems, ...read.problems].slice(0, mostProblems),
    counts: summed([...before.counts, ...read.counts]),
    warnings: [...before.warnings, ...read.warnings, ...changes.flatMap(replacing)],
    tables: [...before.tables, ...read.tables],
  };
}

function summed(counts: readonly ProblemCount[]): readonly ProblemCount[] {
  const sums = new Map<string, ProblemCount>();
  for (const one of counts) {
    const key = JSON.stringify([one.code, one.entity ?? null, one.field ?? null]);
    sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}

/** Accepted records of earlier readings that are no longer there: what was read is then more than what is counted. */
function replacing({ entity, replaced }: EntityChange): readonly Problem[] {
  return replaced === 0
    ? []
    : [
        {
          code: "warehouse/replaced",
          what: {
            vi: `bản ghi ${entity} được lần nạp sau thay: ${replaced}`,
            en: `records of ${entity} that a later load replaced: ${replaced}`,
          },
          expected: {
            vi: "mỗi đơn vị và mã chỉ một bản ghi: bản ghi nạp sau cùng được tính",
            en: "one record of each unit and id: that which was loaded last is counted",
          },
        },
      ];
}
