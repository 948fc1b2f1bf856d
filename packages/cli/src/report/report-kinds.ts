import type { Language } from "@cchc/core";
import type { CsvRows, ReportSubject } from "@cchc/report";
import type { Scorecard } from "@cchc/rules";

/** What is asked of a document beside its subject. */
export interface Asked {
  readonly language: Language;
  /** The one card that the document is about; absent when it is about all. */
  readonly card?: Scorecard | undefined;
  /** What the rows of a table are; what they usually are when absent. */
  readonly rows?: CsvRows | undefined;
}

/** Writes a document as the bytes of a file. */
export type WriteDocument = (subject: ReportSubject, asked: Asked) => Promise<Uint8Array | string>;

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
  [".md", { ofOneUnit: true, load: loadMarkdown }],
  [".csv", { ofOneUnit: false, hasRows: true, load: loadCsv }],
]);

async function loadMarkdown(): Promise<WriteDocument> {
  const { renderMarkdown } = await import("@cchc/report");
  return async (subject, asked) => renderMarkdown(subject, asked);
}

async function loadCsv(): Promise<WriteDocument> {
  const { resultCsv } = await import("@cchc/report");
  return async (subject, asked) => resultCsv(subject, asked);
}
