import { readMeasuredData } from "@cchc/adapters";
import { CchcError, formatProblem, type MeasuredUnit, type Problem, parsePeriod } from "@cchc/core";
import { renderComparison, renderNotes, renderRanking } from "@cchc/report";
import { type Policy, type Result, score } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { checkUnitCodes } from "../unit/check-unit-codes.ts";
import { writeWhole } from "../write-whole.ts";

/** Options of `cchc score`. */
export interface ScoreOptions {
  readonly policy: string;
  readonly data: string;
  readonly period: string;
  readonly units?: string;
  readonly out?: string;
  readonly format: "table" | "json";
}

/** Scores the units of a folder or file of counts; rows that were rejected are listed and make the exit code 1. */
export async function runScore(options: ScoreOptions, context: CommandContext): Promise<ExitCode> {
  const period = parsePeriod(options.period);
  const policy = await findPolicy(options.policy);
  const data = await readMeasuredData(options.data, {
    measures: [...policy.measures.values()],
    items: [...policy.indicators, ...policy.areas].map(({ id }) => id),
    period: period.text,
  });
  const codes = await checkUnitCodes(data.units, period.first);
  tellProblems(data.problems, [...data.warnings, ...codes.warnings], context);
  const scored = score(policy, { ...data, period, inputs: data.files, register: codes.register });
  const result = options.units === undefined ? scored : onlyUnits(scored, options.units);
  if (options.out !== undefined) {
    await writeWhole(options.out, `${JSON.stringify(result)}\n`);
  }
  context.print(options.format === "json" ? JSON.stringify(result) : renderPage(result, policy, context));
  tellIntake(result, options, context);
  return data.problems.length > 0 ? ExitCode.findings : ExitCode.done;
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

/** Keeps the cards of the units asked for; their ranks among all stay as they are. */
function onlyUnits(result: Result, list: string): Result {
  const wanted = list.split(",").map((code) => code.trim());
  const cards = result.cards.filter(({ unit }) => wanted.includes(unit.code));
  const unknown = wanted.filter((code) => !cards.some(({ unit }) => unit.code === code));
  if (unknown.length > 0) {
    throw unknownUnits(
      unknown,
      result.cards.map(({ unit }) => unit),
    );
  }
  return { ...result, cards };
}

function unknownUnits(unknown: readonly string[], units: readonly MeasuredUnit[]): CchcError {
  const some = units.slice(0, 5).map(({ code, name }) => `${code} (${name})`);
  return new CchcError({
    code: "usage/unknown-unit",
    what: { vi: "không có đơn vị này trong số liệu", en: "no such unit in the data" },
    given: unknown.join(", "),
    expected: {
      vi: `mã trong ${units.length} đơn vị của số liệu`,
      en: `a code of the ${units.length} units in the data`,
    },
    example: some.join(", "),
  });
}

const mostProblems = 20;

function tellProblems(
  rejected: readonly Problem[],
  warnings: readonly Problem[],
  { language, tell }: CommandContext,
): void {
  const vi = language === "vi";
  const list = (label: string, problems: readonly Problem[]) => {
    for (const problem of problems.slice(0, mostProblems)) {
      tell(`${label}: ${formatProblem(problem, language)}`);
    }
    if (problems.length > mostProblems) {
      tell(
        `${label}: ${vi ? `và ${problems.length - mostProblems} dòng nữa` : `and ${problems.length - mostProblems} more`}`,
      );
    }
  };
  list(vi ? "loại" : "rejected", rejected);
  list(vi ? "lưu ý" : "note", warnings);
}

/** Read = accepted + rejected, for every file; where the result was stored; what to do next. */
function tellIntake({ inputs, cards }: Result, { out }: ScoreOptions, { language, tell }: CommandContext): void {
  const vi = language === "vi";
  for (const { name, read, accepted, rejected } of inputs) {
    tell(
      vi
        ? `${name}: đọc ${read} = nhận ${accepted} + loại ${rejected}`
        : `${name}: read ${read} = accepted ${accepted} + rejected ${rejected}`,
    );
  }
  const [first] = cards;
  if (out !== undefined && first !== undefined) {
    tell(
      vi
        ? `Kết quả: ${out}. Xem vì sao: npx cchc explain ${out} ${first.unit.code}`
        : `Result: ${out}. To see why: npx cchc explain ${out} ${first.unit.code}`,
    );
  }
}
