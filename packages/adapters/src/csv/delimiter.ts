import { findColumns } from "../source/header.ts";
import type { TableColumns } from "../source/table.ts";

/** Delimiters that are recognised, the likeliest first. */
export const delimiters = [",", ";", "\t"] as const;

/** What separates the cells of a file. */
export type Delimiter = (typeof delimiters)[number];

/**
 * The first line that is not blank, or `undefined` while its end has not been seen.
 * A line break inside quotation marks belongs to the line.
 */
export function headerLine(text: string): string | undefined {
  const start = text.search(/[^\r\n]/);
  if (start === -1) {
    return undefined;
  }
  const line = /^(?:"[^"]*"|[^"\r\n])*(?=[\r\n])/.exec(text.slice(start));
  return line?.[0];
}

/**
 * The delimiter of a header line: the one that occurs most outside quotation marks, a comma if none does.
 * Excel writes semicolons where the decimal mark is a comma, as in Vietnamese settings.
 *
 * @example
 * detectDelimiter("unit;measure;numerator"); // ";"
 */
function detectDelimiter(line: string): Delimiter {
  const bare = line.replaceAll(/"[^"]*"?/g, "");
  let [best, most]: [Delimiter, number] = [",", 0];
  for (const delimiter of delimiters) {
    const count = bare.split(delimiter).length - 1;
    if (count > most) {
      [best, most] = [delimiter, count];
    }
  }
  return best;
}

/** Lines that are searched for a header. */
const mostLines = 41;

/**
 * The delimiter of a file: the one that lets a line of its start have most of the columns that are asked for, since titles above a header
 * have commas of their own; where none does, the one of the first line.
 */
export function delimiterOf(first: string, start: string, columns: TableColumns | undefined): Delimiter {
  const lines = start.split(/\r\n|\n|\r/, mostLines);
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    count: columns === undefined ? 0 : Math.max(0, ...lines.map((line) => columnsIn(line, delimiter, columns))),
  }));
  const [best, second] = counts.sort((a, b) => b.count - a.count);
  return best === undefined || best.count <= Math.max(1, second?.count ?? 0) ? detectDelimiter(first) : best.delimiter;
}

function columnsIn(line: string, delimiter: Delimiter, columns: TableColumns): number {
  const cells = line.split(delimiter).map((cell) => cell.replaceAll('"', "").normalize("NFC").trim());
  return findColumns(cells, columns).size;
}
