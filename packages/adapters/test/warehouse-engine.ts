import type { Entity, EntityRecord } from "@cchc/core";
import type { Warehouse } from "../src/warehouse/warehouse.ts";

/** An engine under test: records are put into it, and it counts them. */
export interface WarehouseEngine {
  /** A warehouse with these records and no others. */
  load(records: readonly EntityRecord[], entities: ReadonlyMap<string, Entity>): Promise<Warehouse>;
  close(): Promise<void>;
}

/** Records by entity, in the order in which they come; entities without records have none. */
export function byEntity(
  records: readonly EntityRecord[],
  entities: ReadonlyMap<string, Entity>,
): (readonly [entity: Entity, records: readonly EntityRecord["record"][]])[] {
  const found = new Map<string, EntityRecord["record"][]>();
  for (const { entity, record } of records) {
    const list = found.get(entity) ?? [];
    list.push(record);
    found.set(entity, list);
  }
  return [...found].flatMap(([id, list]) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : [[entity, list] as const];
  });
}
