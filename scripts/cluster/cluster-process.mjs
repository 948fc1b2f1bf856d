import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keeperSettings, nodeSettings, userSettings } from "./cluster-plan.mjs";

const server = "/usr/sbin/clickhouse-server";
const libraries = "/usr/share/java";

/** What a cluster needs and this machine lacks, as names of Debian's packages. */
export function missingPackages() {
  const needed = { "clickhouse-server": server, zookeeper: join(libraries, "zookeeper.jar") };
  return Object.entries(needed).flatMap(([name, file]) => (existsSync(file) ? [] : [name]));
}

/** Starts the coordinator, in a process that outlives this one. */
export function startKeeper({ folder, port }) {
  mkdirSync(folder, { recursive: true });
  const settings = join(folder, "zoo.cfg");
  writeFileSync(settings, keeperSettings({ folder, port }));
  const classes = ["-cp", `${libraries}/zookeeper.jar:${libraries}/*`];
  const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
  return launch(folder, "java", ["-Xmx256m", ...classes, main, settings]);
}

/** Starts a node, in a process that outlives this one. */
export function startNode(node, plan) {
  for (const part of ["data", "tmp"]) {
    mkdirSync(join(node.folder, part), { recursive: true });
  }
  const settings = join(node.folder, "config.xml");
  writeFileSync(settings, nodeSettings(node, plan));
  writeFileSync(join(node.folder, "users.xml"), userSettings(plan));
  return launch(node.folder, server, [`--config-file=${settings}`]);
}

function launch(folder, program, args) {
  if (runningIn(folder) !== undefined) {
    return;
  }
  const out = openSync(join(folder, "output"), "a");
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ["ignore", out, out] });
  child.unref();
  writeFileSync(join(folder, "pid"), `${child.pid}`);
}

/** The process that runs in a folder; undefined when there is none. */
export function runningIn(folder) {
  const file = join(folder, "pid");
  if (!existsSync(file)) {
    return undefined;
  }
  const id = Number(readFileSync(file, "utf8"));
  const command = `/proc/${id}/cmdline`;
  // A number may have gone to another process since: its command line has to name this folder.
  return existsSync(command) && readFileSync(command, "utf8").includes(folder) ? id : undefined;
}

/** Ends the process of a folder and waits until it is gone. */
export async function stopIn(folder, signal) {
  const id = runningIn(folder);
  if (id !== undefined) {
    process.kill(id, signal);
  }
  while (runningIn(folder) !== undefined) {
    await pause(50);
  }
  rmSync(join(folder, "pid"), { force: true });
}

/** Waits until something listens on a port of this machine. */
export async function listening(port, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    if (await accepts(port)) {
      return;
    }
  }
  throw new Error(`nothing listens on port ${port} after ${seconds} s`);
}

/** Waits until a node reaches the coordinator and finds the queue of statements for all: 18.16 falls over one that comes before. */
export async function coordinated(port, seconds = 60) {
  const body = "SELECT count() FROM system.zookeeper WHERE path = '/clickhouse/task_queue/ddl'";
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    if (
      await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body }).then(
        ({ ok }) => ok,
        () => false,
      )
    ) {
      return;
    }
  }
  throw new Error(`the node on port ${port} does not reach the coordinator after ${seconds} s`);
}

/** Whether something listens on a port of this machine. */
export async function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    const answer = (is) => {
      socket.destroy();
      resolve(is);
    };
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
  });
}
