import type { Cell } from "../dialect/dialect.ts";
import type { Counted } from "../statement/relation.ts";
import type { Statement } from "../statement/statement.ts";
import { countedOf, type EntityCounting } from "./counting.ts";

/** What a statement is over, and who gives its rows. */
export interface CountedAt {
  readonly counted: Counted;
  rows(statement: Statement): AsyncIterable<readonly Cell[]>;
}

/** All records at once. */
export function overAll(counting: EntityCounting): CountedAt {
  const { warehouse } = counting;
  return { counted: countedOf(counting), rows: (statement) => warehouse.rows(statement) };
}

/**
 * Each shard by itself, where there are any. Rows of a unit come from one shard; of units that are counted under another, several
 * shards may give rows, which have to be put together.
 */
export function overShards(counting: EntityCounting): CountedAt {
  const { shards } = counting.table;
  if (shards === undefined) {
    return overAll(counting);
  }
  const counted = { ...countedOf(counting), relation: shards.relation };
  return { counted, rows: (statement) => shards.rows(statement) };
}

/** Each shard by itself where it alone gives the rows of a unit; all records at once where it does not. */
export function overWholeUnits(counting: EntityCounting): CountedAt {
  return counting.plan.countedUnder === undefined ? overShards(counting) : overAll(counting);
}
