import { existsSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, fingerprint, packageNames, readStamp, top, writeStamp } from "./fingerprint.mjs";
import { attemptQuietly } from "./run.mjs";
import { say } from "./say.mjs";

function installFingerprint() {
  const manifests = packageNames().map((name) => join(top, "packages", name, "package.json"));
  const files = [join(top, "package.json"), join(top, "package-lock.json"), ...manifests];
  return `${fingerprint(files.flatMap(filesUnder))} node ${process.version} ${process.platform} ${process.arch}`;
}

/** Remembers that node_modules answers the manifests and the lockfile as they are now. */
export function stampInstall() {
  writeStamp("install", installFingerprint());
}

function isInstalled() {
  return existsSync(join(top, "node_modules", ".bin", "turbo")) && readStamp("install") === installFingerprint();
}

/** Installs what the lockfile says when something is missing or changed; ends the process with 4 when npm cannot. */
export function ensureInstall() {
  if (isInstalled()) {
    return;
  }
  const locked = existsSync(join(top, "package-lock.json"));
  const args = [locked ? "ci" : "install", "--no-audit", "--no-fund", "--loglevel=error"];
  say(`Cài đặt thư viện (npm ${args[0]})…`, "Installing dependencies…");
  const status = attemptQuietly("npm", args);
  if (status !== 0) {
    say(
      `Không cài được thư viện. Đã thử: npm ${args.join(" ")} (mã thoát ${status}) tại ${top}. Lỗi của npm ở trên; hãy kiểm tra kết nối tới kho npm (npm config get registry), rồi chạy lại.`,
      `Dependencies could not be installed. Tried: npm ${args.join(" ")} (exit code ${status}) in ${top}. npm says why above; check that its registry can be reached (npm config get registry), then run again.`,
    );
    process.exit(4);
  }
  stampInstall();
}
