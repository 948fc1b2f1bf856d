import { CchcError, type Localized, type Place } from "@cchc/core";
import type { CsvLimits } from "./limits.ts";

/** The error for a row of more bytes than allowed, which is mostly a quotation mark that never closes. */
export function rowTooLong(place: Place, limits: CsvLimits): CchcError {
  return new CchcError({
    code: "csv/row-too-long",
    what: {
      vi: "dòng quá dài (thường do thiếu dấu ngoặc kép đóng)",
      en: "the row is too long (mostly a quotation mark that never closes)",
    },
    expected: { vi: `mỗi dòng tối đa ${limits.rowBytes} byte`, en: `at most ${limits.rowBytes} bytes in a row` },
    place,
  });
}

/** The error for a row of more columns than allowed. */
export function tooManyColumns(place: Place, limits: CsvLimits): CchcError {
  return new CchcError({
    code: "csv/too-many-columns",
    what: { vi: "quá nhiều cột", en: "too many columns" },
    expected: { vi: `tối đa ${limits.columns} cột`, en: `at most ${limits.columns} columns` },
    place,
  });
}

const quoting: ReadonlyMap<string, { readonly code: string; readonly what: Localized }> = new Map([
  [
    "CSV_QUOTE_NOT_CLOSED",
    {
      code: "csv/quote-not-closed",
      what: {
        vi: "dấu ngoặc kép mở ở dòng này không bao giờ đóng",
        en: "a quotation mark opened in this row never closes",
      },
    },
  ],
  [
    "CSV_INVALID_CLOSING_QUOTE",
    {
      code: "csv/stray-quote",
      what: { vi: "có chữ đứng sau dấu ngoặc kép đóng", en: "text follows a closing quotation mark" },
    },
  ],
  [
    "INVALID_OPENING_QUOTE",
    {
      code: "csv/stray-quote",
      what: { vi: "dấu ngoặc kép nằm giữa ô không được bao", en: "a quotation mark inside a cell that is not quoted" },
    },
  ],
]);

/** The error for quotation marks that csv-parse cannot pair; `undefined` for other codes. */
export function quoteError(code: string, place: Place): CchcError | undefined {
  const problem = quoting.get(code);
  return problem === undefined
    ? undefined
    : new CchcError({
        ...problem,
        expected: {
          vi: "cả ô trong ngoặc kép, dấu ngoặc kép bên trong viết đôi",
          en: "the whole cell in quotation marks, those inside it doubled",
        },
        example: '"Xã ""Mới"", huyện A"',
        place,
      });
}
