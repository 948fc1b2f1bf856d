import type { OtherPeriod } from "@cchc/adapters";
import {
  formatPeriod,
  formatProblem,
  type Localized,
  type Period,
  type Problem,
  printable,
  type RecordTally,
} from "@cchc/core";
import type { Result } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";

const mostProblems = 20;

/** Rejected rows with the reason, then what is worth a look; of many the first ones, and how many more there are. */
export function tellProblems(
  rejected: readonly Problem[],
  warnings: readonly Problem[],
  context: CommandContext,
): void {
  tellList({ vi: "loại", en: "rejected" }, rejected, context);
  tellList({ vi: "lưu ý", en: "note" }, warnings, context);
}

function tellList(label: Localized, problems: readonly Problem[], { language, tell }: CommandContext): void {
  for (const problem of problems.slice(0, mostProblems)) {
    tell(`${label[language]}: ${formatProblem(problem, language)}`);
  }
  const more = problems.length - mostProblems;
  if (more > 0) {
    tell(`${label[language]}: ${language === "vi" ? `và ${more} lỗi nữa` : `and ${more} more`}`);
  }
}

/** Rows that were read and set aside, since they are of another period than the one asked for. */
export function tellOtherPeriods(others: readonly OtherPeriod[], { language, tell }: CommandContext): void {
  for (const { file, period, rows } of others.slice(0, mostProblems)) {
    const [name, text] = [printable(file), printable(period)];
    tell(
      language === "vi"
        ? `lưu ý: ${name}: số dòng thuộc kỳ ${text}, không dùng đến: ${rows}`
        : `note: ${name}: rows of the period ${text}, not used: ${rows}`,
    );
  }
}

/** Records that were accepted and are in no period that is counted, in one line: data of many years is as usual as a wrong period. */
export function tellOutsidePeriods(
  outside: readonly RecordTally[],
  period: Period,
  { language, tell }: CommandContext,
): void {
  if (outside.length > 0) {
    const listed = outside
      .map(({ entity, outsidePeriods, records }) => `${entity} ${outsidePeriods}/${records}`)
      .join(", ");
    const text = formatPeriod(period, language);
    tell(
      language === "vi"
        ? `lưu ý: bản ghi ngoài kỳ (${text}) và ngoài kỳ gốc, không dùng đến: ${listed}`
        : `note: records outside the period (${text}) and every baseline, not used: ${listed}`,
    );
  }
}

/** Read = accepted + rejected, for every file; where the result was stored; what to do next. */
export function tellIntake({ inputs, cards }: Result, out: string | undefined, context: CommandContext): void {
  const { language, tell } = context;
  const vi = language === "vi";
  for (const { name, read, accepted, rejected } of inputs) {
    tell(
      vi
        ? `${printable(name)}: đọc ${read} = nhận ${accepted} + loại ${rejected}`
        : `${printable(name)}: read ${read} = accepted ${accepted} + rejected ${rejected}`,
    );
  }
  const [first] = cards;
  if (out !== undefined && first !== undefined) {
    const command = `npx cchc explain ${word(out)} ${word(first.unit.code)}`;
    tell(vi ? `Kết quả: ${word(out)}. Xem vì sao: ${command}` : `Result: ${word(out)}. To see why: ${command}`);
  }
}

/** A text that a shell takes as one word. */
function word(text: string): string {
  return /^[\w./:@%+,-]+$/.test(text) ? text : `"${printable(text)}"`;
}
