import path from "node:path";
import { fileSchema, policyFileKinds, policyNames } from "@cchc/rules";
import { jsonText } from "../output/json-text.ts";

/** JSON Schemas of the files of one policy, with its own ids, by file name. */
export function schemaTexts(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = policyNames(texts);
  return new Map(policyFileKinds.map((kind) => [`${kind}.schema.json`, `${jsonText(fileSchema(kind, names), 2)}\n`]));
}

/** Where a schema lies, seen from a file of the policy, as the line says that editors read. */
export function schemaLine(file: string): string {
  const folder = path.posix.dirname(file);
  const kind = { ".": "policy", indicators: "indicator", measures: "measure", flags: "flag" }[folder] ?? "policy";
  return `# yaml-language-server: $schema=${folder === "." ? "" : "../"}schemas/${kind}.schema.json`;
}
