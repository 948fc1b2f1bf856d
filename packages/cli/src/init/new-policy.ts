import { readFile } from "node:fs/promises";
import path from "node:path";
import { readTextFolder } from "@cchc/adapters";
import { readPolicyTexts } from "../policy/find-policy.ts";
import { templatePolicy } from "../templates-folder.ts";
import { schemaLine, schemaTexts } from "./schema-texts.ts";

/**
 * The files of a new policy, by path inside its folder: those of the sample or of another policy, under the new id, with
 * schemas for the editor.
 */
export async function newPolicy(id: string, from: string | undefined): Promise<ReadonlyMap<string, string>> {
  const origin = await (from === undefined
    ? readTextFolder(templatePolicy, { extensions: [".yaml"] })
    : readPolicyTexts(from).then(({ texts }) => texts));
  const texts = new Map([...origin].map(([file, text]) => [file, ownText(file, text, id)]));
  const schemas = [...schemaTexts(texts)].map(([name, text]) => [`schemas/${name}`, text] as const);
  const readme = await readFile(path.join(templatePolicy, "README.md"), "utf8");
  return new Map([...texts, ["README.md", readme.replace("# my-policy", () => `# ${id}`)], ...schemas]);
}

/** A file with the line that leads editors to its schema; policy.yaml with the new id. */
function ownText(file: string, text: string, id: string): string {
  const bare = text.replace(/^# yaml-language-server:.*\n/u, "");
  const named = file === "policy.yaml" ? bare.replace(/^id:.*$/mu, `id: ${id}`) : bare;
  return `${schemaLine(file)}\n${named}`;
}
