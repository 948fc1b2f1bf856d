import type { FileTally, OtherPeriod, ProblemCount } from "@cchc/adapters";
import {
  formatPeriod,
  formatProblem,
  type Language,
  type Period,
  type Problem,
  printable,
  type RecordTally,
} from "@cchc/core";
import type { Result } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";

const mostProblems = 20;

type ProblemKind = Pick<ProblemCount, "code" | "field" | "count">;

/** What was found wrong or doubtful while data was read. */
export interface ToldProblems {
  /** Why rows were rejected; the first of them, when there are very many. */
  readonly problems: readonly Problem[];
  /** How many problems there are of each kind, those not listed included. */
  readonly kinds?: readonly ProblemKind[] | undefined;
  readonly warnings: readonly Problem[];
}

/** Rejected rows with the reason, then what is worth a look; of many the first ones, and how many more there are of which kind. */
export function tellProblems({ problems, kinds, warnings }: ToldProblems, context: CommandContext): void {
  const { language, tell } = context;
  const [rejected, note] = language === "vi" ? ["loại", "lưu ý"] : ["rejected", "note"];
  tellFirst(rejected, problems, context);
  const all = kinds ?? kindsOf(problems);
  const more = all.reduce((sum, { count }) => sum + count, 0) - mostProblems;
  if (more > 0) {
    const listed = all
      .slice(0, mostProblems)
      .map((kind) => kindText(kind, language))
      .join("; ");
    tell(
      language === "vi"
        ? `${rejected}: và ${more} lỗi nữa, ghi đủ bằng --rejects; theo loại: ${listed}`
        : `${rejected}: and ${more} more, all of them with --rejects; by kind: ${listed}`,
    );
  }
  tellFirst(note, warnings, context);
  if (warnings.length > mostProblems) {
    const others = warnings.length - mostProblems;
    tell(`${note}: ${language === "vi" ? `và ${others} điều nữa` : `and ${others} more`}`);
  }
}

function tellFirst(label: string, problems: readonly Problem[], { language, tell }: CommandContext): void {
  for (const problem of problems.slice(0, mostProblems)) {
    tell(`${label}: ${formatProblem(problem, language)}`);
  }
}

/** How many problems there are of each kind, the most frequent first. */
function kindsOf(problems: readonly Problem[]): readonly ProblemKind[] {
  const kinds = new Map<string, ProblemKind>();
  for (const { code, place } of problems) {
    const field = place?.field ?? "";
    const key = JSON.stringify([code, field]);
    kinds.set(key, { code, ...(field === "" ? {} : { field }), count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

function kindText({ code, field, count }: ProblemKind, language: Language): string {
  const column = language === "vi" ? "cột" : "column";
  return `${code}${field === undefined ? "" : ` (${column} ${printable(field)})`} ${count}`;
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
  tellFiles(inputs, context);
  const [first] = cards;
  if (out !== undefined && first !== undefined) {
    const command = `npx cchc explain ${word(out)} ${word(first.unit.code)}`;
    tell(vi ? `Kết quả: ${word(out)}. Xem vì sao: ${command}` : `Result: ${word(out)}. To see why: ${command}`);
  }
}

/** Each file: rows read, and what became of them. */
export function tellFiles(files: readonly FileTally[], { language, tell }: CommandContext): void {
  for (const { name, read, accepted, rejected } of files) {
    tell(
      language === "vi"
        ? `${printable(name)}: đọc ${read} = nhận ${accepted} + loại ${rejected}`
        : `${printable(name)}: read ${read} = accepted ${accepted} + rejected ${rejected}`,
    );
  }
}

/** A text that a shell takes as one word. */
function word(text: string): string {
  return /^[\w./:@%+,-]+$/.test(text) ? text : `"${printable(text)}"`;
}
