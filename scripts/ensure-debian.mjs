import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { missingForCluster } from "./clickhouse-cluster/cluster.mjs";
import { attemptQuietly } from "./run.mjs";
import { say } from "./say.mjs";

const versions = "/usr/lib/postgresql";

function hasPostgres() {
  return (
    existsSync(versions) &&
    readdirSync(versions).some((version) => existsSync(join(versions, version, "bin", "initdb")))
  );
}

/** What tests start: how it is called, whether it is there, and the packages that bring it. */
const servers = [
  { name: "PostgreSQL", isThere: hasPostgres, packages: ["postgresql"] },
  {
    name: "ClickHouse",
    isThere: () => missingForCluster() === undefined,
    packages: ["clickhouse-server", "zookeeper", "default-jre-headless"],
  },
];

/** Installs the servers that tests start, where Debian's package manager is there and may be used; else says what is left out. */
export function ensureDebian() {
  for (const { name, isThere, packages } of servers) {
    if (!isThere() && !(install(name, packages) && isThere())) {
      const command = `apt-get install ${packages.join(" ")}`;
      say(
        `Không có ${name} và không cài được: các kiểm thử cần máy chủ ${name} bị bỏ qua. Cài bằng: ${command}.`,
        `${name} is not there and could not be installed: tests that need its server are left out. Install it with: ${command}.`,
      );
    }
  }
}

function install(name, packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return false;
  }
  say(`Cài đặt ${name} cho kiểm thử…`, `Installing ${name} for the tests…`);
  const command = [
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    "-y",
    "--no-install-recommends",
    ...packages,
  ];
  const installed = () => attemptQuietly("env", command) === 0;
  // An old list of packages names files that are gone: a new one is fetched only then.
  return installed() || (attemptQuietly("apt-get", ["update"]) === 0 && installed());
}
