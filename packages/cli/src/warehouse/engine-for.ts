import type { RecordsAt } from "../intake/open-source.ts";
import { isInPlace, isMemory, isWarehouse, refuse } from "./warehouse-address.ts";

/** The engine that counts the records of a run; undefined for this process. */
export function engineFor({ data, warehouse }: RecordsAt): string | undefined {
  if (isWarehouse(data)) {
    return data;
  }
  if (warehouse === undefined || isMemory(warehouse) || isInPlace(warehouse)) {
    return undefined;
  }
  return isWarehouse(warehouse) ? warehouse : refuse(warehouse);
}
