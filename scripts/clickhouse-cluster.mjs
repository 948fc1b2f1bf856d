import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { clusterAddress, clusterPlan } from "./cluster/cluster-plan.mjs";
import {
  accepts,
  coordinated,
  listening,
  missingPackages,
  runningIn,
  startKeeper,
  startNode,
  stopIn,
} from "./cluster/cluster-process.mjs";
import { say } from "./say.mjs";

/** Brings up a ClickHouse cluster on this machine, shows it, and takes it down: `up`, `down`, `status`; `start NODE`, `kill NODE`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string", default: join(tmpdir(), "cchc-cluster") },
    port: { type: "string", default: "18100" },
    threads: { type: "string" },
  },
});
const [action = "status", named] = positionals;
const plan = clusterPlan(values.folder, Number(values.port), values.threads);

async function up() {
  const missing = missingPackages();
  if (missing.length > 0) {
    const install = `apt-get install --no-install-recommends ${missing.join(" ")}`;
    say(`Thiếu phần mềm; cài bằng: ${install}`, `Software is missing; install it with: ${install}`);
    return 1;
  }
  startKeeper(plan.keeper);
  await listening(plan.keeper.port);
  for (const node of plan.nodes) {
    startNode(node, plan);
  }
  await Promise.all(plan.nodes.map(({ http }) => listening(http)));
  await Promise.all(plan.nodes.map(({ http }) => coordinated(http)));
  for (const { http } of plan.nodes) {
    await fetch(`http://127.0.0.1:${http}/`, {
      method: "POST",
      body: `CREATE DATABASE IF NOT EXISTS ${plan.database}`,
    });
  }
  process.stdout.write(`${clusterAddress(plan)}\n`);
  return 0;
}

async function down() {
  await Promise.all(plan.nodes.map(({ folder }) => stopIn(folder, "SIGKILL")));
  await stopIn(plan.keeper.folder, "SIGKILL");
  // Only a folder that a cluster was laid in is removed.
  if (existsSync(join(plan.keeper.folder, "zoo.cfg"))) {
    rmSync(plan.folder, { recursive: true, force: true });
  }
  return 0;
}

async function status() {
  const parts = [
    { name: "zookeeper", ...plan.keeper },
    ...plan.nodes.map(({ name, folder, http }) => ({ name, folder, port: http })),
  ];
  for (const { name, folder, port } of parts) {
    const id = runningIn(folder);
    const state = id === undefined ? "down" : `process ${id}${(await accepts(port)) ? "" : ", does not answer"}`;
    process.stdout.write(`${name.padEnd(18)} 127.0.0.1:${port}  ${state}\n`);
  }
  process.stdout.write(`${clusterAddress(plan)}\n`);
  return 0;
}

async function one(act) {
  const node = plan.nodes.find(({ name }) => name === named);
  if (node === undefined) {
    process.stderr.write(`${plan.nodes.map(({ name }) => name).join(", ")}\n`);
    return 2;
  }
  await act(node);
  return 0;
}

const actions = {
  up,
  down,
  status,
  start: () =>
    one(async (node) => {
      startNode(node, plan);
      await listening(node.http);
    }),
  kill: () => one(({ folder }) => stopIn(folder, "SIGKILL")),
};

if (Object.hasOwn(actions, action)) {
  process.exitCode = await actions[action]();
} else {
  process.stderr.write(
    `clickhouse-cluster.mjs ${Object.keys(actions).join("|")} [--folder FOLDER] [--port PORT] [--threads N]\n`,
  );
  process.exitCode = 2;
}
