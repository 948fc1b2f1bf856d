import { parsePeriod, parsePlainDate } from "@cchc/core";
import { renderComparison, renderNotes, renderRanking } from "@cchc/report";
import { type Policy, periodUnder, policyOn, type Result, score, tablesOver } from "@cchc/rules";
import { rejectedLimit } from "../check/rejected-limit.ts";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { readIntake } from "../intake/read-intake.ts";
import { tellIntake, tellOtherPeriods, tellOutsidePeriods, tellProblems } from "../intake/tell-intake.ts";
import { checkThreshold, formsOf } from "../output/forms-of-result.ts";
import { jsonText } from "../output/json-text.ts";
import { draftOf, intendOut } from "../output/write-whole.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { type Run, stoppable } from "../stop/stoppable.ts";

/** Options of `cchc score`. */
export interface ScoreOptions {
  readonly policy: string;
  readonly data: string;
  readonly period: string;
  readonly units?: string;
  readonly mapping?: string;
  readonly rejects?: string;
  readonly asOf?: string;
  readonly maxRejected?: string;
  readonly out?: string;
  /** What is written and printed as JSON holds no count of respondents under the policy's threshold. */
  readonly public?: true;
  readonly format: "table" | "json";
}

/** Scores the units of a folder or file of counts or records; more rejected rows than are allowed make the exit code 1. */
export async function runScore(options: ScoreOptions, context: CommandContext): Promise<ExitCode> {
  return stoppable(context, (run) => scoreIn(run, options, context));
}

async function scoreIn(run: Run, options: ScoreOptions, context: CommandContext): Promise<ExitCode> {
  await intendOut(run, options.out);
  const most = rejectedLimit(options.maxRejected);
  const asked = parsePeriod(options.period);
  const policy = await findPolicy(options.policy);
  // Before the data is read: that the policy does not judge this period matters more than that no row is of it.
  const period = periodUnder(policy, asked);
  if (options.public === true) {
    checkThreshold(policy, period);
  }
  const { data, mapping, rejects, asOf } = options;
  const { language } = context;
  const at = { data, mapping, rejects, language, run, asOf: asOf === undefined ? undefined : parsePlainDate(asOf) };
  const intake = await readIntake(at, policy, period);
  run.progress.end();
  tellProblems(intake, context);
  tellOtherPeriods(intake.otherPeriods, context);
  tellOutsidePeriods(intake.outsidePeriods ?? [], period, context);
  const scored = score(policy, { ...intake, period, inputs: intake.files });
  const { stored: result, page } = formsOf(scored, policy, options);
  if (options.out !== undefined) {
    run.outputs.add(await draftOf(options.out, `${jsonText(result)}\n`));
  }
  await run.outputs.place(run.signal);
  context.print(
    options.format === "json" ? jsonText(result) : renderPage(page, policyOn(policy, period.first), context),
  );
  // Whoever runs this is told of every row, also of files that the public form leaves out.
  tellIntake({ ...result, inputs: scored.inputs }, options.out, context);
  return tablesOver(intake.files, most).length > 0 ? ExitCode.findings : ExitCode.done;
}

function renderPage(result: Result, policy: Policy, { language, columns }: CommandContext): string {
  const style = { language, columns, digits: policy.print.digits };
  return [
    renderRanking(result, policy, style),
    renderComparison(result, policy, style),
    renderNotes(result, policy, style),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
