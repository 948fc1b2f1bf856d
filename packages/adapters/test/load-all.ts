import type { Entity, EntityRecord } from "@cchc/core";
import type { RecordLoader, RecordStore } from "../src/warehouse/index.ts";

/** Loads records of several entities, in the order in which they come. */
export async function loadAll(
  store: RecordStore,
  records: Iterable<EntityRecord>,
  entities: ReadonlyMap<string, Entity>,
): Promise<void> {
  const loaders = new Map<string, RecordLoader>();
  for (const { entity: id, record } of records) {
    const entity = entities.get(id);
    const loader = loaders.get(id) ?? (entity && (await store.loader(entity)));
    if (loader !== undefined) {
      loaders.set(id, loader);
      await loader.add(record);
    }
  }
  for (const loader of loaders.values()) {
    await loader.close();
  }
}
