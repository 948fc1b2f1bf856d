import path from "node:path";
import { CchcError, printable } from "@cchc/core";
import { type CsvRows, type ReportSubject, reportSubject } from "@cchc/report";
import type { Scorecard } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { draftOf, intendOut } from "../output/write-whole.ts";
import { type ReportKind, reportKinds } from "../report/report-kinds.ts";
import { readResultFile } from "../result/read-result-file.ts";
import { type Run, stoppable } from "../stop/stoppable.ts";
import { findCard } from "../unit/find-card.ts";

/** Arguments and options of `cchc report`. */
export interface ReportOptions {
  readonly file: string;
  readonly out: string;
  /** The result of an earlier period. */
  readonly before?: string;
  /** The one unit that the document is about. */
  readonly unit?: string;
  /** Keeps counts that are too small to be published. */
  readonly exact?: true;
  /** What the rows of a .csv are. */
  readonly rows?: CsvRows;
}

/** Writes a stored result as a document; which kind, the extension of the file says. */
export async function runReport(options: ReportOptions, context: CommandContext): Promise<ExitCode> {
  return stoppable(context, (run) => reportIn(run, options, context));
}

async function reportIn(run: Run, options: ReportOptions, context: CommandContext): Promise<ExitCode> {
  const { file, out, unit } = options;
  const extension = path.extname(out).toLowerCase();
  const kind = kindOf(extension, options);
  await intendOut(run, out, [extension]);
  const subject = await subjectOf(options);
  const card = unit === undefined ? undefined : findCard(subject.result.cards, unit);
  const write = await kind.load();
  const document = await write(subject, { language: context.language, card, rows: options.rows });
  run.outputs.add(await draftOf(out, document, [extension]));
  await run.outputs.place(run.signal);
  context.print(said({ subject, file, out, card }, context));
  return ExitCode.done;
}

function kindOf(extension: string, { out, unit, rows }: ReportOptions): ReportKind {
  const kind = reportKinds.get(extension);
  if (kind === undefined) {
    throw new CchcError({ ...unknownKind(), given: out });
  }
  if (unit !== undefined && !kind.ofOneUnit) {
    throw new CchcError({ ...allUnits, given: `${out} --unit ${unit}` });
  }
  if (rows !== undefined && kind.hasRows !== true) {
    throw new CchcError({ ...noRows, given: `${out} --rows ${rows}` });
  }
  return kind;
}

async function subjectOf({ file, before, exact }: ReportOptions): Promise<ReportSubject> {
  const { result, policy } = await readResultFile(file);
  const earlier = before === undefined ? undefined : (await readResultFile(before)).result;
  return reportSubject(result, { policy, before: earlier, exact });
}

interface Written {
  readonly subject: ReportSubject;
  readonly file: string;
  readonly out: string;
  readonly card: Scorecard | undefined;
}

function said({ subject: { result }, out, card }: Written, { language }: CommandContext): string {
  const whom = card === undefined ? whomOf(result.cards.length)[language] : printable(card.unit.name, language);
  const internal = result.publication === "exact" ? ` · ${notPublic[language]}` : "";
  return `${printable(out)}\n  ${whom}, ${result.period.text}${internal}`;
}

function whomOf(count: number) {
  return { vi: `${count} đơn vị`, en: count === 1 ? "1 unit" : `${count} units` };
}

const notPublic = {
  vi: "có số đếm dưới ngưỡng công bố, chỉ dùng nội bộ",
  en: "holds counts under the threshold of publication, for internal use alone",
} as const;

function unknownKind() {
  const kinds = [...reportKinds.keys()].join(", ");
  return {
    code: "usage/report-kind",
    what: { vi: "chưa rõ viết ra loại tài liệu nào", en: "it is not clear what kind of document to write" },
    expected: { vi: `tên tệp có đuôi ${kinds}`, en: `a file name that ends in ${kinds}` },
    example: "npx cchc report build/phu-tho.json --out build/phu-tho.html",
  } as const;
}

const allUnits = {
  code: "usage/report-of-all",
  what: { vi: "loại tài liệu này luôn viết mọi đơn vị", en: "a document of this kind is about all units" },
  expected: {
    vi: "bỏ --unit, hoặc tên tệp có đuôi .docx hay .md",
    en: "no --unit, or a file name that ends in .docx or .md",
  },
} as const;
const noRows = {
  code: "usage/report-rows",
  what: {
    vi: "chỉ bảng số liệu .csv mới chọn được mỗi dòng là gì",
    en: "what a row is can be said of a table, .csv, alone",
  },
  expected: { vi: "bỏ --rows, hoặc tên tệp có đuôi .csv", en: "no --rows, or a file name that ends in .csv" },
} as const;
