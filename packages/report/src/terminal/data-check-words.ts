import type { Localized } from "@cchc/core";
import type { DataCheck, LackReason } from "@cchc/rules";

/** Words of the page that says whether data is good enough to score. `{name}` is filled in. */
export const dataCheckWords = {
  question: { vi: "Số liệu có đủ tốt để chấm không? {verdict}", en: "Is this data good enough to score? {verdict}" },
  against: { vi: "Theo {policy}, kỳ {period}", en: "Against {policy}, {period}" },
  ofPeriod: { vi: "Kỳ {period}", en: "Period {period}" },
  account: {
    vi: "Đơn vị: {units}. Dòng đọc: {read} = nhận {accepted} + loại {rejected} ({share} bị loại; cho phép {most})",
    en: "Units: {units}. Rows read: {read} = accepted {accepted} + rejected {rejected} ({share} rejected; {most} allowed)",
  },
  over: { vi: "Quá mức cho phép: {tables}", en: "Over what is allowed: {tables}" },
  allTables: { vi: "tất cả", en: "all together" },
  findings: { vi: "Lỗi: {error}; điều cần xem: {warning}", en: "Errors: {error}; worth a look: {warning}" },
  tables: { vi: "Bảng", en: "Tables" },
  table: { vi: "Bảng", en: "Table" },
  read: { vi: "Đọc", en: "Read" },
  accepted: { vi: "Nhận", en: "Accepted" },
  rejected: { vi: "Loại", en: "Rejected" },
  repeated: { vi: "Trùng mã", en: "Repeated" },
  aside: { vi: "Để riêng", en: "Set aside" },
  moreTables: {
    vi: "… và {count} bảng nữa không có dòng nào bị loại ({rows} dòng)",
    en: "… and {count} more tables without a rejected row ({rows} rows)",
  },
  reasons: { vi: "Vì sao dòng bị loại", en: "Why rows were rejected" },
  reason: { vi: "{count} × {field}{code}: {what} (dòng {rows})", en: "{count} × {field}{code}: {what} (rows {rows})" },
  column: { vi: "cột {field}, ", en: "column {field}, " },
  eachItsOwn: { vi: "mỗi dòng một lý do, xem --rejects", en: "in words of each row, see --rejects" },
  repeatedId: { vi: "mã đã có ở một dòng trước", en: "an id that an earlier row has" },
  records: { vi: "Bản ghi theo loại và đơn vị", en: "Records by entity and unit" },
  entity: { vi: "Loại", en: "Entity" },
  unit: { vi: "Đơn vị", en: "Unit" },
  undated: { vi: "Không ngày", en: "Undated" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  short: { vi: "Thiếu (ngày)", en: "Days short" },
  silent: { vi: "Tháng trống", en: "Silent months" },
  without: {
    vi: "{entity}: đơn vị không có bản ghi nào ({count}): {units}",
    en: "{entity}: units without a record ({count}): {units}",
  },
  indicators: {
    vi: "Tiêu chí có số cho mọi đơn vị: {complete}/{all}. Còn lại thiếu gì:",
    en: "Indicators with a number for every unit: {complete} of {all}. What the others lack:",
  },
  allIndicators: {
    vi: "Tiêu chí có số cho mọi đơn vị: {complete}/{all}.",
    en: "Indicators with a number for every unit: {complete} of {all}.",
  },
  forUnits: { vi: "{count}/{all} đơn vị", en: "{count} of {all} units" },
  files: {
    vi: "Tệp cần bổ sung, và tiêu chí đang chờ:",
    en: "Files to supply, and the indicators that wait for them:",
  },
  fields: {
    vi: "Trường mà tiêu chí dùng đến và còn trống (có giá trị / bản ghi)",
    en: "Fields that indicators use and that are blank (filled / records)",
  },
  fieldsAll: { vi: "Cột luôn trống", en: "Columns that are always blank" },
  needs: { vi: "bắt buộc phải có", en: "needed" },
  derives: { vi: "để tính dữ kiện suy ra", en: "for a derived fact" },
  reads: { vi: "trống cũng có nghĩa", en: "a blank has a meaning" },
  noColumn: { vi: "không có cột", en: "no column" },
  usedBy: { vi: "tiêu chí {codes}", en: "indicators {codes}" },
  reconciled: { vi: "Số liệu đối chiếu với nhau", en: "Figures held against each other" },
  agree: { vi: "{title}: khớp", en: "{title}: agree" },
  disagree: { vi: "{title}: không khớp: {count}", en: "{title}: not in agreement: {count}" },
  discrepancies: { vi: "Số liệu không khớp nhau", en: "Figures that do not agree" },
  warnings: { vi: "Điều cần xem", en: "Worth a look" },
  more: { vi: "… và {count} nữa", en: "… and {count} more" },
  leftOut: { vi: "Cột không đủ chỗ: {columns}", en: "Columns without room: {columns}" },
  next: { vi: "Việc tiếp theo: {step}", en: "Next: {step}" },
  nextRejects: {
    vi: "sửa các dòng bị loại ở nguồn; ghi đủ ra tệp bằng --rejects {folder}",
    en: "correct the rejected rows at their source; --rejects {folder} writes all of them",
  },
  nextWritten: {
    vi: "sửa các dòng bị loại ở nguồn; chúng nằm trong {folder}",
    en: "correct the rejected rows at their source; they are in {folder}",
  },
  nextFile: { vi: "bổ sung {file}", en: "supply {file}" },
  nextFigures: { vi: "hỏi lại nguồn về các số không khớp", en: "ask the source about the figures that do not agree" },
  nextPolicy: {
    vi: "thêm --policy và --period để biết còn thiếu gì để chấm",
    en: "add --policy and --period to see what a policy still lacks",
  },
  nextScore: {
    vi: "npx cchc score --policy {policy} --data {data} --period {period}",
    en: "npx cchc score --policy {policy} --data {data} --period {period}",
  },
} as const satisfies Record<string, Localized>;

/** The answer in words. */
export const verdictWords: Readonly<Record<DataCheck["verdict"], Localized>> = {
  yes: { vi: "Có.", en: "Yes." },
  "with-gaps": { vi: "Có, nhưng còn thiếu.", en: "Yes, with gaps." },
  no: { vi: "Không.", en: "No." },
};

/** What an indicator lacks, in words. */
export const lackWords: Readonly<Record<LackReason, Localized>> = {
  "no-file": { vi: "chưa có tệp {file}", en: "no file {file}" },
  "blank-fields": {
    vi: "{entity}: bản ghi không có {fields}",
    en: "{entity}: records without {fields}",
  },
  "no-baseline": {
    vi: "không có bản ghi của kỳ gốc {baseline} ({period})",
    en: "no record of the baseline {baseline} ({period})",
  },
  "no-value": {
    vi: "{entity}: không có bản ghi nào để tính",
    en: "{entity}: no record that the figure could be taken over",
  },
  "counts-only": {
    vi: "không đếm từ bản ghi: cần số đếm sẵn",
    en: "not counted from records: a source must give counts",
  },
  "no-counts": { vi: "số đếm không có {measure}", en: "the counts do not hold {measure}" },
  error: { vi: "không tính được: {note}", en: "cannot be computed: {note}" },
};

/** How much figures that do not agree weigh. */
export const weightWords = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cần xem", en: "look" },
} as const satisfies Record<string, Localized>;
