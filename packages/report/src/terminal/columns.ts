/** One column of a text table: its heading, and where its texts stand. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

const between = "  ";

/** Rows under their headings, each column as wide as its widest text. Vietnamese letters are one place wide in any Unicode form. */
export function alignColumns(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((line) => line.map((text) => text.normalize("NFC")));
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => widthOf(line[index]))));
  return lines
    .map((line) =>
      columns
        .map(({ align }, index) => padded(line[index] ?? "", widths[index] ?? 0, align))
        .join(between)
        .trimEnd(),
    )
    .join("\n");
}

function widthOf(text = ""): number {
  return [...text].length;
}

function padded(text: string, width: number, align: TextColumn["align"]): string {
  const gap = " ".repeat(width - widthOf(text));
  return align === "left" ? text + gap : gap + text;
}
