import { CchcError, type Localized, type Place } from "@cchc/core";

const saveAgain: Localized = {
  vi: "tệp .xlsx; mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
  en: "a .xlsx file; open it in Excel or LibreOffice and save it as .xlsx again",
};

/** Which limit was passed, by how much. */
export interface LimitPassed {
  readonly what: Localized;
  readonly given?: string;
  readonly most: number;
  readonly place: Place;
}

/** The error for a workbook over a limit. */
export function overLimit(code: string, { what, given, most, place }: LimitPassed): CchcError {
  return new CchcError({
    code: `xlsx/${code}`,
    what,
    ...(given === undefined ? {} : { given }),
    expected: { vi: `tối đa ${most}`, en: `at most ${most}` },
    place,
  });
}

/** The error for a file that is no workbook, by its first bytes. */
export function notAWorkbook(start: Uint8Array, file: string): CchcError {
  const found = forms.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte)) ?? unknown;
  return new CchcError({ code: found.code, what: found.what, expected: saveAgain, place: { file } });
}

const forms = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    code: "xlsx/old-or-encrypted",
    what: {
      vi: "tệp là sổ tính XLS cũ, hoặc XLSX có mật khẩu",
      en: "the file is an old workbook (XLS), or one with a password",
    },
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    code: "xlsx/cut",
    what: { vi: "tệp bị cắt cụt: thiếu phần cuối", en: "the file is cut: its end is missing" },
  },
];

const unknown = {
  code: "xlsx/not-a-workbook",
  what: { vi: "tệp không phải sổ tính XLSX", en: "the file is not a workbook (XLSX)" },
};

/** The error for a workbook that is damaged or not written as the format demands. */
export function broken(what: Localized, place: Place, given?: string): CchcError {
  return new CchcError({
    code: "xlsx/broken",
    what,
    ...(given === undefined ? {} : { given }),
    expected: saveAgain,
    place,
  });
}

/** The error for a part of a workbook that brings definitions of its own, which no spreadsheet writes. */
export function declaresEntities(part: string, place: Place): CchcError {
  return new CchcError({
    code: "xlsx/doctype",
    what: { vi: "XML trong tệp có DOCTYPE", en: "XML in the file has a DOCTYPE" },
    given: part,
    expected: saveAgain,
    place,
  });
}
