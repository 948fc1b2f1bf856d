import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../../scripts/clickhouse-cluster.mjs", import.meta.url));

/** Whether a cluster can be brought up here. */
export const hasClickHouse = existsSync("/usr/sbin/clickhouse-server") && existsSync("/usr/share/java/zookeeper.jar");

/** A cluster under test: two shards of two nodes on this machine. */
export interface TestCluster {
  /** The address of all nodes. */
  readonly address: string;
  /** The HTTP port of each node, by shard. */
  readonly ports: readonly number[];
  kill(node: string): void;
  start(node: string): void;
  down(): void;
}

/** Brings up a cluster in a folder of its own; a node takes so many threads for a statement, all unless told. */
export function startCluster(port: number, threads?: number): TestCluster {
  const limit = threads === undefined ? [] : ["--threads", `${threads}`];
  const at = ["--folder", join(tmpdir(), `cchc-cluster-${port}`), "--port", `${port}`, ...limit];
  const act = (...args: string[]) => execFileSync("node", [script, ...args, ...at], { encoding: "utf8" });
  return {
    address: act("up").trim(),
    ports: [10, 20, 30, 40].map((after) => port + after),
    kill: (node) => void act("kill", node),
    start: (node) => void act("start", node),
    down: () => void act("down"),
  };
}
