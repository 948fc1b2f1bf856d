import { createHash } from "node:crypto";
import { basename } from "node:path";
import { CchcError, type Entity } from "@cchc/core";
import { defaultFolderLimits } from "../folder/limits.ts";
import { readTextFile } from "../folder/read-text-file.ts";
import { mappingProblems } from "./check-mapping.ts";
import { MappingFile, type RecordMapping } from "./record-mapping.ts";
import { schemaProblems } from "./schema-problem.ts";
import { readYaml } from "./yaml-text.ts";

/** What a mapping is checked against. */
export interface MappingOptions {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a mapping file: YAML in UTF-8 of at most 1 MiB that says which columns of which files are which fields.
 *
 * @throws CchcError `file/…`, `text/…`, `yaml/…` or `mapping/…`, all that is wrong, each with line and column.
 * @example
 * const mapping = await readMapping("mapping.yaml", { entities });
 */
export async function readMapping(path: string, { entities, signal }: MappingOptions): Promise<RecordMapping> {
  const name = basename(path);
  return parseMapping(await readTextFile({ path, name, limits: defaultFolderLimits, signal }), name, entities);
}

/**
 * The mapping in a YAML text.
 *
 * @param name Of its file, for messages.
 * @throws CchcError as {@link readMapping} does.
 */
export function parseMapping(text: string, name: string, entities: ReadonlyMap<string, Entity>): RecordMapping {
  const yaml = readYaml(text, name);
  const parsed = MappingFile.safeParse(yaml.data);
  const problems = parsed.success
    ? mappingProblems(yaml, parsed.data.files, entities)
    : schemaProblems(yaml, parsed.error.issues);
  if (!parsed.success || problems.length > 0) {
    throw new CchcError(problems);
  }
  return { name, sha256: createHash("sha256").update(text).digest("hex"), files: parsed.data.files };
}
