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
