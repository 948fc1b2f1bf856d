import { markdownText } from "./markdown-text.ts";

/** One column of a table: its heading, where its texts stand, and the text of a row; all as plain text. */
export interface MarkdownColumn<Row> {
  readonly title: string;
  readonly align: "left" | "right";
  readonly cell: (row: Row) => string;
}

/** Rows under their headings as the lines of a table. No text of a cell is markup. */
export function markdownTable<Row>(columns: readonly MarkdownColumn<Row>[], rows: readonly Row[]): string[] {
  return [
    line(columns.map(({ title }) => markdownText(title))),
    line(columns.map(({ align }) => (align === "right" ? "---:" : ":---"))),
    ...rows.map((row) => line(columns.map(({ cell }) => markdownText(cell(row))))),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
