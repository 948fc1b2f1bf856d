import { CchcError, parsePeriod, parsePlainDate } from "@cchc/core";
import { impactIndicatorsCsv, impactUnitsCsv, renderImpact } from "@cchc/report";
import { type Impact, impactOf } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { judgedInput, readIntakes } from "../impact/intakes.ts";
import { onlyUnitsOf } from "../impact/only-impact.ts";
import { periodUnderBoth } from "../impact/period-under-both.ts";
import { tellProblems } from "../intake/tell-intake.ts";
import { jsonText } from "../output/json-text.ts";
import { draftOf, intendOut } from "../output/write-whole.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { type Run, stoppable } from "../stop/stoppable.ts";

/** Options of `cchc impact`. */
export interface ImpactOptions {
  readonly before: string;
  readonly after: string;
  readonly data: string;
  readonly period: string;
  readonly mapping?: string;
  readonly units?: string;
  readonly asOf?: string;
  readonly top: string;
  readonly rows: "units" | "indicators";
  readonly format: "table" | "json" | "csv";
  readonly out?: string;
}

/** Says whom a change of policy moves over real data, and what did it; rejected rows make the exit code 1. */
export async function runImpact(options: ImpactOptions, context: CommandContext): Promise<ExitCode> {
  return stoppable(context, (run) => impactIn(run, options, context));
}

async function impactIn(run: Run, options: ImpactOptions, context: CommandContext): Promise<ExitCode> {
  await intendOut(run, options.out, outExtensions);
  const top = topOf(options.top);
  const asked = parsePeriod(options.period);
  const policies = [await findPolicy(options.before), await findPolicy(options.after)] as const;
  const period = periodUnderBoth(asked, policies);
  const { data, mapping, asOf } = options;
  const at = { data, mapping, run, asOf: asOf === undefined ? undefined : parsePlainDate(asOf) };
  const intakes = await readIntakes(at, policies, period);
  run.progress.end();
  tellProblems(intakes.after, context);
  const [before, after] = policies;
  const input = judgedInput(intakes.before, period);
  const inputAfter = intakes.after === intakes.before ? input : judgedInput(intakes.after, period);
  const whole = impactOf({ before, after, input, inputAfter });
  const impact = options.units === undefined ? whole : onlyUnitsOf(whole, options.units);
  const digits = after.print.digits;
  if (options.out !== undefined) {
    const csv = options.out.toLowerCase().endsWith(".csv");
    const text = csv ? csvOf(impact, options, { ...context, digits }) : `${jsonText(impact)}\n`;
    run.outputs.add(await draftOf(options.out, text, outExtensions));
  }
  await run.outputs.place(run.signal);
  context.print(pageOf(impact, options, { ...context, digits, top }));
  return intakes.after.files.some(({ rejected }) => rejected > 0) ? ExitCode.findings : ExitCode.done;
}

const outExtensions = [".json", ".csv"];

type Paging = CommandContext & { readonly digits: number };

function pageOf(impact: Impact, options: ImpactOptions, page: Paging & { readonly top: number }): string {
  switch (options.format) {
    case "json":
      return jsonText(impact);
    case "csv":
      return csvOf(impact, options, page).trimEnd();
    case "table":
      return renderImpact(impact, page);
  }
}

function csvOf(impact: Impact, { rows }: ImpactOptions, { language, digits }: Paging): string {
  return rows === "units" ? impactUnitsCsv(impact) : impactIndicatorsCsv(impact, language, digits);
}

function topOf(text: string): number {
  if (!/^\d{1,6}$/.test(text)) {
    throw new CchcError({
      code: "usage/top",
      what: { vi: "--top không phải một số đếm", en: "--top is no count" },
      given: text,
      expected: { vi: "một số nguyên từ 0", en: "a whole number from 0 up" },
      example: "20",
    });
  }
  return Number(text);
}
