// npm leaves a package built for another platform out of the lockfile when the registry at hand does not serve it,
// and `npm ci` then refuses that lockfile everywhere. This writes the missing entries; run it after changing dependencies.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./fingerprint.mjs";

const file = join(top, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const platforms = { windows: "win32" };
const architectures = { 64: "x64" };
const systems = /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)\b/;
const chips = /-(arm64|arm|x64|64|ia32|loong64|mips64el|ppc64|riscv64|s390x)\b/;

/** What a native package runs on, as its name says; nothing when the name does not say it. */
function target(name) {
  const system = systems.exec(name)?.[1];
  const chip = chips.exec(name)?.[1];
  if (system === undefined || chip === undefined) {
    return undefined;
  }
  const libc = system === "linux" && /-(gnu|musl)/.exec(name)?.[1];
  return {
    cpu: [architectures[chip] ?? chip],
    ...(libc ? { libc: [libc === "gnu" ? "glibc" : libc] } : {}),
    os: [platforms[system] ?? system],
  };
}

function isLocked(owner, name) {
  return `node_modules/${name}` in lock.packages || `${owner}/node_modules/${name}` in lock.packages;
}

for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const runsOn = target(name);
    if (!isLocked(owner, name) && runsOn && /^\d+\.\d+\.\d+/.test(version)) {
      lock.packages[`node_modules/${name}`] = {
        version,
        cpu: runsOn.cpu,
        ...(entry.dev ? { dev: true } : {}),
        ...(runsOn.libc ? { libc: runsOn.libc } : {}),
        optional: true,
        os: runsOn.os,
      };
      process.stdout.write(`${name} ${version}\n`);
    }
  }
}

const byName = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byName));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
