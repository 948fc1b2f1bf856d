import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { type Finish, formatOption, saysIn } from "../command-parts.ts";
import type { CheckOptions } from "../commands/check.ts";
import { helpText } from "../help-text.ts";
import { checkHelp } from "./help-text.ts";

/** Describes `cchc check` to the command line. */
export function addCheck(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("check")
    .description(say(checkHelp.check))
    .requiredOption("--data <dir|file>", say(helpText.data))
    .option("--policy <id|dir>", say(checkHelp.policy))
    .option("--period <p>", say(checkHelp.period))
    .option("--mapping <file>", say(helpText.mapping))
    .option("--as-of <date>", say(helpText.asOf))
    .option("--rejects <dir>", say(helpText.rejects))
    .option("--max-rejected <share>", say(checkHelp.maxRejected))
    .option("--out <file.json>", say(checkHelp.out))
    .addOption(formatOption(say))
    .action(async (options: CheckOptions) => {
      const { runCheck } = await import("../commands/check.ts");
      finish(await runCheck(options, context));
    });
}
