import { CchcError, type Localized, type Place, type Problem } from "@cchc/core";

const whole = {
  vi: "tệp Parquet nguyên vẹn; hãy xuất lại hoặc chép lại tệp",
  en: "a whole Parquet file; export or copy it again",
} as const;

/** The error for bytes that are no Parquet file. */
export function notParquet(place: Place, cause?: unknown): CchcError {
  return new CchcError(
    {
      code: "parquet/not-parquet",
      what: { vi: "không phải tệp Parquet, hoặc tệp bị cắt cụt", en: "not a Parquet file, or one that was cut off" },
      expected: whole,
      place,
    },
    { cause },
  );
}

/** The error for a Parquet file whose parts contradict each other. */
export function broken(place: Place, cause?: unknown): CchcError {
  return new CchcError(
    {
      code: "parquet/broken",
      what: { vi: "tệp Parquet bị hỏng", en: "the Parquet file is broken" },
      expected: whole,
      place,
    },
    { cause },
  );
}

/** The error for a file that would take more memory than a run allows. */
export function overLimit(what: string, most: number, place: Place): CchcError {
  return new CchcError({
    code: "parquet/too-large",
    what: { vi: `vượt giới hạn: ${what}`, en: `over the limit: ${what}` },
    expected: { vi: `tối đa ${most}; ghi tệp với nhóm dòng nhỏ hơn`, en: `at most ${most}; write smaller row groups` },
    place,
  });
}

/** The error for a column that was asked for and holds more than one value a row, or a kind of value that cchc has no field for. */
export function unreadableColumn(name: string, kind: string, place: Place): CchcError {
  return new CchcError({
    code: "parquet/column-type",
    what: { vi: "không đọc được loại cột này", en: "a column of this type cannot be read" },
    given: kind,
    expected: {
      vi: "một giá trị mỗi dòng: chữ, số, ngày, giờ, đúng/sai",
      en: "one value a row: text, number, date, time, true/false",
    },
    place: { ...place, field: name },
  });
}

/** The error for pages packed or written in a way that is not read. */
export function unreadablePages(given: string, expected: Localized, place: Place): CchcError {
  return new CchcError({
    code: "parquet/encoding",
    what: { vi: "không đọc được cách nén hoặc mã hóa này", en: "pages are packed in a way that is not read" },
    given,
    expected,
    place,
  });
}

/** Why one value cannot be used. */
export type ValueFault = Omit<Problem, "place">;

/** The fault of bytes that are no UTF-8 text. */
export const notText: ValueFault = {
  code: "parquet/not-utf-8",
  what: { vi: "giá trị không phải văn bản UTF-8", en: "the value is no UTF-8 text" },
  expected: { vi: "văn bản UTF-8", en: "text in UTF-8" },
};

/** The fault of a text over the limit. */
export const longText: ValueFault = {
  code: "parquet/text-too-long",
  what: { vi: "văn bản quá dài", en: "the text is too long" },
  expected: { vi: "văn bản ngắn hơn", en: "a shorter text" },
};

/** The fault of a date outside the years that are written with four digits. */
export const farDate: ValueFault = {
  code: "parquet/date-range",
  what: { vi: "ngày nằm ngoài các năm 1 đến 9999", en: "a date outside the years 1 to 9999" },
  expected: { vi: "ngày trong các năm 1 đến 9999", en: "a date in the years 1 to 9999" },
};
