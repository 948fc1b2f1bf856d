import { CchcError, type Period, parsePeriod, parsePlainDate } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { renderDataCheck } from "@cchc/report";
import { checkData, type DataCheck, type Policy, periodUnder } from "@cchc/rules";
import { gather } from "../check/gather.ts";
import { rejectedLimit } from "../check/rejected-limit.ts";
import { RejectedRowsByReason } from "../check/rejected-rows.ts";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import type { RecordsAt } from "../intake/open-source.ts";
import { withRejects } from "../intake/with-rejects.ts";
import { jsonText } from "../output/json-text.ts";
import { draftOf, intendOut } from "../output/write-whole.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { type Run, stoppable } from "../stop/stoppable.ts";

/** Options of `cchc check`. */
export interface CheckOptions {
  readonly data: string;
  readonly policy?: string;
  readonly period?: string;
  readonly mapping?: string;
  readonly asOf?: string;
  readonly rejects?: string;
  readonly maxRejected?: string;
  readonly out?: string;
  readonly format: "table" | "json";
}

/** Says whether data is good enough to score; nothing is scored. Exit code 1 for too many rejected rows, or an error among the findings. */
export async function runCheck(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  return stoppable(context, (run) => checkIn(run, options, context));
}

async function checkIn(run: Run, options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  await intendOut(run, options.out);
  const most = rejectedLimit(options.maxRejected);
  const asked = await askedFor(options);
  const { data, mapping, rejects } = options;
  const asOf = options.asOf === undefined ? undefined : parsePlainDate(options.asOf);
  const at: RecordsAt = { data, mapping, asOf, run };
  const [rejected, calendar] = [new RejectedRowsByReason(), vietnamCalendar()];
  const read = await withRejects({ rejects, language: context.language, run }, (sink) =>
    gather(at, { ...asked, calendar, rejected, sink }),
  );
  run.progress.end();
  const { policy, period } = asked;
  const check = checkData({
    ...read,
    rejected: rejected.kinds,
    rejectedOfUnits: rejected.ofUnits,
    most,
    period,
    asOf,
    ...(policy === undefined
      ? {}
      : { against: { policy, calendar, measurements: read.measurements, counted: read.counted } }),
  });
  if (options.out !== undefined) {
    run.outputs.add(await draftOf(options.out, `${jsonText(check)}\n`));
  }
  await run.outputs.place(run.signal);
  return tell(check, options, context);
}

function tell(check: DataCheck, { format, data, rejects }: CheckOptions, context: CommandContext): ExitCode {
  const { language, columns } = context;
  context.print(format === "json" ? jsonText(check) : renderDataCheck(check, { language, columns, data, rejects }));
  return check.verdict === "no" ? ExitCode.findings : ExitCode.done;
}

interface Asked {
  readonly policy?: Policy;
  readonly period?: Period;
}

/**
 * The policy and period that the data is checked against.
 *
 * @throws CchcError `usage/check-period` for a policy without a period: rules, and so what they need, change with time.
 */
async function askedFor({ policy: id, period: text }: CheckOptions): Promise<Asked> {
  const asked = text === undefined ? undefined : parsePeriod(text);
  if (id === undefined) {
    return asked === undefined ? {} : { period: asked };
  }
  if (asked === undefined) {
    throw new CchcError({
      code: "usage/check-period",
      what: { vi: "--policy cần thêm --period", en: "--policy needs a --period" },
      given: id,
      expected: {
        vi: "kỳ sẽ chấm: quy tắc, và số liệu mà quy tắc cần, thay đổi theo thời gian",
        en: "the period that will be scored: rules, and the data that they need, change with time",
      },
      example: "--period 2026-08",
    });
  }
  const policy = await findPolicy(id);
  return { policy, period: periodUnder(policy, asked) };
}
