import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { down, missingForCluster, start, status, up } from "./clickhouse-cluster/cluster.mjs";
import { say } from "./say.mjs";

const usage = "node scripts/clickhouse-cluster.mjs up|down|status|start <server> [--folder <folder>] [--json]";

/** What was asked for: a command, what it is about, where the cluster lies, and whether a program reads the answer. */
function asked([command, ...rest]) {
  const place = rest.indexOf("--folder");
  const folder = resolve(place < 0 ? join(tmpdir(), "cchc-clickhouse-cluster") : rest[place + 1]);
  return { command, name: rest[0], folder, json: rest.includes("--json") };
}

function show(state, json) {
  if (json) {
    process.stdout.write(`${JSON.stringify(state ?? null)}\n`);
    return;
  }
  if (state === undefined) {
    process.stdout.write("No cluster.\n");
    return;
  }
  for (const { name, shard, replica, http, pid, runs = true } of state.nodes) {
    process.stdout.write(
      `${name}  shard ${shard}, replica ${replica}  HTTP ${http}  ${runs ? `runs (${pid})` : "ended"}\n`,
    );
  }
  process.stdout.write(`clickhouse://127.0.0.1:${state.nodes[0].http}/default?cluster=${state.cluster}\n`);
}

async function main() {
  const { command, name, folder, json } = asked(process.argv.slice(2));
  const missing = missingForCluster();
  if (missing !== undefined && (command === "up" || command === "start")) {
    say(`thiếu ${missing}: apt-get install ${missing}`, `${missing} is not installed: apt-get install ${missing}`);
    return 1;
  }
  switch (command) {
    case "up":
      show(await up(folder), json);
      return 0;
    case "start":
      show(await start(folder, name), json);
      return 0;
    case "status":
      show(status(folder), json);
      return 0;
    case "down":
      await down(folder);
      return 0;
    default:
      process.stderr.write(`${usage}\n`);
      return 2;
  }
}

process.exitCode = await main();
