import { Argument, type Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { type Finish, saysIn } from "./command-parts.ts";
import type { FormOptions } from "./commands/form.ts";
import { formHelp } from "./form-help.ts";
import { helpText } from "./help-text.ts";

/** Describes `cchc form` to the command line. */
export function addForm(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("form")
    .description(say(formHelp.form))
    .addArgument(new Argument("<form>", say(formHelp.which)).choices(["bieu-ii06a"]))
    .requiredOption("--data <dir|file>", say(formHelp.data))
    .requiredOption("--period <p>", say(helpText.period))
    .requiredOption("--unit <code>", say(formHelp.unit))
    .option("--mapping <file>", say(helpText.mapping))
    .requiredOption("--out <file.xlsx>", say(helpText.templateOut))
    .action(async (_form: string, options: FormOptions) => {
      const { runForm } = await import("./commands/form.ts");
      finish(await runForm(options, context));
    });
}
