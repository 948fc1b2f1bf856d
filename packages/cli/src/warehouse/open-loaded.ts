import type { OpenRecords } from "@cchc/adapters";
import { accountOf, streamRecords } from "@cchc/adapters/warehouse";
import { type EntityRecord, entities } from "@cchc/core";
import { openStore } from "./open-store.ts";

/** Records that were loaded into an engine, as a source: the account is that of their reading. */
export async function openLoaded(address: string): Promise<OpenRecords> {
  const store = await openStore(address, "count");
  const { report, units, supplied } = await accountOf(store, address);
  return {
    supplied: new Set(supplied),
    units,
    report: () => report,
    records: async function* records(): AsyncGenerator<EntityRecord, void, undefined> {
      for (const table of store.tables) {
        const entity = entities.get(table.entity);
        if (entity !== undefined) {
          for await (const record of streamRecords(store, { entity, table })) {
            yield { entity: table.entity, record };
          }
        }
      }
    },
  };
}
