import { Command, CommanderError, Option } from "commander";
import { addCheck } from "./check/add-check.ts";
import type { CommandContext } from "./command-context.ts";
import type { Finish } from "./command-parts.ts";
import { addDiff, addImpact } from "./compare-commands.ts";
import { addForm } from "./form-command.ts";
import { helpText } from "./help-text.ts";
import { chooseLanguage } from "./language.ts";
import { addInit, addLint, addPolicies } from "./policy-commands.ts";
import { addExplain, addLoad, addScore, addVerify } from "./record-commands.ts";
import { addReport } from "./report-command.ts";
import { Interrupted } from "./stop/interrupted.ts";
import { addTemplate } from "./template-command.ts";
import type { Terminal } from "./terminal.ts";
import { addTest } from "./testing/add-test.ts";
import { toolVersion } from "./tool-version.ts";
import { helpStyle, usageError } from "./usage-text.ts";

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
  addReport(program, context, finish);
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
