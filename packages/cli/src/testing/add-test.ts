import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { type Finish, formatOption, saysIn } from "../command-parts.ts";
import type { TestOptions } from "../commands/test.ts";
import { testHelp } from "./help-text.ts";

/** Describes `cchc test` to the command line. */
export function addTest(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("test")
    .description(say(testHelp.test))
    .argument("[policy...]", say(testHelp.policies))
    .option("--filter <text>", say(testHelp.filter))
    .option("--watch", say(testHelp.watch))
    .option("--coverage", say(testHelp.coverage))
    .option("--min <percent>", say(testHelp.min))
    .option("--mutate", say(testHelp.mutate))
    .option("--max-survivors <n>", say(testHelp.maxSurvivors))
    .option("--suggest", say(testHelp.suggest))
    .option("--junit <file>", say(testHelp.junit))
    .option("--from-case <unit>", say(testHelp.fromCase))
    .option("--result <result.json>", say(testHelp.result))
    .option("--indicator <code>", say(testHelp.indicator))
    .option("--keep-code", say(testHelp.keepCode))
    .addOption(formatOption(say))
    .action(async (policies: string[], options: Omit<TestOptions, "policies">) => {
      const { runTest } = await import("../commands/test.ts");
      finish(await runTest({ ...options, policies }, context));
    });
}
