import { visible } from "@cchc/core";

/** Some pages of text; a longer one is cut off, and says so by an ellipsis. */
const longest = 20_000;

/** A text that XML can hold and that stays where it stands: control and direction characters and halves of characters show as escapes. */
export function safeText(text: string): string {
  const safe = visible(text);
  return safe.length > longest ? `${safe.slice(0, longest)}…` : safe;
}
