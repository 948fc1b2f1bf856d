import { type Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { type Finish, formatOption, saysIn } from "./command-parts.ts";
import type { DiffCommandOptions } from "./commands/diff.ts";
import type { ImpactOptions } from "./commands/impact.ts";
import { helpText } from "./help-text.ts";

/** Adds `cchc diff`. */
export function addDiff(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("diff")
    .description(say(helpText.diff))
    .argument("<before>", say(helpText.policyBefore))
    .argument("<after>", say(helpText.policyAfter))
    .option("--on <date>", say(helpText.onDay))
    .addOption(formatOption(say))
    .action(async (before: string, after: string, options: Omit<DiffCommandOptions, "before" | "after">) => {
      const { runDiff } = await import("./commands/diff.ts");
      finish(await runDiff({ ...options, before, after }, context));
    });
}

/** Adds `cchc impact`. */
export function addImpact(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("impact")
    .description(say(helpText.impact))
    .argument("<before>", say(helpText.policyBefore))
    .argument("<after>", say(helpText.policyAfter))
    .requiredOption("--data <dir|file>", say(helpText.data))
    .requiredOption("--period <p>", say(helpText.period))
    .option("--mapping <file>", say(helpText.mapping))
    .option("--units <code,…>", say(helpText.unitsOfImpact))
    .option("--as-of <date>", say(helpText.asOf))
    .option("--top <n>", say(helpText.top), "20")
    .addOption(new Option("--rows <rows>", say(helpText.rows)).choices(["units", "indicators"]).default("units"))
    .option("--out <file>", say(helpText.outOfImpact))
    .addOption(formatOption(say, ["table", "json", "csv"]))
    .action(async (before: string, after: string, options: Omit<ImpactOptions, "before" | "after">) => {
      const { runImpact } = await import("./commands/impact.ts");
      finish(await runImpact({ ...options, before, after }, context));
    });
}
