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
import { PolicyDiff } from "../src/diff/policy-diff.ts";
import { IndicatorTrace } from "../src/explain/trace.ts";
import { FlagDocument } from "../src/flag/flag-document.ts";
import { Impact } from "../src/impact/impact.ts";
import { Indicator } from "../src/policy/indicator.ts";
import { PolicyDocument } from "../src/policy/policy-document.ts";
import { Result } from "../src/result/result.ts";

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

/** @param reused How schemas that stand in several places are written; a trace has many, and would be large. */
function writeSchema(
  name: string,
  { title, reused = "inline" }: { readonly title: string; readonly reused?: "inline" | "ref" },
  schema: z.ZodType,
): void {
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12", reused });
  const text = JSON.stringify({ title, ...json }, null, 2);
  writeFileSync(new URL(`schemas/${name}.schema.json`, root), `${text}\n`);
}

mkdirSync(new URL("schemas/", root), { recursive: true });
writeShippedPolicies();
writeSchema("policy", { title: "cchc policy.yaml" }, PolicyDocument);
writeSchema("indicator", { title: "cchc indicator file" }, Indicator);
writeSchema("measure", { title: "cchc measure file" }, Measure);
writeSchema("flag", { title: "cchc flag file" }, FlagDocument);
writeSchema("result-1", { title: "cchc result, version 1" }, Result);
writeSchema("trace-1", { title: "cchc trace of an indicator, version 1", reused: "ref" }, IndicatorTrace);
writeSchema("diff-1", { title: "cchc diff of policies, version 1", reused: "ref" }, PolicyDiff);
writeSchema("impact-1", { title: "cchc impact of a change of policy, version 1", reused: "ref" }, Impact);
