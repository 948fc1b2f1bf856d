import { CchcError, type Place } from "@cchc/core";

const start = /^\s*<(?:!doctype|\?xml|html|head|meta|style|body|div|table)\b/iu;

/** Whether a text starts as a web page or XML, which portals give under the name of a table. */
export function isMarkup(text: string): boolean {
  return start.test(text);
}

/** The error for a web page or XML that is called a table. */
export function markup(place: Place): CchcError {
  return new CchcError({
    code: "text/markup",
    what: {
      vi: "tệp là trang web (HTML) hoặc XML, không phải bảng",
      en: "the file is a web page (HTML) or XML, not a table",
    },
    expected: {
      vi: "mở tệp bằng Excel rồi lưu thành → Sổ làm việc Excel (.xlsx) hoặc CSV UTF-8",
      en: "open it in Excel, then Save as → Excel workbook (.xlsx) or CSV UTF-8",
    },
    place,
  });
}
