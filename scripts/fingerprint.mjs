import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Top folder of the checkout. */
export const top = fileURLToPath(new URL("..", import.meta.url));

/** Names of the folders under packages/, in order. */
export function packageNames() {
  return readdirSync(join(top, "packages"))
    .filter((name) => existsSync(join(top, "packages", name, "package.json")))
    .sort();
}

/** All files under a folder (or the file itself), sorted; nothing when it is missing. */
export function filesUnder(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (statSync(path).isFile()) {
    return [path];
  }
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One hash over names and contents of files. */
export function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${relative(top, file)}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

/** Where what was done last is remembered; it goes away with node_modules. */
function stampFile(name) {
  return join(top, "node_modules", ".cache", "cchc", name);
}

/** What was stamped last under a name; empty when nothing was. */
export function readStamp(name) {
  const file = stampFile(name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Remembers a fingerprint under a name. */
export function writeStamp(name, text) {
  const file = stampFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
