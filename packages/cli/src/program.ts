import type { Language, Localized } from "@cchc/core";
import { Command, CommanderError, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import type { PoliciesOptions } from "./commands/policies.ts";
import type { ScoreOptions } from "./commands/score.ts";
import { helpText, helpTitles } from "./help-text.ts";

/**
 * Runs the command line and gives the exit code.
 *
 * Commands are loaded when they run, so that `cchc --help` starts at once.
 */
export async function runProgram(args: readonly string[], language: Language): Promise<number> {
  const context: CommandContext = {
    language,
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };
  let exitCode = 0;
  const program = describeProgram(context, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2;
    }
    return await reportError(error, context);
  }
}

async function reportError(error: unknown, { language, tell }: CommandContext): Promise<number> {
  const [{ CchcError }, { exitCodeOf }] = await Promise.all([import("@cchc/core"), import("./exit-code.ts")]);
  const label = language === "vi" ? "lỗi" : "error";
  if (error instanceof CchcError) {
    tell(error.problems.map((problem) => `${label}: ${new CchcError(problem).describe(language)}`).join("\n"));
  } else {
    tell(`${label}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return exitCodeOf(error);
}

type Finish = (exitCode: number) => void;

function describeProgram(context: CommandContext, finish: Finish): Command {
  const say = (text: Localized) => text[context.language];
  const program = new Command("cchc").description(say(helpText.program)).exitOverride();
  program
    .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })
    .configureHelp({ styleTitle: (title) => helpTitles[context.language][title] ?? title })
    .helpOption("-h, --help", say(helpText.help))
    .helpCommand(false)
    .showHelpAfterError(say(helpText.afterError));
  addScore(program, context, finish);
  addExplain(program, context, finish);
  addPolicies(program, context, finish);
  for (const command of program.commands) {
    command.addOption(new Option("--lang <vi|en>", say(helpText.lang)).choices(["vi", "en"]));
    command.helpOption("-h, --help", say(helpText.help)).copyInheritedSettings(program);
  }
  program.addOption(new Option("--lang <vi|en>", say(helpText.lang)).choices(["vi", "en"]));
  return program;
}

function addScore(program: Command, context: CommandContext, finish: Finish): void {
  const say = (text: Localized) => text[context.language];
  program
    .command("score")
    .description(say(helpText.score))
    .requiredOption("--policy <id|dir>", say(helpText.policy))
    .requiredOption("--data <dir|file>", say(helpText.data))
    .requiredOption("--period <p>", say(helpText.period))
    .option("--units <code,…>", say(helpText.units))
    .option("--out <file.json>", say(helpText.out))
    .addOption(new Option("--format <format>", say(helpText.format)).choices(["table", "json"]).default("table"))
    .action(async (options: ScoreOptions) => {
      const { runScore } = await import("./commands/score.ts");
      finish(await runScore(options, context));
    });
}

function addExplain(program: Command, context: CommandContext, finish: Finish): void {
  const say = (text: Localized) => text[context.language];
  program
    .command("explain")
    .description(say(helpText.explain))
    .argument("<result.json>", say(helpText.result))
    .argument("<unit>", say(helpText.unit))
    .argument("[indicator]", say(helpText.indicator))
    .addOption(new Option("--format <format>", say(helpText.format)).choices(["table", "json"]).default("table"))
    .action(async (...given: [string, string, string | undefined, Pick<ExplainOptions, "format">]) => {
      const [file, unit, indicator, { format }] = given;
      const { runExplain } = await import("./commands/explain.ts");
      finish(await runExplain({ file, unit, indicator, format }, context));
    });
}

function addPolicies(program: Command, context: CommandContext, finish: Finish): void {
  const say = (text: Localized) => text[context.language];
  program
    .command("policies")
    .description(say(helpText.policies))
    .addOption(new Option("--format <format>", say(helpText.format)).choices(["table", "json"]).default("table"))
    .action(async (options: PoliciesOptions) => {
      const { runPolicies } = await import("./commands/policies.ts");
      finish(await runPolicies(options, context));
    });
}
