/**
 * Writes what is derived from the sources of this package:
 * - src/shipped/policies.generated.ts: the shipped policies as data, for bundles that read no files;
 * - schemas/*.schema.json: JSON Schemas of policy files and results, for editors and for readers in other languages.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Measure } from "@cchc/core";
import { parse } from "yaml";
import { z } from "zod";
import { FlagDocument } from "../src/flag/flag-document.ts";
import { Indicator } from "../src/policy/indicator.ts";
import { PolicyDocument } from "../src/policy/policy-document.ts";
import { Result } from "../src/result/result.ts";
import { CardExamples } from "../src/testing/card-example.ts";

const root = new URL("../", import.meta.url);
const policies = new URL("policies/", root);

function policyFiles(folder: URL): Record<string, unknown> {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return Object.fromEntries(names.map((name) => [name, parse(readFileSync(new URL(name, folder), "utf8"))]));
}

function exportName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function writeShippedPolicies(): void {
  const modules = readdirSync(policies)
    .sort()
    .map((id) => {
      const data = JSON.stringify(policyFiles(new URL(`${id}/`, policies)), null, 1);
      return `/** The files of policy \`${id}\` as data, for \`readPolicyData\`. */\nexport const ${exportName(id)}: Readonly<Record<string, unknown>> = ${data};\n`;
    });
  const folder = new URL("src/shipped/", root);
  mkdirSync(folder, { recursive: true });
  const head = "// Written by scripts/generate.ts from the folder policies/. Change the YAML there.\n\n";
  writeFileSync(new URL("policies.generated.ts", folder), head + modules.join("\n"));
}

function writeSchema(name: string, title: string, schema: z.ZodType): void {
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" });
  const text = JSON.stringify({ title, ...json }, null, 2);
  writeFileSync(new URL(`schemas/${name}.schema.json`, root), `${text}\n`);
}

mkdirSync(new URL("schemas/", root), { recursive: true });
writeShippedPolicies();
writeSchema("policy", "cchc policy.yaml", PolicyDocument);
writeSchema("indicator", "cchc indicator file", Indicator);
writeSchema("measure", "cchc measure file", Measure);
writeSchema("flag", "cchc flag file", FlagDocument);
writeSchema("examples", "cchc whole-card examples file", CardExamples);
writeSchema("result-1", "cchc result, version 1", Result);
