import { CchcError, type Place, type Problem } from "@cchc/core";
import type { ReportDays } from "./title-period.ts";

/** The error for a table without the numbers of the form's columns. */
export function notTheForm(place: Place): CchcError {
  return new CchcError({
    code: "ii06a/not-the-form",
    what: { vi: "không thấy dòng số thứ tự cột của biểu II.06a", en: "no row with the column numbers of form II.06a" },
    expected: {
      vi: "một dòng ghi đủ số cột từ (1) đến (13), mỗi số một ô",
      en: "a row that numbers the columns from (1) to (13), one to a cell",
    },
    example: "(1) (2) (3) … (13)",
    place,
  });
}

/** The error for a form without a row of totals, or with two. */
export function totalsFound(rows: readonly number[], place: Place): CchcError {
  return new CchcError({
    code: rows.length === 0 ? "ii06a/no-total" : "ii06a/two-totals",
    what:
      rows.length === 0
        ? { vi: "biểu không có dòng Tổng số", en: "the form has no row of totals" }
        : { vi: "biểu có nhiều dòng Tổng số", en: "the form has several rows of totals" },
    ...(rows.length === 0 ? {} : { given: rows.join(", ") }),
    expected: { vi: "một dòng Tổng số (Tổng cộng) có số liệu", en: "one row of totals, with figures" },
    example: "Tổng số",
    place,
  });
}

/** The error for days of the mapping and of the title, or of two titles, that are not the same. */
export function daysDisagree(given: ReportDays, other: Partial<ReportDays>, place: Place): CchcError {
  return new CchcError({
    code: "ii06a/days-disagree",
    what: { vi: "kỳ báo cáo ghi hai nơi không giống nhau", en: "the days of the report are told twice and differ" },
    given: `${given.firstDay} – ${given.lastDay}`,
    expected: {
      vi: `${other.firstDay ?? "…"} – ${other.lastDay ?? "…"} như nơi kia ghi, hoặc sửa nơi sai`,
      en: `${other.firstDay ?? "…"} – ${other.lastDay ?? "…"} as told in the other place, or mend the wrong one`,
    },
    place,
  });
}

/** The error for a form that does not say which days it is of, or of which unit it is. */
export function untold(what: "unit" | "period", place: Place): CchcError {
  return new CchcError(
    what === "period"
      ? {
          code: "ii06a/no-period",
          what: { vi: "không rõ kỳ báo cáo", en: "it is not told which days the report is of" },
          expected: {
            vi: "“Từ ngày … đến ngày …” ở đầu biểu, hoặc firstDay và lastDay trong tệp ánh xạ",
            en: "“Từ ngày … đến ngày …” above the form, or firstDay and lastDay in the mapping",
          },
          example: "Từ ngày 15/7/2026 đến ngày 14/8/2026",
          place,
        }
      : {
          code: "ii06a/no-unit",
          what: { vi: "không rõ đơn vị báo cáo", en: "it is not told of which unit the report is" },
          expected: {
            vi: "unit trong tệp ánh xạ, hoặc “Mã đơn vị: …” ở đầu biểu",
            en: "unit in the mapping, or “Mã đơn vị: …” above the form",
          },
          example: "columns: { unit: { value: 18187 } }",
          place,
        },
  );
}

/** The note on a row that is no record of its own: a field of work, or one without figures, such as signatures; its text is not repeated. */
export function besideTotal(kind: "field" | "no-figures", place: Place): Problem {
  return kind === "field"
    ? {
        code: "ii06a/field-of-work",
        what: {
          vi: "dòng của một lĩnh vực, chỉ để đối chiếu",
          en: "the row of a field of work, held against the total",
        },
        expected: { vi: "bản ghi là dòng Tổng số", en: "the record is the row of totals" },
        place,
      }
    : {
        code: "ii06a/no-figures",
        what: { vi: "dòng không có số liệu", en: "a row without figures" },
        expected: {
          vi: "tiêu đề, nơi ký và ghi chú không được đọc",
          en: "headings, signatures and notes are not read",
        },
        place,
      };
}

/** The finding that the rows of fields of work do not make the total. */
export function notAddedUp(sum: number, total: number, place: Place): Problem {
  return {
    code: "ii06a/fields-differ",
    what: { vi: "cộng các lĩnh vực không bằng dòng Tổng số", en: "the fields of work do not add up to the total" },
    given: String(total),
    expected: { vi: `${sum}, là tổng các lĩnh vực`, en: `${sum}, the sum of the fields of work` },
    place,
  };
}

/** The error for a table that goes on where no form does: its rows are not read half. */
export function formTooLong(most: number, place: Place): CchcError {
  return new CchcError({
    code: "ii06a/too-long",
    what: { vi: "bảng quá dài so với một biểu II.06a", en: "the table is too long for a form II.06a" },
    expected: { vi: `tối đa ${most} dòng có chữ`, en: `at most ${most} rows with cells` },
    place,
  });
}
