import { setTimeout as pause } from "node:timers/promises";
import type { ClickHouseLink } from "./link.ts";

/** How long a node may take to fetch what its twin was given. */
const patience = 600_000;
const betweenLooks = 100;

/**
 * Waits until every node that is up has all parts of a table that its twins have. A node that is away is not waited for: it
 * fetches them when it comes back, and is not asked before.
 *
 * @param kept Where ZooKeeper knows the table.
 */
export async function caughtUp(link: ClickHouseLink, kept: string): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(betweenLooks)) {
    const shards = await namesIn(link, kept);
    const behind = await Promise.all([...shards.keys()].map((shard) => isBehind(link, `${kept}/${shard}`)));
    if (!behind.includes(true)) {
      return;
    }
  }
}

async function isBehind(link: ClickHouseLink, shard: string): Promise<boolean> {
  const written = [...(await namesIn(link, `${shard}/log`)).keys()].sort().at(-1);
  const next = written === undefined ? 0 : numberOf(written) + 1;
  for (const name of (await namesIn(link, `${shard}/replicas`)).keys()) {
    const replica = `${shard}/replicas/${name}`;
    const state = await namesIn(link, replica);
    if (state.has("is_active") && (Number(state.get("log_pointer")) < next || (await fetches(link, replica)))) {
      return true;
    }
  }
  return false;
}

/** `log-0000000012` is the twelfth. */
function numberOf(entry: string): number {
  return Number(entry.replace("log-", ""));
}

/** Whether parts are still to be fetched; parts that are merged change nothing. */
async function fetches(link: ClickHouseLink, replica: string): Promise<boolean> {
  return [...(await namesIn(link, `${replica}/queue`)).values()].some((task) => /^get$/m.test(task));
}

async function namesIn(link: ClickHouseLink, path: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const [name, value] of link.rows(`SELECT name, value FROM system.zookeeper WHERE path = '${path}'`)) {
    found.set(String(name), String(value));
  }
  return found;
}
