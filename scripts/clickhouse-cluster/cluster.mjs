import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { clusterName, layout, serverConfig, usersConfig, zookeeperConfig } from "./config.mjs";
import { clickhouseProgram, freePorts, isOurs, launch, until, zookeeperClasses } from "./processes.mjs";

/** What is missing on this machine for a cluster; undefined for nothing. */
export function missingForCluster() {
  if (clickhouseProgram() === undefined) {
    return "clickhouse-server";
  }
  return zookeeperClasses() === undefined ? "zookeeper" : undefined;
}

/** Makes a cluster in a folder and starts it; gives what it consists of. */
export async function up(folder) {
  if (existsSync(stateFile(folder))) {
    throw new Error(`there is a cluster in ${folder} already: take it down first`);
  }
  const [zookeeperPort, ...ports] = await freePorts(1 + 3 * layout.length);
  const nodes = layout.map((node, place) => {
    const [http, tcp, interserver] = ports.slice(3 * place);
    return { ...node, http, tcp, interserver };
  });
  const state = { folder, cluster: clusterName, zookeeper: { port: zookeeperPort }, nodes };
  mkdirSync(folder, { recursive: true });
  await startZookeeper(state);
  save(state);
  for (const node of nodes) {
    startNode(state, node);
  }
  save(state);
  await Promise.all(nodes.map(answers));
  return state;
}

/** Starts a server again that was ended. */
export async function start(folder, name) {
  const state = load(folder);
  const node = state.nodes.find((one) => one.name === name);
  if (node === undefined) {
    throw new Error(`no server ${name}: ${state.nodes.map((one) => one.name).join(", ")}`);
  }
  if (!isOurs(node.pid, folder)) {
    startNode(state, node);
    save(state);
  }
  await answers(node);
  return state;
}

/** Ends every process of the cluster and takes its folder away. */
export async function down(folder) {
  if (!existsSync(stateFile(folder))) {
    return;
  }
  const { zookeeper, nodes } = load(folder);
  const pids = [...nodes, zookeeper].map(({ pid }) => pid).filter((pid) => isOurs(pid, folder));
  for (const pid of pids) {
    process.kill(pid, "SIGKILL");
  }
  await until("the processes end", () => pids.every((pid) => !isOurs(pid, folder)));
  rmSync(folder, { recursive: true, force: true });
}

/** What the cluster consists of, and which of its servers run; undefined for none. */
export function status(folder) {
  if (!existsSync(stateFile(folder))) {
    return undefined;
  }
  const state = load(folder);
  return { ...state, nodes: state.nodes.map((node) => ({ ...node, runs: isOurs(node.pid, folder) })) };
}

async function startZookeeper(state) {
  const folder = join(state.folder, "zookeeper");
  mkdirSync(join(folder, "data"), { recursive: true });
  const config = join(folder, "zoo.cfg");
  writeFileSync(config, zookeeperConfig({ port: state.zookeeper.port, folder }));
  const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
  state.zookeeper.pid = launch(["/usr/bin/java", "-Xmx256m", "-cp", zookeeperClasses(), main, config], folder);
  await until("ZooKeeper answers", () => serves(state.zookeeper.port));
}

function startNode(state, node) {
  const folder = join(state.folder, node.name);
  mkdirSync(join(folder, "tmp"), { recursive: true });
  mkdirSync(join(folder, "data"), { recursive: true });
  const config = join(folder, "config.xml");
  writeFileSync(config, serverConfig({ ...state, node, folder }));
  writeFileSync(join(folder, "users.xml"), usersConfig);
  node.pid = launch([clickhouseProgram(), `--config-file=${config}`], folder);
}

async function answers({ name, http }) {
  await until(`${name} answers`, async () => {
    try {
      return (await fetch(`http://127.0.0.1:${http}/ping`)).ok;
    } catch {
      return false;
    }
  });
}

/** Whether ZooKeeper serves: a ClickHouse that starts before it does falls over at its first statement for the cluster. */
function serves(port) {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write("isro"));
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", () => resolve(false)).on("close", () => resolve(answer === "rw"));
  });
}

function stateFile(folder) {
  return join(folder, "cluster.json");
}

function load(folder) {
  return JSON.parse(readFileSync(stateFile(folder), "utf8"));
}

function save(state) {
  writeFileSync(stateFile(state.folder), JSON.stringify(state));
}
