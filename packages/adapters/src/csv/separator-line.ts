import type { Place, Problem } from "@cchc/core";
import { type Delimiter, delimiters } from "./delimiter.ts";

/** Excel puts empty cells behind it when it saves the file again. */
const line = /^"?sep=([,;\t])"?[,;\t ]*(?=[\r\n]|$)/iu;

/** The delimiter that the first line of a file names for Excel: `sep=;`. */
export function separatorOf(start: string): Delimiter | undefined {
  const named = line.exec(start)?.[1];
  return delimiters.find((delimiter) => delimiter === named);
}

/** The note on a first line that names the delimiter. */
export function separatorLine(delimiter: Delimiter, place: Place): Problem {
  return {
    code: "csv/separator-line",
    what: {
      vi: "dòng đầu chỉ khai dấu phân cách cho Excel, không phải tiêu đề hay bản ghi",
      en: "the first line only names the delimiter for Excel; it is no header and no record",
    },
    given: `sep=${delimiter === "\t" ? "TAB" : delimiter}`,
    expected: { vi: "tiêu đề cột, rồi các dòng dữ liệu", en: "the names of columns, then rows" },
    place: { ...place, row: 1 },
  };
}
