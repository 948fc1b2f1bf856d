import type { CheckedTable, DataCheck, RejectedKind } from "@cchc/rules";
import { alignColumns, type TextColumn } from "./columns.ts";
import { dataCheckWords as words } from "./data-check-words.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** So many rows of a table and lines of a list are printed; of the others how many there are. */
export const mostLines = 20;

type Style = Pick<TerminalStyle, "language" | "columns">;

/** A number as the reader's language writes it. */
export function count(number: number, { language }: Style): string {
  return number.toLocaleString(language);
}

/** The first lines, and how many more there are. */
export function firstLines(lines: readonly string[], style: Style, most: number = mostLines): string[] {
  const more = lines.length - most;
  return more > 0
    ? [...lines.slice(0, most), fill(words.more[style.language], { count: count(more, style) })]
    : [...lines];
}

/** Tables with rejected rows or rows set aside first; of the others the first ones. */
export function tableLines({ tables }: DataCheck, style: Style): string[] {
  const { language } = style;
  const order = [...tables].sort((a, b) => weightOf(b) - weightOf(a));
  const shown = order
    .slice(0, Math.max(mostLines / 2, order.filter((one) => weightOf(one) > 0).length))
    .slice(0, mostLines);
  const rest = order.slice(shown.length);
  const right = (word: "read" | "accepted" | "rejected" | "aside"): TextColumn => ({
    title: words[word][language],
    align: "right",
  });
  const table = alignColumns(
    [
      { title: words.table[language], align: "left" },
      right("read"),
      right("accepted"),
      right("rejected"),
      right("aside"),
    ],
    shown.map((one) => [
      nameText(one.name, language),
      ...[one.read, one.accepted, one.rejected, asideOf(one)].map((number) => count(number, style)),
    ]),
  );
  const rows = rest.reduce((sum, { read }) => sum + read, 0);
  const more = fill(words.moreTables[language], { count: rest.length, rows: count(rows, style) });
  return [words.tables[language], table, ...(rest.length === 0 ? [] : [more])];
}

function asideOf({ aside }: CheckedTable): number {
  return aside.reduce((sum, { rows }) => sum + rows.count, 0);
}

function weightOf(table: CheckedTable): number {
  return table.rejected + asideOf(table);
}

/** Why rows were rejected, by table. */
export function reasonLines({ rejected }: DataCheck, style: Style): string[] {
  const { language } = style;
  const lines = [...rejected]
    .sort((a, b) => b.rows.count - a.rows.count)
    .map((kind) => `${nameText(kind.table, language)}: ${reasonText(kind, style)}`);
  return lines.length === 0 ? [] : [words.reasons[language], ...firstLines(lines, style).map((line) => `  ${line}`)];
}

function reasonText({ code, field, what, rows }: RejectedKind, style: Style): string {
  const { language } = style;
  const fallback = code === "record/duplicate" ? words.repeatedId : words.eachItsOwn;
  return fill(words.reason[language], {
    count: count(rows.count, style),
    field: field === undefined ? "" : fill(words.column[language], { field: nameText(field, language) }),
    code,
    what: (what ?? fallback)[language],
    rows: `${rows.first.join(", ")}${rows.count > rows.first.length ? ", …" : ""}`,
  });
}
