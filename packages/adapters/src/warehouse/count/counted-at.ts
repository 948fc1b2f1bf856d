import { CchcError } from "@cchc/core";
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

/** Of so many parts of the records of a country's year each has its groups in some hundred megabytes. */
const parts = 16;

/**
 * The same records part by part, each with all records of its units: for statements with nearly as many groups as records, which memory
 * may not hold at once. Undefined where the engine keeps no such statement in its own process, or units are counted under others.
 */
export function inParts(counting: EntityCounting): readonly CountedAt[] | undefined {
  const { dialect } = counting.warehouse;
  const whole = overWholeUnits(counting);
  const { partOf } = dialect;
  return partOf === undefined || counting.plan.countedUnder !== undefined
    ? undefined
    : Array.from({ length: parts }, (_, part) => ({
        ...whole,
        counted: { ...whole.counted, relation: partOf(whole.counted.relation, part, parts) },
      }));
}

/** Whether an engine used up its memory. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof CchcError && error.problems.some(({ code }) => code === "duckdb/out-of-memory");
}

/** Each shard by itself where it alone gives the rows of a unit; all records at once where it does not. */
export function overWholeUnits(counting: EntityCounting): CountedAt {
  return counting.plan.countedUnder === undefined ? overShards(counting) : overAll(counting);
}
