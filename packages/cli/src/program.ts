import { Command, CommanderError, Option } from "commander";
import { addCheck } from "./check/add-check.ts";
import { checkHelp } from "./check/help-text.ts";
import type { CommandContext } from "./command-context.ts";
import { type Finish, formatOption, saysIn } from "./command-parts.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import type { LoadOptions } from "./commands/load.ts";
import type { ScoreOptions } from "./commands/score.ts";
import { addDiff, addImpact } from "./compare-commands.ts";
import { addForm } from "./form-command.ts";
import { helpText } from "./help-text.ts";
import { chooseLanguage } from "./language.ts";
import { addInit, addLint, addPolicies } from "./policy-commands.ts";
import { Interrupted } from "./stop/interrupted.ts";
import { addTemplate } from "./template-command.ts";
import type { Terminal } from "./terminal.ts";
import { addTest } from "./testing/add-test.ts";
import { toolVersion } from "./tool-version.ts";
import { helpStyle, usageError } from "./usage-text.ts";
import { addVerify } from "./verify/add-verify.ts";

/** Columns of a help page that does not go to a terminal. */
const helpWidth = 100;

/**
 * Runs the command line and gives the exit code.
 *
 * Commands are loaded when they run, so that `cchc --help` starts at once.
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  const { environment, stdout, stderr, listenForStop } = terminal;
  const context: CommandContext = {
    language: chooseLanguage(args, environment),
    print: (text) => stdout.write(`${text}\n`),
    tell: (text) => stderr.write(`${text}\n`),
    columns: stdout.isTTY ? stdout.columns || undefined : undefined,
    screen: isWatched(terminal) ? stderr : undefined,
    listenForStop,
  };
  let exitCode = 0;
  const program = describeProgram({ context, terminal }, (code) => {
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

/** Whether somebody sees what is drawn: not in a pipe, not in an automatic build, not on a terminal without a cursor. */
function isWatched({ environment, stderr }: Terminal): boolean {
  return stderr.isTTY === true && !environment["CI"] && environment["TERM"] !== "dumb";
}

async function reportError(error: unknown, { language, tell }: CommandContext): Promise<number> {
  const [{ CchcError, formatProblem, visible }, { exitCodeOf }] = await Promise.all([
    import("@cchc/core"),
    import("./exit-code.ts"),
  ]);
  if (error instanceof Interrupted) {
    tell(visible(error.line(language)));
    return error.exitCode;
  }
  const label = helpText.error[language];
  if (error instanceof CchcError) {
    tell(error.problems.map((problem) => `${label}: ${formatProblem(problem, language)}`).join("\n"));
  } else {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell(`${label}: ${helpText.internal[language]}\n${trace.split("\n").map(visible).join("\n")}`);
  }
  return exitCodeOf(error);
}

interface Speaker {
  readonly context: CommandContext;
  readonly terminal: Terminal;
}

function describeProgram({ context, terminal: { stdout, stderr } }: Speaker, finish: Finish): Command {
  const { language } = context;
  const program = new Command("cchc").description(helpText.program[language]).exitOverride();
  program
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(usageError(text, language)),
      getOutHelpWidth: () => context.columns ?? helpWidth,
      getErrHelpWidth: () => context.columns ?? helpWidth,
    })
    .configureHelp(helpStyle(language))
    .helpOption("-h, --help", helpText.help[language])
    .version(toolVersion(), "-V, --version", helpText.version[language])
    .helpCommand(false)
    .showHelpAfterError(helpText.afterError[language])
    .addHelpText("after", `\n${helpText.examples[language]}`);
  addScore(program, context, finish);
  addLoad(program, context, finish);
  addCheck(program, context, finish);
  addExplain(program, context, finish);
  addVerify(program, context, finish);
  addPolicies(program, context, finish);
  addLint(program, context, finish);
  addInit(program, context, finish);
  addTest(program, context, finish);
  addDiff(program, context, finish);
  addImpact(program, context, finish);
  addTemplate(program, context, finish);
  addForm(program, context, finish);
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption("-h, --help", helpText.help[language]);
  }
  for (const command of [program, ...program.commands]) {
    command.addOption(new Option("--lang <vi|en>", helpText.lang[language]).choices(["vi", "en"]));
  }
  return program;
}

function addScore(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("score")
    .description(say(helpText.score))
    .requiredOption("--policy <id|dir>", say(helpText.policy))
    .option("--data <dir|file>", say(helpText.data))
    .option("--warehouse <address>", say(helpText.warehouse))
    .requiredOption("--period <p>", say(helpText.period))
    .option("--units <code,…>", say(helpText.units))
    .option("--mapping <file>", say(helpText.mapping))
    .option("--rejects <dir|file.xlsx>", say(helpText.rejects))
    .option("--as-of <date>", say(helpText.asOf))
    .option("--max-rejected <share>", say(checkHelp.maxRejected))
    .option("--out <file.json>", say(helpText.out))
    .addOption(formatOption(say))
    .action(async (options: ScoreOptions) => {
      const { runScore } = await import("./commands/score.ts");
      finish(await runScore(options, context));
    });
}

function addLoad(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("load")
    .description(say(helpText.load))
    .requiredOption("--data <dir|file>", say(helpText.data))
    .requiredOption("--warehouse <address>", say(helpText.warehouseToLoad))
    .option("--mapping <file>", say(helpText.mapping))
    .option("--rejects <dir|file.xlsx>", say(helpText.rejects))
    .option("--as-of <date>", say(helpText.asOf))
    .option("--max-rejected <share>", say(checkHelp.maxRejected))
    .action(async (options: LoadOptions) => {
      const { runLoad } = await import("./commands/load.ts");
      finish(await runLoad(options, context));
    });
}

function addExplain(program: Command, context: CommandContext, finish: Finish): void {
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
