import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { clickhouseAddress } from "../src/warehouse/clickhouse/address.ts";
import { type ClickHouseOptions, type ClientLink, clientLink } from "../src/warehouse/clickhouse/client-link.ts";

const script = fileURLToPath(new URL("../../../scripts/clickhouse-cluster.mjs", import.meta.url));

const needed = [
  ["clickhouse-server", ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"]],
  ["zookeeper", ["/usr/share/java/zookeeper.jar"]],
  ["default-jre-headless", ["/usr/bin/java"]],
] as const;

/** What is not installed of what a cluster needs; undefined for nothing. */
export const missingForCluster = needed.find(([, paths]) => !paths.some((path) => existsSync(path)))?.[0];

/** One server of the cluster. */
export interface ClusterNode {
  readonly name: string;
  readonly shard: number;
  readonly replica: number;
  readonly http: number;
  readonly pid: number;
}

interface ClusterState {
  readonly cluster: string;
  readonly nodes: readonly ClusterNode[];
}

/** Two shards of two replicas on this machine, each server a process of its own. */
export class TestCluster {
  readonly folder: string;
  readonly #links = new Map<string, ClientLink>();
  #state: ClusterState;

  private constructor(folder: string, state: ClusterState) {
    this.folder = folder;
    this.#state = state;
  }

  static async start(): Promise<TestCluster> {
    const folder = await mkdtemp(join(tmpdir(), "cchc-clickhouse-"));
    return new TestCluster(folder, command(folder, "up"));
  }

  get nodes(): readonly ClusterNode[] {
    return this.#state.nodes;
  }

  node(name: string): ClusterNode {
    const node = this.nodes.find((one) => one.name === name);
    if (node === undefined) {
      throw new Error(`no server ${name}`);
    }
    return node;
  }

  /** The address of the cluster through one of its servers, or of that server alone. */
  address(name: string, database = "default", clustered = true) {
    const cluster = clustered ? `?cluster=${this.#state.cluster}` : "";
    return clickhouseAddress(`clickhouse://127.0.0.1:${this.node(name).http}/${database}${cluster}`);
  }

  async link(name: string, database = "default", options: ClickHouseOptions = {}): Promise<ClientLink> {
    const link = await clientLink(this.address(name, database), options);
    this.#links.set(`${this.#links.size}`, link);
    return link;
  }

  /** Ends a server as a power cut would. */
  kill(name: string): void {
    process.kill(this.node(name).pid, "SIGKILL");
  }

  /** Starts a server again. */
  start(name: string): void {
    this.#state = command(this.folder, "start", name);
  }

  async down(): Promise<void> {
    await Promise.all([...this.#links.values()].map((link) => link.close()));
    execFileSync(process.execPath, [script, "down", "--folder", this.folder]);
  }
}

function command(folder: string, ...asked: readonly string[]): ClusterState {
  const output = execFileSync(process.execPath, [script, ...asked, "--folder", folder, "--json"], { encoding: "utf8" });
  return JSON.parse(output);
}
