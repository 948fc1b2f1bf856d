import { CchcError, type MeasuredUnit, type Problem, printable } from "@cchc/core";

const someUnits = 5;

/** The error for a unit that the data does not have. */
export function noSuchUnit(units: readonly MeasuredUnit[], given: string): CchcError {
  const some = units.slice(0, someUnits).map(({ code, name }) => `${printable(code)} (${printable(name)})`);
  return new CchcError({
    code: "usage/unknown-unit",
    what: { vi: "không có đơn vị này trong số liệu", en: "no such unit in the data" },
    given,
    expected: {
      vi: `mã trong ${units.length} đơn vị của số liệu`,
      en: `a code of the ${units.length} units in the data`,
    },
    ...(some.length === 0 ? {} : { example: some.join(", ") }),
  });
}

/** The error for a unit without case files: a form of zeros would say that it had nothing to do. */
export function noCaseFiles({ code }: MeasuredUnit, file: string): CchcError {
  return new CchcError({
    code: "form/no-case-files",
    what: { vi: "số liệu không có hồ sơ nào của đơn vị", en: "the data has no case file of the unit" },
    given: code,
    expected: { vi: "case-file.csv có hồ sơ của đơn vị", en: "a case-file.csv with files of the unit" },
    example: "case-file.csv",
    place: { file },
  });
}

/** The note on files that count in (7) or (11) and in no part of (3). */
export function undatedNote(count: number): Problem {
  return {
    code: "form/undated",
    what: {
      vi: "hồ sơ không có ngày tiếp nhận: có trong (7) hoặc (11), không thuộc (4), (5) hay (6), nên (3) thiếu từng ấy",
      en: "case files without a day of receipt: in (7) or (11), in none of (4), (5), (6), so (3) lacks as many",
    },
    given: String(count),
    expected: { vi: "ngày tiếp nhận của mỗi hồ sơ", en: "a day of receipt in every file" },
  };
}

/** The note on files that the counting rule leaves out of every column. */
export function nowhereNote(count: number): Problem {
  return {
    code: "form/outside-columns",
    what: {
      vi: "hồ sơ không thuộc cột nào: dừng xử lý, chờ bổ sung, chờ nghĩa vụ tài chính, hoặc kết thúc không rõ ngày",
      en: "case files in no column: stopped, waiting for a supplement or payment, or ended on a day that is not known",
    },
    given: String(count),
    expected: { vi: "được ghi ở đầu biểu", en: "the head of the form says how many" },
  };
}
