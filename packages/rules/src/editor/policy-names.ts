import { CchcError, Id } from "@cchc/core";
import { valueIn } from "../lint/value-in.ts";
import { parseYaml } from "../policy/parse-yaml.ts";
import type { PolicyFile } from "../policy/source-file.ts";

/** The ids that the files of one policy may name. */
export interface PolicyNames {
  readonly areas: readonly string[];
  readonly measures: readonly string[];
  readonly indicators: readonly string[];
  readonly conditions: readonly string[];
  readonly baselines: readonly string[];
}

/**
 * The ids of a policy's files. Files that cannot be read give none, so that an editor goes on completing while somebody
 * types.
 */
export function policyNames(texts: ReadonlyMap<string, string>): PolicyNames {
  const files = [...texts].flatMap(([path, text]) => readable(path, text));
  const head = files.find(({ path }) => path === "policy.yaml")?.data;
  const areas = valueIn(head, ["areas"]);
  return {
    areas: Array.isArray(areas) ? areas.flatMap((area) => idOf(area)) : [],
    measures: idsIn(files, "measures/"),
    indicators: idsIn(files, "indicators/"),
    conditions: keysOf(valueIn(head, ["conditions"])),
    baselines: keysOf(valueIn(head, ["baselines"])),
  };
}

function readable(path: string, text: string): PolicyFile[] {
  try {
    return [parseYaml(path, text)];
  } catch (error) {
    if (error instanceof CchcError) {
      return [];
    }
    throw error;
  }
}

function idsIn(files: readonly PolicyFile[], folder: string): string[] {
  return files
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ data }) => idOf(data))
    .sort();
}

function idOf(data: unknown): string[] {
  const id = Id.safeParse(valueIn(data, ["id"]));
  return id.success ? [id.data] : [];
}

function keysOf(data: unknown): string[] {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? Object.keys(data).sort() : [];
}
