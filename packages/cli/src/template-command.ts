import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { type Finish, saysIn } from "./command-parts.ts";
import type { TemplateOptions } from "./commands/template.ts";
import { helpText } from "./help-text.ts";

/** Describes `cchc template` to the command line. */
export function addTemplate(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("template")
    .description(say(helpText.template))
    .option("--entity <id,…>", say(helpText.templateEntity))
    .option("--policy <id|dir>", say(helpText.templatePolicy))
    .requiredOption("--out <file.xlsx>", say(helpText.templateOut))
    .action(async (options: TemplateOptions) => {
      const { runTemplate } = await import("./commands/template.ts");
      finish(await runTemplate(options, context));
    });
}
