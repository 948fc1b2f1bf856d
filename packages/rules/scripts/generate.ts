/**
 * Writes what is derived from the sources of this package:
 * - src/shipped/policies.generated.ts: the shipped policies as data, for bundles that read no files;
 * - schemas/*.schema.json: JSON Schemas of policy files, results and lint reports, for editors and for readers in other languages;
 * - docs/reference/lint-rules.md: what the lint finds, why it matters, how to mend it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { DataCheck } from "../src/check/data-check.ts";
import { PolicyDiff } from "../src/diff/policy-diff.ts";
import { fileSchema, policyFileKinds } from "../src/editor/file-schemas.ts";
import { IndicatorTrace } from "../src/explain/trace.ts";
import { Impact } from "../src/impact/impact.ts";
import { LintReport } from "../src/lint/lint-report.ts";
import { extendedBy } from "../src/policy/layer/base-files.ts";
import { Result } from "../src/result/result.ts";
import { CardExamples } from "../src/testing/card-example.ts";
import { lintPage } from "./lint-page.ts";

const root = new URL("../", import.meta.url);
const policies = new URL("policies/", root);
const reference = new URL("../../docs/reference/", root);

function policyFiles(folder: URL): Record<string, unknown> {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return Object.fromEntries(names.map((name) => [name, parse(readFileSync(new URL(name, folder), "utf8"))]));
}

/** The shipped policy that these files extend. */
function baseOf(files: Readonly<Record<string, unknown>>): string | undefined {
  return extendedBy([{ path: "policy.yaml", data: files["policy.yaml"], locate: () => ({ file: "policy.yaml" }) }]);
}

function basesFirst(ids: readonly string[], done: readonly string[] = []): string[] {
  return ids.reduce<string[]>(
    (order, id) => {
      const base = baseOf(policyFiles(new URL(`${id}/`, policies)));
      const before = base === undefined || order.includes(base) ? order : basesFirst([base], order);
      return before.includes(id) ? before : [...before, id];
    },
    [...done],
  );
}

/** In what is written: the files of a policy as those that a layer extends. */
const asBase = `function asBase(files: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(files).map(([path, data]) => [\`base/\${path}\`, data]));
}

`;

function exportName(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function writeShippedPolicies(): void {
  const modules = basesFirst(readdirSync(policies).sort()).map((id) => {
    const files = policyFiles(new URL(`${id}/`, policies));
    const base = baseOf(files);
    const data = JSON.stringify(files, null, 1);
    const whole = base === undefined ? data : `{ .../* @__PURE__ */ asBase(${exportName(base)}), ...${data} }`;
    return `/** The files of policy \`${id}\` as data, for \`readPolicyData\`. */\nexport const ${exportName(id)}: Readonly<Record<string, unknown>> = ${whole};\n`;
  });
  const entries = readdirSync(policies)
    .sort()
    .map((id) => ` ${JSON.stringify(id)}: ${exportName(id)},\n`);
  modules.push(
    `/** The files of every policy that ships, by id: \`readPolicy(texts, { bases: (id) => shippedPolicies[id] })\`. */\nexport const shippedPolicies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {\n${entries.join("")}};\n`,
  );
  const folder = new URL("src/shipped/", root);
  mkdirSync(folder, { recursive: true });
  const head = "// Written by scripts/generate.ts from the folder policies/. Change the YAML there.\n\n";
  writeFileSync(new URL("policies.generated.ts", folder), head + asBase + modules.join("\n"));
}

/** @param reused How schemas that stand in several places are written; a trace has many, and would be large. */
function writeSchema(
  name: string,
  { title, reused = "inline" }: { readonly title: string; readonly reused?: "inline" | "ref" },
  schema: z.ZodType,
): void {
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12", reused });
  writeJson(name, { title, ...json });
}

function writeJson(name: string, schema: object): void {
  const text = JSON.stringify(schema, null, 2);
  writeFileSync(new URL(`schemas/${name}.schema.json`, root), `${text}\n`);
}

mkdirSync(new URL("schemas/", root), { recursive: true });
writeShippedPolicies();
for (const kind of policyFileKinds) {
  writeJson(kind, fileSchema(kind));
}
writeSchema("examples", { title: "cchc whole-card examples file" }, CardExamples);
writeSchema("result-1", { title: "cchc result, version 1" }, Result);
writeSchema("check-1", { title: "cchc check of data, version 1" }, DataCheck);
writeSchema("trace-1", { title: "cchc trace of an indicator, version 1", reused: "ref" }, IndicatorTrace);
writeSchema("diff-1", { title: "cchc diff of policies, version 1", reused: "ref" }, PolicyDiff);
writeSchema("impact-1", { title: "cchc impact of a change of policy, version 1", reused: "ref" }, Impact);
writeSchema("lint-1", { title: "cchc lint report, version 1" }, LintReport);
mkdirSync(reference, { recursive: true });
writeFileSync(new URL("lint-rules.md", reference), lintPage());
