import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readTextFolder } from "@cchc/adapters";
import { extendedByTexts, type FindBase } from "@cchc/rules";

/** Folder of the policies that ship with cchc. */
function shippedFolder(): string {
  const manifest = createRequire(import.meta.url).resolve("@cchc/rules/package.json");
  return path.join(path.dirname(manifest), "policies");
}

/** Ids of the policies that ship with cchc. */
export function shippedPolicies(): string[] {
  return readdirSync(shippedFolder()).sort();
}

/** The folder of a policy: a shipped one by id, or any folder, seen from another. */
export function policyFolder(name: string, from = "."): string | undefined {
  if (shippedPolicies().includes(name)) {
    return path.join(shippedFolder(), name);
  }
  const folder = path.resolve(from, name);
  return existsSync(folder) && statSync(folder).isDirectory() ? folder : undefined;
}

/** The texts of a policy, and a way to find those of all that it extends. */
export interface PolicyTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly bases: FindBase;
}

/** Reads a policy's folder and, one after the other, those of the policies it extends. */
export async function readPolicyFolders(folder: string): Promise<PolicyTexts> {
  const texts = await textsOf(folder);
  const found = new Map<string, ReadonlyMap<string, string>>();
  const chain: string[] = [];
  const seen = new Set([folder]);
  let [here, extended] = [folder, extendedByTexts(texts)];
  while (extended !== undefined) {
    const next = policyFolder(extended, here);
    if (next === undefined) {
      break;
    }
    chain.push(extended);
    const base = await textsOf(next);
    found.set(keyOf(chain), base);
    // A circle is reported by whoever lays the layers over each other; here it only has to end.
    extended = seen.has(next) ? undefined : extendedByTexts(base);
    seen.add(next);
    here = next;
  }
  return { texts, bases: (name, above) => found.get(keyOf([...above, name])) };
}

function textsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  return readTextFolder(folder, { extensions: [".yaml"] });
}

function keyOf(chain: readonly string[]): string {
  return JSON.stringify(chain);
}
