import type { CsvRows } from "@cchc/report";
import { type Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { type Finish, saysIn } from "./command-parts.ts";
import type { ReportOptions } from "./commands/report.ts";
import { helpText } from "./help-text.ts";
import { reportHelp } from "./report-help.ts";

/** Named here, since the pages are loaded when they are written. */
const csvRows: readonly CsvRows[] = ["indicators", "parts", "areas", "units"];

/** Describes `cchc report` to the command line. */
export function addReport(program: Command, context: CommandContext, finish: Finish): void {
  const say = saysIn(context.language);
  program
    .command("report")
    .description(say(reportHelp.report))
    .argument("<result.json>", say(helpText.result))
    .requiredOption("--out <file>", say(reportHelp.out))
    .option("--before <result.json>", say(reportHelp.before))
    .option("--unit <code>", say(reportHelp.unit))
    .addOption(new Option("--rows <rows>", say(reportHelp.rows)).choices(csvRows))
    .option("--exact", say(reportHelp.exact))
    .action(async (file: string, options: Omit<ReportOptions, "file">) => {
      const { runReport } = await import("./commands/report.ts");
      finish(await runReport({ ...options, file }, context));
    });
}
