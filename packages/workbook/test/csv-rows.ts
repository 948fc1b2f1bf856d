const cell = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;

/** The rows of a CSV text as LibreOffice writes it, by the names in the first row. */
export function csvRows(text: string): Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  for (const [, value = "", end] of text.trimEnd().matchAll(cell)) {
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "\n") {
      rows.push([]);
    }
    if (end === "") {
      break;
    }
  }
  const [head = [], ...others] = rows;
  return others.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}
