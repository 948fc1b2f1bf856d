import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readTextFolder } from "@cchc/adapters";
import { CchcError } from "@cchc/core";
import { type Policy, readPolicy } from "@cchc/rules";

/** Folder of the policies that ship with cchc. */
function shippedFolder(): string {
  const manifest = createRequire(import.meta.url).resolve("@cchc/rules/package.json");
  return path.join(path.dirname(manifest), "policies");
}

/** Ids of the policies that ship with cchc. */
export function shippedPolicies(): string[] {
  return readdirSync(shippedFolder()).sort();
}

/**
 * Reads a policy from its files: a shipped one by id, or any folder.
 *
 * @throws CchcError `policy/unknown` when it is neither; the loader's errors with file, line and column.
 */
export async function findPolicy(name: string): Promise<Policy> {
  return readPolicy(await readTextFolder(policyFolder(name), { extensions: [".yaml"] }));
}

/**
 * The folder of a policy: that of a shipped one by its id, or any folder by its path.
 *
 * @throws CchcError `policy/unknown` when it is neither.
 */
export function policyFolder(name: string): string {
  const shipped = shippedPolicies();
  if (shipped.includes(name)) {
    return path.join(shippedFolder(), name);
  }
  if (!existsSync(name) || !statSync(name).isDirectory()) {
    throw new CchcError({
      code: "policy/unknown",
      what: { vi: "không có bộ chỉ số này", en: "no such policy" },
      given: name,
      expected: {
        vi: `một thư mục, hoặc một trong: ${shipped.join(", ")}`,
        en: `a folder, or one of: ${shipped.join(", ")}`,
      },
    });
  }
  return name;
}
