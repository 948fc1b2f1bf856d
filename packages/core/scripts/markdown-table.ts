/** A Markdown table; a bar inside a cell would end it, so it is written as an escape. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return `${[line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n")}\n`;
}
