import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { missingPackages } from "./cluster/cluster-process.mjs";
import { attemptQuietly } from "./run.mjs";
import { say } from "./say.mjs";

const versions = "/usr/lib/postgresql";

function hasPostgres() {
  return (
    existsSync(versions) &&
    readdirSync(versions).some((version) => existsSync(join(versions, version, "bin", "initdb")))
  );
}

/** Installs what a ClickHouse cluster needs; without it its tests are skipped and say so in their names. */
function ensureClickHouse() {
  const missing = missingPackages();
  if (missing.length === 0) {
    return;
  }
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const install = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends", ...missing];
  const installed = () => attemptQuietly("env", install) === 0;
  if (mayInstall && (installed() || (attemptQuietly("apt-get", ["update"]) === 0 && installed()))) {
    return;
  }
  say(
    `Không cài được ${missing.join(", ")}: các kiểm thử trên cụm ClickHouse bị bỏ qua.`,
    `${missing.join(", ")} could not be installed: tests over a ClickHouse cluster are left out.`,
  );
}

/** What tests of pages and documents open them with, each by a file that the package brings. */
const readers = [
  { package: "chromium", files: ["/usr/bin/chromium", "/usr/bin/google-chrome"] },
  { package: "fonts-dejavu-core", files: ["/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/noto"] },
  { package: "libreoffice-calc", files: ["/usr/lib/libreoffice/program/libsclo.so"] },
  { package: "libreoffice-writer", files: ["/usr/lib/libreoffice/program/libswlo.so"] },
];

/** Installs a browser and an office; tests that lack one are left out and say so in their names. */
function ensureReaders() {
  const missing = readers.filter(({ files }) => !files.some((file) => existsSync(file))).map((one) => one.package);
  if (missing.length === 0) {
    return;
  }
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const install = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends", ...missing];
  const installed = () => attemptQuietly("env", install) === 0;
  if (mayInstall && (installed() || (attemptQuietly("apt-get", ["update"]) === 0 && installed()))) {
    return;
  }
  say(
    `Không cài được ${missing.join(", ")}: các kiểm thử mở trang và tài liệu bằng chúng bị bỏ qua.`,
    `${missing.join(", ")} could not be installed: tests that open pages and documents with them are left out.`,
  );
}

/** Installs the database server that tests start, where Debian's package manager is there and may be used; else says what is left out. */
export function ensureDebian() {
  ensureClickHouse();
  ensureReaders();
  if (hasPostgres()) {
    return;
  }
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall) {
    say("Cài đặt PostgreSQL cho kiểm thử…", "Installing PostgreSQL for the tests…");
    const install = ["apt-get", "install", "-y", "--no-install-recommends", "postgresql"];
    const quiet = ["env", "DEBIAN_FRONTEND=noninteractive"];
    const installed = () => attemptQuietly(quiet[0], [quiet[1], ...install]) === 0;
    // An old list of packages names files that are gone: a new one is fetched only then.
    if (installed() || (attemptQuietly("apt-get", ["update"]) === 0 && installed())) {
      return;
    }
  }
  say(
    "Không có PostgreSQL và không cài được: các kiểm thử cần máy chủ PostgreSQL bị bỏ qua. Cài bằng: apt-get install postgresql.",
    "PostgreSQL is not there and could not be installed: tests that need its server are left out. Install it with: apt-get install postgresql.",
  );
}
