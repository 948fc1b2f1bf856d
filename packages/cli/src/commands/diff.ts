import { parsePlainDate } from "@cchc/core";
import { renderPolicyDiff } from "@cchc/report";
import { diffPolicies } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json-text.ts";
import { findPolicy } from "../policy/find-policy.ts";

/** Options of `cchc diff`. */
export interface DiffCommandOptions {
  readonly before: string;
  readonly after: string;
  readonly on?: string;
  readonly format: "table" | "json";
}

/** Says what changed between two policies in meaning; changes make the exit code 1, as `diff` does. */
export async function runDiff(options: DiffCommandOptions, context: CommandContext): Promise<ExitCode> {
  const on = options.on === undefined ? undefined : parsePlainDate(options.on);
  const [before, after] = [await findPolicy(options.before), await findPolicy(options.after)];
  const diff = diffPolicies(before, after, { on });
  const { language, columns } = context;
  const style = { language, columns, digits: after.print.digits };
  context.print(options.format === "json" ? jsonText(diff) : renderPolicyDiff(diff, style));
  return diff.changes.length > 0 ? ExitCode.findings : ExitCode.done;
}
