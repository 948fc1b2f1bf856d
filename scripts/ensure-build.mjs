import { existsSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, fingerprint, packageNames, readStamp, top, writeStamp } from "./fingerprint.mjs";
import { attemptQuietly } from "./run.mjs";
import { say } from "./say.mjs";

const shared = ["tsconfig.base.json", "tsup.shared.ts", "package-lock.json"];
const ofPackage = ["src", "page", "policies", "scripts", "package.json", "tsconfig.json", "tsup.config.ts"];

function isSource(file) {
  return !/\.(test|bench|generated)\.ts$/.test(file);
}

function sourceFingerprint() {
  const paths = [...shared, ...packageNames().flatMap((name) => ofPackage.map((part) => join("packages", name, part)))];
  return fingerprint(paths.flatMap((path) => filesUnder(join(top, path))).filter(isSource));
}

function isBuilt() {
  return (
    packageNames().every((name) => existsSync(join(top, "packages", name, "dist", "index.js"))) &&
    readStamp("build") === sourceFingerprint()
  );
}

/** Builds every package when a source changed since the last build; ends the process when the build fails. */
export function ensureBuild() {
  if (isBuilt()) {
    return;
  }
  // Taken before the build: what is edited while it runs is built the next time.
  const sources = sourceFingerprint();
  say("Dựng các gói (turbo run build)…", "Building the packages…");
  const status = attemptQuietly("turbo", ["run", "build", "--output-logs=errors-only"]);
  if (status !== 0) {
    say(`Dựng không thành công (mã thoát ${status}).`, `The build failed (exit code ${status}).`);
    process.exit(status);
  }
  writeStamp("build", sources);
}
