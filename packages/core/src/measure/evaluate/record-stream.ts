import type { AnyRecord } from "../../entity/entity.ts";

/** A record with the entity that it is of. */
export interface EntityRecord {
  readonly entity: string;
  readonly record: AnyRecord;
}

/** Records from memory or from a source that streams. */
export type RecordStream = Iterable<EntityRecord> | AsyncIterable<EntityRecord>;
