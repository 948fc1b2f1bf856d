import { type Language, printable, visible } from "@cchc/core";

/** Marks that GitHub-flavoured Markdown acts on inside a line, with the mark of an entity, of a formula and of a mention. */
const marks = /[\\`*_[\]<>|~#&$@]/g;
/** What would become a link by itself. */
const address = /(:)(?=\/\/)|(?<=\bwww)(\.)/gi;

/**
 * A text as text of one line of Markdown: nothing in it is markup, and characters that would not be seen are shown as escapes.
 *
 * @example
 * markdownText("<b> | *x*\n"); // "\\<b\\> \\| \\*x\\*\\\\u{a}"
 */
export function markdownText(text: string): string {
  return visible(text)
    .trim()
    .replaceAll(marks, (mark) => `\\${mark}`)
    .replaceAll(address, (mark) => `\\${mark}`);
}

/** The same for a name from the data: cut to a readable length. */
export function markdownName(name: string, language: Language): string {
  return markdownText(printable(name, language));
}
