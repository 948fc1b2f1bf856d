import { visible } from "@cchc/core";

/** The most letters that Excel takes in a cell. */
const longestCell = 32_767;

/** A text as a cell shows it: hostile characters as escapes, runs of spaces as one, no longer than Excel takes. */
export function cellText(text: string): string {
  return visible(text.replaceAll(/\s+/g, " ")).slice(0, longestCell);
}
