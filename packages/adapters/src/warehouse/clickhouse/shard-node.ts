import { setTimeout as pause } from "node:timers/promises";
import { clickhouse } from "../dialect/clickhouse.ts";
import { shardAway } from "./clickhouse-problem.ts";
import type { ClientLink } from "./client-link.ts";
import type { StoreAt } from "./store-at.ts";

/** How many records the tables of a node hold, by table. */
export type Held = ReadonlyMap<string, number>;

/** A node, the shard that it keeps, and what it has of it. */
export interface ShardNode {
  readonly link: ClientLink;
  readonly shard: string;
  readonly held: Held;
}

/** A node that has not said by then which shard it keeps is not asked by itself. */
const patience = 5000;

/** Asks a node which shard it keeps, as its own settings name it; undefined for one that is away, or does not let this user ask. */
export async function shardNode(link: ClientLink, at: StoreAt): Promise<ShardNode | undefined> {
  const said = whoIs(link, at).catch(() => undefined);
  return Promise.race([said, pause(patience, undefined, { ref: false })]);
}

async function whoIs(link: ClientLink, at: StoreAt): Promise<ShardNode | undefined> {
  for await (const [shard] of link.rows("SELECT substitution FROM system.macros WHERE macro = 'shard'")) {
    return { link, shard: String(shard), held: await heldBy(link, at) };
  }
  return undefined;
}

/** What a statement would find on a node now, of its own. */
async function heldBy(link: ClientLink, { database }: StoreAt): Promise<Held> {
  const held = new Map<string, number>();
  const where = `database = ${clickhouse.text(database)} AND active`;
  for await (const [table, rows] of link.rows(
    `SELECT table, sum(rows) FROM system.parts WHERE ${where} GROUP BY table`,
  )) {
    held.set(String(table), Number(rows));
  }
  return held;
}

/**
 * A node that answers only while it has all that its shard has: one that was away may come back behind its twin. It is asked what
 * it holds before its first statement, and again after each time that it failed.
 */
export function wholeNode({ link }: ShardNode, shard: Held, at: StoreAt): ClientLink {
  let isWhole = false;
  return {
    ...link,
    rows: async function* rows(text) {
      try {
        if (!isWhole) {
          const held = await heldBy(link, at);
          if ([...shard].some(([table, rows]) => held.get(table) !== rows)) {
            throw shardAway(at.shown);
          }
          isWhole = true;
        }
        yield* link.rows(text);
      } catch (error) {
        isWhole = false;
        throw error;
      }
    },
  };
}
