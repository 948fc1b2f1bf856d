import type { RecordMapping, TablesOfRecords } from "@cchc/adapters";
import { httpTables, isPortalAddress } from "@cchc/adapters/http";
import { isDatabaseAddress, postgresTables } from "@cchc/adapters/postgres";
import { entities } from "@cchc/core";

/** Whether data lie in a database or behind a portal, not in files. */
export function isRemote(data: string): boolean {
  return isDatabaseAddress(data) || isPortalAddress(data);
}

/** The tables of records at an address. Passwords and tokens come from the environment. */
export async function remoteTables(data: string, mapping: RecordMapping | undefined): Promise<TablesOfRecords> {
  return isDatabaseAddress(data)
    ? postgresTables(data, { entities, mapping })
    : httpTables(data, { entities, mapping });
}
