import { type Language, printable, visible } from "@cchc/core";

/** A name from the data, of readable length: hostile characters and line breaks show as escapes. */
export function nameText(name: string, language: Language): string {
  return printable(name, language);
}

/**
 * A finished page without anything that a terminal would act on, wherever it came from: a name, a policy's text, a
 * stored result that someone edited. Line breaks stay.
 */
export function safePage(text: string): string {
  return text.split("\n").map(visible).join("\n");
}
