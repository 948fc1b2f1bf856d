import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { type Finish, formatOption, saysIn } from "./command-parts.ts";
import type { InitOptions } from "./commands/init.ts";
import type { LintOptions } from "./commands/lint.ts";
import type { PoliciesOptions } from "./commands/policies.ts";
import { helpText } from "./help-text.ts";

/** Describes `cchc policies` to the command line. */
export function addPolicies(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("policies")
    .description(say(helpText.policies))
    .option("--why <value>", say(helpText.why))
    .option("--on <date>", say(helpText.whyOn))
    .option("--policy <id|dir>", say(helpText.policy))
    .addOption(formatOption(say))
    .action(async (options: PoliciesOptions) => {
      const { runPolicies } = await import("./commands/policies.ts");
      finish(await runPolicies(options, context));
    });
}

/** Describes `cchc lint` to the command line. */
export function addLint(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("lint")
    .description(say(helpText.lint))
    .argument("<policy...>", say(helpText.policy))
    .addOption(formatOption(say, ["table", "json", "sarif"]))
    .option("--max-warnings <n>", say(helpText.maxWarnings))
    .option("--on <date>", say(helpText.lintOn))
    .option("--schemas <dir>", say(helpText.schemas))
    .action(async (policies: string[], options: Omit<LintOptions, "policies">) => {
      const { runLint } = await import("./commands/lint.ts");
      finish(await runLint({ ...options, policies }, context));
    });
}

/** Describes `cchc init` to the command line. */
export function addInit(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("init")
    .description(say(helpText.init))
    .argument("<dir>", say(helpText.initFolder))
    .option("--from <policy>", say(helpText.initFrom))
    .action(async (folder: string, options: Omit<InitOptions, "folder">) => {
      const { runInit } = await import("./commands/init.ts");
      finish(await runInit({ ...options, folder }, context));
    });
}
