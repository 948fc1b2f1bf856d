import type { TablesAt } from "./record-table.ts";

/** Where a store is, and how it is shown. */
export interface StoreAt extends TablesAt {
  readonly shown: string;
}
