import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import { type Finish, formatOption, saysIn } from "../command-parts.ts";
import type { VerifyOptions } from "../commands/verify.ts";
import { helpText } from "../help-text.ts";

/** Describes `cchc verify` to the command line. */
export function addVerify(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("verify")
    .description(say(helpText.verify))
    .argument("<result.json>", say(helpText.result))
    .addOption(new Option("--engine <engine>", say(helpText.engine)).choices(["json-rules-engine"]))
    .option("--data <dir|file>", say(helpText.dataToVerify))
    .option("--mapping <file>", say(helpText.mapping))
    .option("--as-of <date>", say(helpText.asOf))
    .addOption(formatOption(say))
    .action(async (file: string, options: Omit<VerifyOptions, "file">) => {
      const { runVerify } = await import("../commands/verify.ts");
      finish(await runVerify({ ...options, file }, context));
    });
}
