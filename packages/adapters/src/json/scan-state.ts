import type { JsonLimits } from "./limits.ts";

/** One element of the list of records: its text, and where it begins. */
export interface ElementText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** How a list is looked for. */
export interface ListOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Dotted name of the list; the root, or the only list of objects under a name of the root, when absent. */
  readonly items: string | undefined;
  readonly limits: JsonLimits;
}

/** A group that is open on the way to the list, or the list itself. */
export interface Frame {
  readonly kind: "object" | "list";
  key: string;
  /** Elements so far, of a list. */
  elements: number;
  /** Whether its elements are the records. */
  records: boolean;
}

/** What may come next. */
export type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "more" | "end";

export const aValue = { vi: "một giá trị", en: "a value" } as const;
export const aName = { vi: "tên trong dấu ngoặc kép", en: "a name in quotation marks" } as const;
export const aColon = { vi: 'dấu ":"', en: 'the mark ":"' } as const;
export const moreOrEnd = { vi: "dấu phẩy hoặc dấu đóng", en: "a comma or a closing mark" } as const;
export const theEnd = { vi: "hết tệp sau giá trị", en: "the end of the file after the value" } as const;
