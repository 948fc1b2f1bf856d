import { CchcError, Id, Localized } from "@cchc/core";
import { valueIn } from "../lint/value-in.ts";
import { parseYaml } from "../policy/parse-yaml.ts";
import type { PolicyFile } from "../policy/source-file.ts";

/** A name that may stand somewhere, with what it is called where it has a title. */
export interface KnownName {
  readonly id: string;
  readonly title?: Localized;
}

/** What the files of one policy may name. */
export interface PolicyNames {
  readonly areas: readonly KnownName[];
  readonly measures: readonly KnownName[];
  readonly indicators: readonly KnownName[];
  readonly conditions: readonly KnownName[];
  readonly baselines: readonly KnownName[];
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
    areas: Array.isArray(areas) ? areas.flatMap((area) => nameOf(area)) : [],
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

function idsIn(files: readonly PolicyFile[], folder: string): KnownName[] {
  return files
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ data }) => nameOf(data))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function nameOf(data: unknown): KnownName[] {
  const id = Id.safeParse(valueIn(data, ["id"]));
  const title = Localized.safeParse(valueIn(data, ["title"]));
  return id.success ? [{ id: id.data, ...(title.success ? { title: title.data } : {}) }] : [];
}

function keysOf(data: unknown): KnownName[] {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? Object.keys(data)
        .sort()
        .map((id) => ({ id }))
    : [];
}
