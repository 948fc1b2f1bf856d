import { CchcError, type Localized, type Place } from "@cchc/core";

const saveAs: Localized = {
  vi: "văn bản UTF-8; trong Excel: Lưu thành → CSV UTF-8",
  en: "text in UTF-8; in Excel: Save as → CSV UTF-8",
};

interface Signature {
  readonly bytes: readonly number[];
  readonly code: string;
  readonly what: Localized;
}

const signatures: readonly Signature[] = [
  {
    bytes: [0xff, 0xfe],
    code: "text/utf-16",
    what: { vi: "tệp là UTF-16 (little-endian)", en: "the file is UTF-16 (little-endian)" },
  },
  {
    bytes: [0xfe, 0xff],
    code: "text/utf-16",
    what: { vi: "tệp là UTF-16 (big-endian)", en: "the file is UTF-16 (big-endian)" },
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    code: "text/workbook",
    what: {
      vi: "tệp là sổ tính XLSX hoặc tệp nén, không phải văn bản",
      en: "the file is a workbook (XLSX) or an archive, not text",
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    code: "text/workbook",
    what: { vi: "tệp là sổ tính XLS, không phải văn bản", en: "the file is an old workbook (XLS), not text" },
  },
];

/** Throws if the first bytes of a file say that it is something other than UTF-8 text: `text/utf-16` or `text/workbook`. */
export function refuseOtherFormats(start: Uint8Array, file: string): void {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  if (found !== undefined) {
    throw new CchcError({ code: found.code, what: found.what, expected: saveAs, place: { file } });
  }
}

/** The error for a byte that is no UTF-8. */
export function notUtf8(byte: number, place: Place): CchcError {
  return new CchcError({
    code: "text/not-utf-8",
    what: {
      vi: "tệp không phải UTF-8, cũng không nhận ra bảng mã khác",
      en: "the file is not UTF-8, and no other encoding was recognised",
    },
    given: `byte 0x${byte.toString(16).padStart(2, "0")}`,
    expected: {
      vi: `${saveAs.vi}; tệp cũ thì khai encoding (tcvn3, vni, windows-1258) trong tệp ánh xạ`,
      en: `${saveAs.en}; for an old file encoding (tcvn3, vni, windows-1258) in the mapping`,
    },
    place,
  });
}

/** The error for a NUL byte, which text never has and UTF-16 without a mark is full of. */
export function nulByte(place: Place): CchcError {
  return new CchcError({
    code: "text/nul",
    what: {
      vi: "tệp có byte NUL: tệp nhị phân, hoặc UTF-16 không có dấu BOM",
      en: "the file has a NUL byte: a binary file, or UTF-16 without a mark",
    },
    given: "byte 0x00",
    expected: saveAs,
    place,
  });
}
