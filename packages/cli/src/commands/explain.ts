import { CchcError } from "@cchc/core";
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
  readonly format: "table" | "json";
}

/** Says why a unit has its points, from a stored result alone: the policy that judged travels inside it. */
export async function runExplain(options: ExplainOptions, context: CommandContext): Promise<ExitCode> {
  const { language, columns, print } = context;
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
    const asked = { result, policy, unit: card.unit.code, indicator, record };
    const { page, notes } = await explainRecords({ data, mapping }, asked, style);
    tellProblems([], notes, context);
    print(page);
    return ExitCode.done;
  }
  if (options.record !== undefined) {
    throw dataNeeded(options.record);
  }
  print(
    options.format === "json"
      ? jsonText({ unit: card.unit, indicator, score }, 2)
      : renderIndicator(result, policy, { card, indicator, style }),
  );
  return ExitCode.done;
}

function dataNeeded(record: string): CchcError {
  return new CchcError({
    code: "usage/data-needed",
    what: { vi: "cần thư mục dữ liệu để xem một bản ghi", en: "a record can only be shown from the data" },
    given: record,
    expected: { vi: "tùy chọn --data", en: "the option --data" },
    example: "--data examples/son-trung/data",
  });
}
