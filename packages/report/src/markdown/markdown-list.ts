import type { LabelledLine } from "../terminal/labelled-line.ts";
import { markdownText } from "./markdown-text.ts";

/** What stands between the lines of a text that has several. */
const lineBreak = "\n    ";

/** Labelled texts as a list: `- **Label:** text`. A label that is set in belongs to the one before. */
export function labelledList(lines: readonly LabelledLine[]): string[] {
  return lines.map(([label, text]) => {
    const body = text
      .split(lineBreak)
      .filter((one) => one !== "")
      .map(markdownText)
      .join("<br>");
    return `${label.startsWith("  ") ? "  " : ""}- **${markdownText(label)}:** ${body}`;
  });
}

/** Texts as a list. */
export function plainList(texts: readonly string[]): string[] {
  return texts.map((text) => `- ${markdownText(text)}`);
}
