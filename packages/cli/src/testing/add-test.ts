import type { Localized } from "@cchc/core";
import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { TestOptions } from "../commands/test.ts";
import { helpText } from "../help-text.ts";
import { testHelp } from "./help-text.ts";

/** Describes `cchc test` to the command line. */
export function addTest(program: Command, context: CommandContext, finish: (exitCode: number) => void): void {
  const say = (text: Localized) => text[context.language];
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
    .addOption(new Option("--format <format>", say(helpText.format)).choices(["table", "json"]).default("table"))
    .action(async (policies: string[], options: Omit<TestOptions, "policies">) => {
      const { runTest } = await import("../commands/test.ts");
      finish(await runTest({ ...options, policies }, context));
    });
}
