import { type Command, Option } from "commander";
import { checkHelp } from "./check/help-text.ts";
import type { CommandContext } from "./command-context.ts";
import { type Finish, formatOption, type Say, saysIn } from "./command-parts.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import type { LoadOptions } from "./commands/load.ts";
import type { ScoreOptions } from "./commands/score.ts";
import type { VerifyOptions } from "./commands/verify.ts";
import { helpText } from "./help-text.ts";
import { rollUps } from "./unit/roll-ups.ts";

/** `cchc score`. */
export function addScore(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("score")
    .description(say(helpText.score))
    .requiredOption("--policy <id|dir>", say(helpText.policy))
    .option("--data <dir|file>", say(helpText.data))
    .option("--warehouse <address>", say(helpText.warehouse))
    .addOption(rollUpOption(say))
    .requiredOption("--period <p>", say(helpText.period))
    .option("--units <code,…>", say(helpText.units))
    .option("--mapping <file>", say(helpText.mapping))
    .option("--rejects <dir|file.xlsx>", say(helpText.rejects))
    .option("--as-of <date>", say(helpText.asOf))
    .option("--max-rejected <share>", say(checkHelp.maxRejected))
    .option("--out <file.json>", say(helpText.out))
    .option("--public", say(helpText.public))
    .addOption(formatOption(say))
    .action(async (options: ScoreOptions) => {
      const { runScore } = await import("./commands/score.ts");
      finish(await runScore(options, context));
    });
}

function rollUpOption(say: Say): Option {
  return new Option("--roll-up <to>", say(helpText.rollUp)).choices(rollUps);
}

/** `cchc load`. */
export function addLoad(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("load")
    .description(say(helpText.load))
    .requiredOption("--data <dir|file>", say(helpText.data))
    .requiredOption("--warehouse <address>", say(helpText.warehouseToLoad))
    .option("--update", say(helpText.update))
    .option("--mapping <file>", say(helpText.mapping))
    .option("--rejects <dir|file.xlsx>", say(helpText.rejects))
    .option("--as-of <date>", say(helpText.asOf))
    .option("--max-rejected <share>", say(checkHelp.maxRejected))
    .action(async (options: LoadOptions) => {
      const { runLoad } = await import("./commands/load.ts");
      finish(await runLoad(options, context));
    });
}

/** `cchc explain`. */
export function addExplain(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("explain")
    .description(say(helpText.explain))
    .argument("<result.json>", say(helpText.result))
    .argument("<unit>", say(helpText.unit))
    .argument("[indicator]", say(helpText.indicator))
    .argument("[record]", say(helpText.record))
    .option("--data <dir|file>", say(helpText.dataOfResult))
    .option("--short", say(helpText.short))
    .option("--set <measure=n/d>", say(helpText.set), (text, before: string[] = []) => [...before, text])
    .option("--mapping <file>", say(helpText.mapping))
    .addOption(rollUpOption(say))
    .option("--as-of <date>", say(helpText.asOf))
    .option("--to <grade>", say(helpText.to))
    .addOption(formatOption(say))
    .action(async (...given: ExplainArguments) => {
      const [file, unit, indicator, record, options] = given;
      const { runExplain } = await import("./commands/explain.ts");
      finish(await runExplain({ ...options, file, unit, indicator, record }, context));
    });
}

type ExplainArguments = [
  file: string,
  unit: string,
  indicator: string | undefined,
  record: string | undefined,
  options: Omit<ExplainOptions, "file" | "unit" | "indicator" | "record">,
];

/** `cchc verify`. */
export function addVerify(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("verify")
    .description(say(helpText.verify))
    .argument("<result.json>", say(helpText.result))
    .addOption(new Option("--engine <engine>", say(helpText.engine)).choices(["json-rules-engine"]))
    .option("--data <dir|file>", say(helpText.dataToVerify))
    .option("--warehouse <address>", say(helpText.warehouse))
    .option("--mapping <file>", say(helpText.mapping))
    .addOption(rollUpOption(say))
    .option("--as-of <date>", say(helpText.asOf))
    .addOption(formatOption(say))
    .action(async (file: string, options: Omit<VerifyOptions, "file">) => {
      const { runVerify } = await import("./commands/verify.ts");
      finish(await runVerify({ ...options, file }, context));
    });
}
