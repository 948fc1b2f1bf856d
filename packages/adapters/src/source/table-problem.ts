import { CchcError, type Place, type Problem } from "@cchc/core";
import type { SourcePlace } from "./table-source.ts";

/** The error for a table without any text. */
export function emptyTable(place: SourcePlace): CchcError {
  return new CchcError({
    code: "table/empty",
    what: { vi: "bảng rỗng", en: "the table is empty" },
    expected: { vi: "dòng tiêu đề rồi các dòng dữ liệu", en: "a header row, then rows" },
    example: "unit,measure,numerator,denominator",
    place,
  });
}

/** The error for a table that stops after its header. */
export function headerOnly(place: Place): CchcError {
  return new CchcError({
    code: "table/no-rows",
    what: { vi: "bảng chỉ có dòng tiêu đề", en: "the table has a header and no rows" },
    expected: { vi: "ít nhất một dòng dữ liệu", en: "at least one row under the header" },
    place,
  });
}

/** The error for records that bring more names than any table has columns: mostly objects whose names are data. */
export function tooManyNames(most: number, place: Place): CchcError {
  return new CchcError({
    code: "table/too-many-names",
    what: { vi: "các bản ghi có quá nhiều tên khác nhau", en: "the records have too many different names" },
    expected: {
      vi: `tối đa ${most} tên, mỗi tên một cột; dữ liệu nằm trong giá trị, không nằm trong tên`,
      en: `at most ${most} names, each a column; data in values and not in names`,
    },
    place,
  });
}

/** The problem of a row with another number of cells than the header. */
export function ragged(given: number, width: number, place: Place): Problem {
  return {
    code: given > width ? "table/too-many-cells" : "table/too-few-cells",
    what:
      given > width
        ? { vi: "dòng có nhiều ô hơn dòng tiêu đề", en: "the row has more cells than the header" }
        : { vi: "dòng có ít ô hơn dòng tiêu đề", en: "the row has fewer cells than the header" },
    given: String(given),
    expected: {
      vi: `${width} ô; ô có chứa dấu phân cách phải đặt trong ngoặc kép`,
      en: `${width} cells; a cell that holds a delimiter goes in quotation marks`,
    },
    place,
  };
}

/** The note on rows that stand above the header, such as the title of a form. */
export function titleRows(rows: number, place: Place): Problem {
  return {
    code: "table/title-rows",
    what: { vi: `dòng nằm trên dòng tiêu đề, bỏ qua: ${rows}`, en: `rows above the header, left out: ${rows}` },
    expected: { vi: "tiêu đề cột, rồi các dòng dữ liệu", en: "the names of columns, then rows" },
    place,
  };
}

/** The note on a header that stands again between rows. */
export function repeatedHeader(place: Place): Problem {
  return {
    code: "row/repeated-header",
    what: { vi: "dòng tiêu đề lặp lại, không phải bản ghi", en: "the header again, not a record" },
    expected: { vi: "mỗi tệp một dòng tiêu đề", en: "one header" },
    place,
  };
}

/** The note on a row of totals. */
export function totalsRow(given: string, place: Place): Problem {
  return {
    code: "row/total",
    what: { vi: "dòng cộng, không phải bản ghi", en: "a row of totals, not a record" },
    given,
    expected: { vi: "chỉ các dòng bản ghi", en: "rows of records alone" },
    place,
  };
}

/** The note on a row that belongs to the foot of a form. What it says is not repeated: it may be the name of whoever signed. */
export function footerRow(place: Place): Problem {
  return {
    code: "row/footer",
    what: {
      vi: "dòng cuối biểu (người lập, ký tên, ghi chú, số trang), không phải bản ghi",
      en: "a row of the foot of a form (who signs, remarks, page number), not a record",
    },
    expected: { vi: "chỉ các dòng bản ghi", en: "rows of records alone" },
    place,
  };
}
