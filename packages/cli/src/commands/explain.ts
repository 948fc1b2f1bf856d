import { CchcError, parsePlainDate } from "@cchc/core";
import { renderCard, renderIndicator } from "@cchc/report";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { tellProblems } from "../intake/tell-intake.ts";
import { jsonText } from "../output/json-text.ts";
import { findIndicator } from "../policy/find-indicator.ts";
import { explainRecords } from "../records/explain-records.ts";
import { readResultFile } from "../result/read-result-file.ts";
import { findCard } from "../unit/find-card.ts";

/** Arguments and options of `cchc explain`. */
export interface ExplainOptions {
  readonly file: string;
  readonly unit: string;
  readonly indicator: string | undefined;
  /** Id of one of the records behind the indicator. */
  readonly record: string | undefined;
  /** Where the records are; without it the result alone is told. */
  readonly data?: string;
  readonly mapping?: string;
  /** The day of the data, as it was given to `score`. */
  readonly asOf?: string;
  readonly format: "table" | "json";
}

/** Says why a unit has its points, from a stored result alone: the policy that judged travels inside it. */
export async function runExplain(options: ExplainOptions, context: CommandContext): Promise<ExitCode> {
  const { language, columns, print } = context;
  checkOptions(options);
  const { result, policy } = await readResultFile(options.file);
  const card = findCard(result.cards, options.unit);
  const style = { language, columns, digits: policy.print.digits };
  if (options.indicator === undefined) {
    print(options.format === "json" ? jsonText(card, 2) : renderCard(result, policy, { card, style }));
    return ExitCode.done;
  }
  const indicator = findIndicator(policy, options.indicator);
  const score = card.indicators.find(({ id }) => id === indicator.id);
  if (options.data !== undefined) {
    const { data, mapping, record } = options;
    const asOf = options.asOf === undefined ? undefined : parsePlainDate(options.asOf);
    const asked = { result, policy, unit: card.unit, indicator, record };
    const explained = await explainRecords({ data, mapping, asOf }, asked);
    tellProblems({ problems: [], warnings: explained.notes }, context);
    print(options.format === "json" ? jsonText(explained.data, 2) : explained.page(style));
    return ExitCode.done;
  }
  print(
    options.format === "json"
      ? jsonText({ unit: card.unit, indicator, score }, 2)
      : renderIndicator(result, policy, { card, indicator, style }),
  );
  return ExitCode.done;
}

/** What is asked of the data needs the data, and an indicator: nothing that was given may do nothing. */
function checkOptions({ indicator, record, data, mapping, asOf }: ExplainOptions): void {
  if (data === undefined) {
    const given = record ?? mapping ?? asOf;
    if (given !== undefined) {
      throw new CchcError({ ...dataNeeded, given });
    }
  } else if (indicator === undefined) {
    throw new CchcError({ ...indicatorNeeded, given: data });
  }
}

const dataNeeded = {
  code: "usage/data-needed",
  what: {
    vi: "cần thư mục dữ liệu để xem bản ghi",
    en: "records can only be shown from the data",
  },
  expected: { vi: "tùy chọn --data", en: "the option --data" },
  example: "--data examples/son-trung/data",
} as const;
const indicatorNeeded = {
  code: "usage/indicator-needed",
  what: {
    vi: "--data cần một tiêu chí: bản ghi được xếp theo số đo của tiêu chí",
    en: "--data needs an indicator: records are sorted by its measures",
  },
  expected: { vi: "mã tiêu chí sau mã đơn vị", en: "the indicator after the unit" },
  example: "T4.4",
} as const;
