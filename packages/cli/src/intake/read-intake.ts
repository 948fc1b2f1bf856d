import { stat } from "node:fs/promises";
import path from "node:path";
import { findPortalAnswers } from "@cchc/adapters";
import { isDatabaseAddress } from "@cchc/adapters/postgres";
import { CchcError, type Period } from "@cchc/core";
import type { Policy } from "@cchc/rules";
import { isInPlace, isWarehouse, refuse } from "../warehouse/warehouse-address.ts";
import { countRecords } from "./count-records.ts";
import { fileKinds } from "./file-kinds.ts";
import { isFileOfRecords } from "./file-of-records.ts";
import type { Intake } from "./intake.ts";
import type { RecordsAt } from "./open-source.ts";
import { readCounts } from "./read-counts.ts";
import { isRemote } from "./remote-tables.ts";

/**
 * Reads what a run judges. Counts when the data is a file of counts or a folder with `counts.csv`, `counts.xlsx` or answers of the portal; else records, which
 * are counted by the measures of the policy.
 */
export async function readIntake(at: RecordsAt, policy: Policy, period: Period): Promise<Intake> {
  refuseElsewhere(at);
  if (!(await holdsRecords(at, policy))) {
    return readCounts(at, policy, period);
  }
  try {
    return await countRecords(at, policy, period);
  } catch (error) {
    throw error instanceof CchcError && error.code === "records/none" && at.mapping === undefined && !isRemote(at.data)
      ? neither(at.data)
      : error;
  }
}

/** Only a database counts where the data lie. */
function refuseElsewhere({ data, warehouse }: RecordsAt): void {
  if (warehouse !== undefined && isInPlace(warehouse) && !isDatabaseAddress(data)) {
    refuse(warehouse);
  }
}

/** Whether the data are records: a mapping speaks of records, a database or portal has nothing else; so do a file of records and a folder without counts, if the policy knows how to count any. */
export async function holdsRecords({ data, mapping }: RecordsAt, policy: Policy): Promise<boolean> {
  const counts = [...policy.measures.values()].some(({ count }) => count !== undefined);
  if (mapping !== undefined || isRemote(data) || isWarehouse(data)) {
    return true;
  }
  return counts && ((await isFolder(data)) ? !(await hasCounts(data)) : isFileOfRecords(data));
}

/** Whether a folder has a file of counts, of any kind that can be read, or answers of the national portal, which are counts too. */
export async function hasCounts(folder: string): Promise<boolean> {
  const names = fileKinds.flatMap(({ extensions }) => extensions.map((ending) => `counts.${ending}`));
  const found = await Promise.all(names.map((name) => exists(path.join(folder, name))));
  return found.includes(true) || (await findPortalAnswers(folder)).length > 0;
}

function neither(folder: string): CchcError {
  return new CchcError({
    code: "data/none",
    what: { vi: "thư mục không có số đếm, cũng không có bản ghi", en: "the folder has neither counts nor records" },
    expected: {
      vi: "counts.csv (số đếm sẵn), hoặc tệp CSV đặt tên theo thực thể (bản ghi), hoặc tệp ánh xạ (--mapping)",
      en: "counts.csv (counts), or CSV files named after entities (records), or a mapping (--mapping)",
    },
    example: "counts.csv; case-file.csv",
    place: { file: folder },
  });
}

async function isFolder(data: string): Promise<boolean> {
  return (await exists(data)) && (await stat(data)).isDirectory();
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
