import type { Compared } from "@cchc/rules";
import { pointsOrDash } from "./print.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** What the source published and whether ours agrees, in brackets for the end of a line; empty when nothing was compared. */
export function publishedTag(score: { readonly published?: Compared | undefined }, style: TerminalStyle): string {
  const text = publishedText(score, style);
  return text === "" ? "" : ` [${text}]`;
}

/** What the source published, and whether ours agrees; empty when nothing was compared. */
export function publishedText(
  { published }: { readonly published?: Compared | undefined },
  style: TerminalStyle,
): string {
  if (published === undefined) {
    return "";
  }
  const { language } = style;
  const theirs =
    published.published === undefined
      ? words.publishedNone[language]
      : fill(words.published[language], { points: pointsOrDash(published.published, style) });
  const verdict = (published.agrees ? words.agrees : words.differs)[language];
  const rounded = published.agreesWhenPartsRounded === true ? words.whenRounded[language] : "";
  return `${theirs}: ${verdict}${rounded}`;
}
