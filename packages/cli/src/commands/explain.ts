import { CchcError, parsePlainDate } from "@cchc/core";
import { renderAreaPage, renderCard, renderIndicator } from "@cchc/report";
import { counterfactual, type Indicator, leadersAmong, type Policy } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { explainPlan } from "../explain/explain-plan.ts";
import type { Explained, Told } from "../explain/explained.ts";
import { tellProblems } from "../intake/tell-intake.ts";
import { jsonText } from "../output/json-text.ts";
import { findArea } from "../policy/find-area.ts";
import { findIndicator } from "../policy/find-indicator.ts";
import { explainRecords } from "../records/explain-records.ts";
import { readResultFile } from "../result/read-result-file.ts";
import { findCard } from "../unit/find-card.ts";

/** Arguments and options of `cchc explain`. */
export interface ExplainOptions {
  readonly file: string;
  readonly unit: string;
  /** An indicator, or an area. */
  readonly indicator: string | undefined;
  /** Id of one of the records behind the indicator. */
  readonly record: string | undefined;
  /** Where the records are; without it the result alone is told. */
  readonly data?: string;
  readonly mapping?: string;
  /** The day of the data, as it was given to `score`. */
  readonly asOf?: string;
  /** A grade: what is the least that must change to get it. */
  readonly to?: string;
  readonly format: "table" | "json";
}

/** Says why a unit has its points, from a stored result alone: the policy that judged travels inside it. */
export async function runExplain(options: ExplainOptions, context: CommandContext): Promise<ExitCode> {
  checkOptions(options);
  const { language, columns, print } = context;
  const { result, policy } = await readResultFile(options.file);
  const explained = await explain(options, { result, policy, card: findCard(result.cards, options.unit) });
  tellProblems({ problems: [], warnings: explained.notes }, context);
  const style = { language, columns, digits: policy.print.digits };
  print(options.format === "json" ? jsonText(explained.data, 2) : explained.page(style));
  return ExitCode.done;
}

/** From the whole to its parts: the card, an area, an indicator, the records behind it, one of them. */
async function explain(options: ExplainOptions, told: Told): Promise<Explained> {
  const { result, policy, card } = told;
  const { indicator: asked, data, mapping, record, to } = options;
  if (to !== undefined) {
    return explainPlan(to, told);
  }
  if (asked === undefined) {
    return { page: (style) => renderCard(result, policy, { card, style }), data: card, notes: [] };
  }
  const area = findArea(policy, asked);
  if (area !== undefined) {
    return explainArea(area, told, data);
  }
  const indicator = findIndicator(policy, asked);
  if (data === undefined) {
    return explainIndicator(indicator, told);
  }
  const asOf = options.asOf === undefined ? undefined : parsePlainDate(options.asOf);
  return explainRecords({ data, mapping, asOf }, { result, policy, unit: card.unit, indicator, record });
}

function explainIndicator(indicator: Indicator, { result, policy, card }: Told): Explained {
  const score = card.indicators.find(({ id }) => id === indicator.id);
  const leaders = leadersAmong(policy, result.cards, card);
  return {
    page: (style) => renderIndicator(result, policy, { card, indicator, style }),
    data: {
      unit: card.unit,
      indicator,
      score,
      counterfactual: counterfactual(policy, card, indicator.id, { leaders }),
    },
    notes: [],
  };
}

function explainArea(area: Policy["areas"][number], told: Told, data: string | undefined): Explained {
  const { result, policy, card } = told;
  const { unit, areas, indicators } = card;
  if (data !== undefined) {
    throw new CchcError({ ...indicatorNeeded, given: area.id });
  }
  const score = areas.find(({ id }) => id === area.id);
  return {
    page: (style) => renderAreaPage(result, policy, { card, style, area: area.id }),
    data: { unit, area, score, indicators: indicators.filter((one) => one.area === area.id) },
    notes: [],
  };
}

/** What is asked of the data needs the data, and an indicator: nothing that was given may do nothing. */
function checkOptions({ indicator, record, data, mapping, asOf, to }: ExplainOptions): void {
  const given = record ?? mapping ?? asOf;
  if (data === undefined && given !== undefined) {
    throw new CchcError({ ...dataNeeded, given });
  }
  if (to !== undefined && indicator !== undefined) {
    throw new CchcError({ ...gradeOfTheUnit, given: indicator });
  }
  if (data !== undefined && indicator === undefined) {
    throw new CchcError({ ...indicatorNeeded, given: data });
  }
}

const dataNeeded = {
  code: "usage/data-needed",
  what: { vi: "cần thư mục dữ liệu để xem bản ghi", en: "records can only be shown from the data" },
  expected: { vi: "tùy chọn --data", en: "the option --data" },
  example: "--data examples/son-trung/data",
} as const;
const gradeOfTheUnit = {
  code: "usage/grade-of-the-unit",
  what: { vi: "xếp loại là của cả đơn vị, không của một tiêu chí", en: "a grade is of the unit, not of an indicator" },
  expected: { vi: "--to không kèm mã tiêu chí", en: "--to without an indicator" },
  example: "cchc explain build/phu-tho.json H44.104 --to good",
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
