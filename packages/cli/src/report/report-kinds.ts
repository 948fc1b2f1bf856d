import type { Language } from "@cchc/core";
import type { ReportSubject } from "@cchc/report";
import type { Scorecard } from "@cchc/rules";

/** What is asked of a document beside its subject. */
export interface Asked {
  readonly language: Language;
  /** The one card that the document is about; absent when it is about all. */
  readonly card?: Scorecard | undefined;
}

/** Writes a document as the bytes of a file. */
export type WriteDocument = (subject: ReportSubject, asked: Asked) => Promise<Uint8Array | string>;

/** A kind of document, loaded when it is asked for. */
export interface ReportKind {
  readonly load: () => Promise<WriteDocument>;
  /** Whether it can be about one unit alone. */
  readonly ofOneUnit: boolean;
}

/** Kinds of documents by the extension of their file. */
export const reportKinds: ReadonlyMap<string, ReportKind> = new Map<string, ReportKind>([
  [".xlsx", { load: async () => (await import("@cchc/report/xlsx")).writeResultWorkbook, ofOneUnit: false }],
]);
