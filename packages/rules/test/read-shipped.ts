import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Policy, readPolicy } from "../src/index.ts";

const folder = new URL("../policies/", import.meta.url);

/** Ids of the policies that ship. */
export const shippedIds: readonly string[] = readdirSync(folder).sort();

/** A shipped policy from its YAML, not from what was generated of it. */
export function readShipped(id: string): Policy {
  return readPolicy(shippedTexts(id), { bases: shippedTexts });
}

/** The YAML of a shipped policy by path. */
export function shippedTexts(id: string): Map<string, string> {
  const names = readdirSync(fileURLToPath(new URL(`${id}/`, folder)), { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name.replaceAll("\\", "/"), readFileSync(new URL(`${id}/${name}`, folder), "utf8")] as const),
  );
}
