import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const java = "/usr/share/java";

/** The server of Debian's package, which lies in one of two places. */
export function clickhouseProgram() {
  return ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].find((path) => existsSync(path));
}

/** What runs ZooKeeper, which says itself which libraries it needs; undefined where its package or Java is not installed. */
export function zookeeperClasses() {
  const jar = join(java, "zookeeper.jar");
  return existsSync(jar) && existsSync("/usr/bin/java") ? jar : undefined;
}

/** Starts a program that outlives this one; gives its process id. */
export function launch([program, ...args], folder) {
  const out = openSync(join(folder, "out"), "a");
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ["ignore", out, out] });
  child.unref();
  return child.pid;
}

/** Whether a process runs that was started in this folder: ids are used again, and nobody else's process is ended. */
export function isOurs(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
  } catch {
    return false;
  }
}

/** Waits until something holds, for a minute at most. */
export async function until(what, holds) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) {
      return;
    }
    await pause(100);
  }
  throw new Error(`${what}: not after a minute`);
}

/** Ports that nothing listens on, all different. */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, listening));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

function listening() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}
