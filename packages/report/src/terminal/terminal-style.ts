import type { PrintStyle } from "@cchc/rules";

/** How a text page is laid out: language and decimal places, and the columns there are (undefined: as many as needed). */
export interface TerminalStyle extends PrintStyle {
  readonly columns?: number | undefined;
}
