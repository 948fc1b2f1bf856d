import { CchcError, parsePeriod, parsePlainDate } from "@cchc/core";
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
import type { RollUp } from "../unit/roll-ups.ts";
import { isMemory, isWarehouse, refuse } from "../warehouse/warehouse-address.ts";

/** Options of `cchc score`. */
export interface ScoreOptions {
  readonly policy: string;
  /** Where the records are; absent for those that a warehouse holds already. */
  readonly data?: string;
  /** The engine that counts them. */
  readonly warehouse?: string;
  /** Under which other units records are counted. */
  readonly rollUp?: RollUp;
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
  const { mapping, rejects, asOf, warehouse, rollUp } = options;
  const data = dataOf(options);
  const { language } = context;
  const at = {
    data,
    mapping,
    rejects,
    language,
    run,
    warehouse,
    rollUp,
    asOf: asOf === undefined ? undefined : parsePlainDate(asOf),
  };
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

/** The data of a run: what `--data` names, else what the warehouse holds. */
function dataOf({ data, warehouse }: ScoreOptions): string {
  if (data !== undefined) {
    return data;
  }
  if (warehouse === undefined || isMemory(warehouse)) {
    throw new CchcError(noData);
  }
  return isWarehouse(warehouse) ? warehouse : refuse(warehouse);
}

const noData = {
  code: "usage/no-data",
  what: { vi: "chưa nói dữ liệu ở đâu", en: "nothing says where the data is" },
  expected: {
    vi: "--data, hoặc --warehouse của một kho đã nạp dữ liệu",
    en: "--data, or --warehouse of an engine that data was loaded into",
  },
  example: "--data examples/son-trung/data",
} as const;

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
