import type { WriteDocument } from "./asked.ts";

/** A kind of document, loaded when it is asked for. */
export interface ReportKind {
  readonly load: () => Promise<WriteDocument>;
  /** Whether it can be about one unit alone. */
  readonly ofOneUnit: boolean;
}

/** Kinds of documents by the extension of their file. */
export const reportKinds: ReadonlyMap<string, ReportKind> = new Map<string, ReportKind>([
  [".html", { ofOneUnit: false, load: async () => (await import("./write-html.ts")).writeHtml }],
]);
