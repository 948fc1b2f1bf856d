import type { Localized } from "@cchc/core";
import { withoutPersonalNumber } from "../mapping/personal-columns.ts";
import type { Fault } from "../row/fault.ts";

const knownError = /^#[A-Z0-9/!?_]{1,20}$/;

/** The fault of a cell that shows an error such as `#N/A`. */
export function errorInCell(at: string, given: string): Fault {
  return {
    code: "xlsx/cell-error",
    what: { vi: `ô ${at} báo lỗi công thức`, en: `the cell ${at} shows an error of its formula` },
    given: knownError.test(given) ? given : "#?",
    expected: { vi: "một giá trị; sửa công thức rồi lưu lại", en: "a value; mend the formula and save again" },
  };
}

/** The fault of a formula that was never computed: some programs write workbooks so. */
export function notComputed(at: string): Fault {
  return {
    code: "xlsx/not-computed",
    what: {
      vi: `ô ${at} có công thức nhưng tệp không lưu kết quả`,
      en: `the cell ${at} has a formula, and the file does not have its value`,
    },
    expected: {
      vi: "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, để có giá trị",
      en: "the file opened in Excel or LibreOffice and saved again, so that the value is there",
    },
  };
}

/** The fault of a number that is formatted as a date and is none. */
export function notADate(at: string, given: string): Fault {
  return {
    code: "xlsx/not-a-date",
    what: {
      vi: `ô ${at} định dạng ngày giờ nhưng số trong ô không phải ngày giờ`,
      en: `the cell ${at} is formatted as a date or time, and its number is none`,
    },
    given: withoutPersonalNumber(given),
    expected: { vi: "ngày từ 01/01/1900", en: "a day from 1900-01-01 on" },
    example: "2026-08-14",
  };
}

/** The fault of a cell whose content is not what its type says. */
export function unreadable(at: string, kind: Localized): Fault {
  return {
    code: "xlsx/unreadable-cell",
    what: { vi: `không đọc được ô ${at}: ${kind.vi}`, en: `the cell ${at} cannot be read: ${kind.en}` },
    expected: { vi: "ô do Excel hoặc LibreOffice ghi", en: "a cell as Excel or LibreOffice writes it" },
  };
}
