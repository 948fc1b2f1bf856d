import type { WriteDocument } from "./asked.ts";

/** A kind of document, loaded when it is asked for. */
export interface ReportKind {
  readonly load: () => Promise<WriteDocument>;
  /** Whether it can be about one unit alone. */
  readonly ofOneUnit: boolean;
  /** Whether it is one table, of which can be said what its rows are. */
  readonly hasRows?: true;
}

/** Kinds of documents by the extension of their file. */
export const reportKinds: ReadonlyMap<string, ReportKind> = new Map<string, ReportKind>([
  [".html", { ofOneUnit: false, load: loadHtml }],
  [".docx", { ofOneUnit: true, load: loadDocument }],
  [".md", { ofOneUnit: true, load: loadMarkdown }],
  [".csv", { ofOneUnit: false, hasRows: true, load: loadCsv }],
  [".xlsx", { ofOneUnit: false, load: loadWorkbook }],
]);

async function loadHtml(): Promise<WriteDocument> {
  return (await import("./write-html.ts")).writeHtml;
}

async function loadWorkbook(): Promise<WriteDocument> {
  return (await import("@cchc/report/xlsx")).writeResultWorkbook;
}

async function loadDocument(): Promise<WriteDocument> {
  return (await import("@cchc/report/docx")).writeResultDocument;
}

async function loadMarkdown(): Promise<WriteDocument> {
  const { renderMarkdown } = await import("@cchc/report");
  return async (subject, asked) => renderMarkdown(subject, asked);
}

async function loadCsv(): Promise<WriteDocument> {
  const { resultCsv } = await import("@cchc/report");
  return async (subject, asked) => resultCsv(subject, asked);
}
