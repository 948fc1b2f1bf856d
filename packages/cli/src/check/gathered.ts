import type { FileTally, TableAccount } from "@cchc/adapters";
import type { Discrepancy, EntityProfile, MeasuredUnit, Measurement, Problem, Reconciled } from "@cchc/core";
import type { CheckedTable, CheckInput } from "@cchc/rules";

/** What one reading of the data gave: records, counts, or both. */
export interface Gathered {
  readonly tables: readonly CheckedTable[];
  readonly units: readonly MeasuredUnit[];
  readonly unitDays: CheckInput["unitDays"];
  readonly measurements: readonly Measurement[];
  readonly warnings: readonly Problem[];
  readonly profiles: readonly EntityProfile[];
  readonly supplied: CheckInput["supplied"];
  readonly reconciled: readonly Reconciled[];
  readonly discrepancies: readonly Discrepancy[];
}

/** Tables as the check tells them, with the rows that they set aside. */
export function checkedTables(
  files: readonly (FileTally & { readonly entity?: string })[],
  accounts: readonly TableAccount[],
): CheckedTable[] {
  const known = new Map(accounts.map((account) => [account.name, account]));
  return files.map((file) => ({
    ...file,
    aside: (known.get(file.name)?.asides ?? []).map(({ code, count, rows }) => ({
      code,
      rows: { count, first: rows.map(String) },
    })),
  }));
}

/** The entities that tables are of, with the fields that any of them gives. */
export function suppliedFields(
  supplied: ReadonlySet<string>,
  accounts: readonly TableAccount[],
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...supplied].map((id) => [
      id,
      new Set(accounts.filter(({ entity }) => entity === id).flatMap(({ fields }) => fields)),
    ]),
  );
}
