import type { Place } from "@cchc/core";
import { parseYaml } from "../policy/parse-yaml.ts";
import type { DocumentPath, PolicyFile } from "../policy/source-file.ts";

/** Says where something in a policy is written. */
export type FindPlace = (file: string, path: DocumentPath) => Place;

/**
 * Places of values in the files of a policy: line and column where the text is at hand, else the file alone.
 *
 * @param texts Text by path inside the policy folder.
 */
export function placesIn(texts: ReadonlyMap<string, string>): FindPlace {
  const parsed = new Map<string, PolicyFile | undefined>();
  return (file, path) => {
    const text = texts.get(file);
    const known = parsed.has(file) ? parsed.get(file) : text === undefined ? undefined : parseYaml(file, text);
    parsed.set(file, known);
    return known?.locate(path) ?? { file };
  };
}
