import { CchcError, parsePlainDate } from "@cchc/core";
import { renderAreaPage, renderCard, renderIndicator } from "@cchc/report";
import { counterfactual, type Indicator, leadersAmong, type Policy, publishable, traceIndicator } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { explainPlan } from "../explain/explain-plan.ts";
import { explainShort } from "../explain/explain-short.ts";
import { explainWhatIf } from "../explain/explain-what-if.ts";
import type { Explained, Told } from "../explain/explained.ts";
import { tellProblems } from "../intake/tell-intake.ts";
import { jsonText } from "../output/json-text.ts";
import { findArea } from "../policy/find-area.ts";
import { findIndicator } from "../policy/find-indicator.ts";
import { explainRecords } from "../records/explain-records.ts";
import { readResultFile } from "../result/read-result-file.ts";
import { type Run, stoppable } from "../stop/stoppable.ts";
import { findCard } from "../unit/find-card.ts";
import type { RollUp } from "../unit/roll-ups.ts";

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
  /** Under which other units records were counted, as it was given to `score`. */
  readonly rollUp?: RollUp;
  /** A grade: what is the least that must change to get it. */
  readonly to?: string;
  /** One line for each indicator. */
  readonly short?: true;
  /** Counts that are supposed: `<measure>=<n>/<d>`. */
  readonly set?: readonly string[];
  readonly format: "table" | "json";
}

/** Says why a unit has its points, from a stored result alone: the policy that judged travels inside it. */
export async function runExplain(options: ExplainOptions, context: CommandContext): Promise<ExitCode> {
  checkOptions(options);
  const { language, columns, print } = context;
  const { result: stored, policy } = await readResultFile(options.file);
  // What is told is for everybody, whichever form of the result was stored.
  const result = publishable(stored, policy);
  const told = { result, stored, policy, card: findCard(result.cards, options.unit) };
  const explained = await stoppable(context, (run) => explain({ ...options, run }, told));
  tellProblems({ problems: [], warnings: explained.notes }, context);
  const style = { language, columns, digits: policy.print.digits };
  print(options.format === "json" ? jsonText(explained.data, 2) : explained.page(style));
  return ExitCode.done;
}

/** Another question than why: the way to a grade, what other counts would bring, or everything in short. */
function explainOtherwise({ to, set, short, indicator }: ExplainOptions, told: Told): Explained | undefined {
  if (to !== undefined) {
    return explainPlan(to, told);
  }
  const asked = indicator === undefined ? undefined : () => findIndicator(told.policy, indicator);
  if (set !== undefined) {
    return explainWhatIf(set, asked?.(), told);
  }
  return short === true ? explainShort(asked?.(), told) : undefined;
}

/** From the whole to its parts: the card, an area, an indicator, the records behind it, one of them. */
async function explain(options: ExplainOptions & { readonly run: Run }, told: Told): Promise<Explained> {
  const { result, stored, policy, card } = told;
  const { indicator: asked, data, mapping, record, run } = options;
  const otherwise = explainOtherwise(options, told);
  if (otherwise !== undefined) {
    return otherwise;
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
  return explainRecords(
    { data, mapping, asOf, rollUp: options.rollUp, run },
    { result: stored, policy, unit: card.unit, indicator, record },
  );
}

/** Its trace, and the least that must change for the next better outcome. */
function explainIndicator(indicator: Indicator, { result, policy, card }: Told): Explained {
  const leaders = leadersAmong(policy, result.cards, card);
  const trace = traceIndicator(policy, card, indicator.id);
  return {
    page: (style) => renderIndicator(result, policy, { card, indicator, style }),
    data: { ...trace, counterfactual: counterfactual(policy, card, indicator.id, { leaders }) },
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
function checkOptions(options: ExplainOptions): void {
  const { indicator, record, data, mapping, asOf, to, rollUp } = options;
  const given = record ?? mapping ?? asOf ?? rollUp;
  if (data === undefined && given !== undefined) {
    throw new CchcError({ ...dataNeeded, given });
  }
  if (to !== undefined && indicator !== undefined) {
    throw new CchcError({ ...gradeOfTheUnit, given: indicator });
  }
  const questions = questionsIn(options);
  if (questions.length > 1) {
    throw new CchcError({ ...oneQuestion, given: questions.join(" ") });
  }
  if (data !== undefined && indicator === undefined) {
    throw new CchcError({ ...indicatorNeeded, given: data });
  }
}

/** Options that each ask something of their own. */
function questionsIn({ to, set, short, data }: ExplainOptions): string[] {
  const asked = { "--to": to, "--set": set, "--short": short, "--data": data };
  return Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

const oneQuestion = {
  code: "usage/one-question",
  what: { vi: "mỗi lần chỉ hỏi một điều", en: "one question at a time" },
  expected: { vi: "một trong --to, --set, --short, --data", en: "one of --to, --set, --short, --data" },
} as const;
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
