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
export function detectDelimiter(line: string): Delimiter {
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
