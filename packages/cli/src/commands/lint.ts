import path from "node:path";
import { CchcError, parsePlainDate } from "@cchc/core";
import { type PlacedLintReport, renderLint, sarifLog } from "@cchc/report";
import { lintPolicy } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { schemaTexts } from "../init/schema-texts.ts";
import { jsonText } from "../output/json-text.ts";
import { writeTogether } from "../output/write-whole.ts";
import { findPolicyFolder, readPolicyTexts } from "../policy/find-policy.ts";
import { todayInVietnam } from "../today.ts";
import { toolVersion } from "../tool-version.ts";
import { warningLimit } from "./warning-limit.ts";

/** Options of `cchc lint`. */
export interface LintOptions {
  readonly policies: readonly string[];
  readonly format: "table" | "json" | "sarif";
  readonly maxWarnings?: string;
  readonly on?: string;
  readonly schemas?: string;
}

/** Lists what the keepers of policies should know; errors make the exit code 1, and so do more warnings than allowed. */
export async function runLint(options: LintOptions, { language, print }: CommandContext): Promise<ExitCode> {
  const { policies, format } = options;
  const limit = warningLimit(options.maxWarnings);
  await writeSchemas(options);
  const on = options.on === undefined ? todayInVietnam() : parsePlainDate(options.on);
  const reports = await Promise.all(
    policies.map(async (name): Promise<PlacedLintReport> => {
      const { texts, bases } = await readPolicyTexts(name);
      return { root: rootOf(name), report: lintPolicy(texts, { on, bases }) };
    }),
  );
  switch (format) {
    case "json":
      print(jsonText({ reports }, 2));
      break;
    case "sarif":
      print(jsonText(sarifLog(reports, { language, version: toolVersion() }), 2));
      break;
    case "table":
      print(reports.map((report) => renderLint(report, language)).join("\n\n"));
      break;
  }
  const counts = reports.map(({ report }) => report.counts);
  const errors = counts.reduce((sum, { error }) => sum + error, 0);
  const warnings = counts.reduce((sum, { warning }) => sum + warning, 0);
  return errors > 0 || warnings > limit ? ExitCode.findings : ExitCode.done;
}

/** Writes the schemas of a policy, for its editor; those of several would not be told apart. */
async function writeSchemas({ policies, schemas }: LintOptions): Promise<void> {
  const [policy, ...others] = policies;
  if (schemas === undefined || policy === undefined) {
    return;
  }
  if (others.length > 0) {
    throw new CchcError({ ...onePolicy, given: policies.join(" ") });
  }
  await writeTogether(schemas, schemaTexts((await readPolicyTexts(policy)).texts));
}

const onePolicy = {
  code: "usage/one-policy",
  what: { vi: "--schemas chỉ dùng với một bộ chỉ số", en: "--schemas goes with one policy" },
  expected: { vi: "một thư mục", en: "one folder" },
  example: "npx cchc lint policies/my-province --schemas policies/my-province/schemas",
} as const;

/**
 * Where the files of a policy lie: from the working folder when they lie in it, else from the root. With `/` on every
 * system, as editors and SARIF read it.
 */
function rootOf(name: string): string {
  const folder = path.resolve(findPolicyFolder(name));
  const inside = path.relative(process.cwd(), folder);
  return (inside.startsWith("..") ? folder : inside).split(path.sep).join("/");
}
