import type { ShardedTable } from "../warehouse.ts";
import type { ClientLink } from "./client-link.ts";
import { failoverLink } from "./failover-link.ts";
import type { LoadedTable } from "./load-account.ts";
import { inDatabase, localName } from "./record-table.ts";
import { type Held, type ShardNode, shardNode, wholeNode } from "./shard-node.ts";
import { sideBySide } from "./side-by-side.ts";
import type { StoreAt } from "./store-at.ts";

/** Shards of a cluster, each with nodes that can be asked for what that shard holds. */
export interface Shards {
  /** The part of a table on each shard; undefined where they do not hold all of its records between them. */
  of(table: string): ShardedTable | undefined;
}

/**
 * Finds the shards behind the nodes of an address; undefined where it does not name a node of every shard. A table is counted there
 * only if what the shards hold adds up to what was loaded: no node that is behind is taken for its shard.
 */
export async function shardsOf(
  link: ClientLink,
  at: StoreAt,
  tables: readonly LoadedTable[],
): Promise<Shards | undefined> {
  if (at.cluster === undefined || tables.length === 0) {
    return undefined;
  }
  const asked = await Promise.all((link.nodes ?? [link]).map((node) => shardNode(node, at)));
  const shards = byShard(asked.filter((node) => node !== undefined));
  if (shards.length !== (await countShards(link, at.cluster))) {
    return undefined;
  }
  const fullest = shards.map((nodes) => fullestOf(nodes, tables));
  const whole = tables.filter(({ table, rows }) => rows === total(fullest, localName(table)));
  const held = shards.map((nodes) => fullestOf(nodes, whole));
  const links = shards.map((nodes, place) =>
    failoverLink(nodes.map((node) => wholeNode(node, held[place] ?? new Map(), at))),
  );
  return {
    of: (name) => {
      const isWhole = whole.some(({ table }) => table === name);
      const relation = inDatabase(at, localName(name));
      return isWhole ? { relation, rows: ({ text }) => sideBySide(links, text, at.shown) } : undefined;
    },
  };
}

async function countShards(link: ClientLink, cluster: string): Promise<number> {
  const text = `SELECT uniqExact(shard_num) FROM system.clusters WHERE cluster = '${cluster}'`;
  for await (const [count] of link.rows(text)) {
    return Number(count);
  }
  return 0;
}

function byShard(nodes: readonly ShardNode[]): ShardNode[][] {
  const shards = new Map<string, ShardNode[]>();
  for (const node of nodes) {
    shards.set(node.shard, [...(shards.get(node.shard) ?? []), node]);
  }
  return [...shards.values()];
}

/** What the node of a shard that has the most holds of each table. Records are only ever added: if that is all, so has it all. */
function fullestOf(nodes: readonly ShardNode[], tables: readonly LoadedTable[]): Held {
  return new Map(
    tables.flatMap(({ table }) => {
      const rows = Math.max(...nodes.map(({ held }) => held.get(localName(table)) ?? 0));
      return rows === 0 ? [] : [[localName(table), rows] as const];
    }),
  );
}

function total(shards: readonly Held[], table: string): number {
  return shards.reduce((sum, held) => sum + (held.get(table) ?? 0), 0);
}
