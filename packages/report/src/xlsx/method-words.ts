import type { Localized } from "@cchc/core";

/** Labels of the Method sheet. */
export const methodLabels = {
  policy: { vi: "Bộ chỉ số", en: "Policy" },
  decision: { vi: "Ban hành theo", en: "Decision" },
  issuedBy: { vi: "Cơ quan ban hành", en: "Issued by" },
  inForce: { vi: "Hiệu lực", en: "In force" },
  layers: { vi: "Lớp", en: "Layers" },
  overrides: { vi: "Giá trị thay thế", en: "Overrides" },
  period: { vi: "Kỳ", en: "Period" },
  units: { vi: "Số đơn vị", en: "Units" },
  partial: { vi: "CHƯA ĐẦY ĐỦ", en: "PARTIAL" },
  rounding: { vi: "Làm tròn", en: "Rounding" },
  rank: { vi: "Xếp hạng", en: "Ranks" },
  grades: { vi: "Xếp loại", en: "Grades" },
  smallCells: { vi: "Ngưỡng công bố", en: "Threshold of publication" },
  publication: { vi: "Bản này", en: "This form" },
  published: { vi: "So với công bố", en: "Against published scores" },
  before: { vi: "So với kỳ trước", en: "Against the period before" },
  note: { vi: "Ghi chú", en: "Note" },
  tool: { vi: "Công cụ", en: "Tool" },
  policyHash: { vi: "SHA-256 của bộ chỉ số", en: "SHA-256 of the policy" },
  dataHash: { vi: "SHA-256 của số liệu đã chấm", en: "SHA-256 of the data that was judged" },
  register: { vi: "Danh mục đơn vị", en: "Register of units" },
  calendar: { vi: "Lịch làm việc", en: "Calendar" },
  mapping: { vi: "Khai cột", en: "Mapping" },
  rejects: { vi: "Dòng bị loại", en: "Rejected rows" },
  follow: { vi: "Lần theo công thức", en: "How to follow a formula" },
  change: { vi: "Thử thay đổi", en: "Try a change" },
  value: { vi: "Khi là giá trị", en: "Where it is a value" },
  rows: { vi: "Cách có điểm", en: "How points came about" },
  sorting: { vi: "Lọc và sắp xếp", en: "Filter and sort" },
  leftOut: { vi: "Không có trong tệp này", en: "Not in this file" },
} as const satisfies Record<string, Localized>;

/** Sentences of the Method sheet. `{name}` is filled in. */
export const methodWords = {
  rounding: {
    vi: "Điểm được tính bằng phân số chính xác; ô chỉ hiển thị {digits} chữ số, số trong ô là số gần nhất mà bảng tính giữ được. Xếp hạng trước khi làm tròn.",
    en: "Points are computed in exact fractions; cells show {digits} places and hold the nearest number that a spreadsheet has. Ranks are taken before any rounding.",
  },
  standard: {
    vi: "bằng điểm thì đồng hạng, hạng sau bỏ qua (1, 2, 2, 4)",
    en: "equals share a place and the next is skipped (1, 2, 2, 4)",
  },
  dense: {
    vi: "bằng điểm thì đồng hạng, không bỏ hạng nào (1, 2, 2, 3)",
    en: "equals share a place and none is skipped (1, 2, 2, 3)",
  },
  amongLevel: { vi: "trong các đơn vị cùng cấp", en: "among the units of one level" },
  amongAll: { vi: "trong tất cả đơn vị", en: "among all units" },
  evidence: { vi: "chỉ đơn vị có bằng chứng từ {evidence}", en: "units with evidence of {evidence} or more alone" },
  rankKey: {
    vi: "công thức so tổng đã làm tròn 9 chữ số, để hai tổng bằng nhau vẫn bằng nhau trong số thực dấu phẩy động",
    en: "the formula compares totals rounded to 9 places, so that equal totals are equal in floating point",
  },
  noGrades: { vi: "bộ chỉ số này không xếp loại", en: "this policy gives no grades" },
  gradesOfPoints: { vi: "theo tổng điểm", en: "by the total" },
  gradesOfShare: { vi: "theo phần của điểm tối đa", en: "by the share of the maximum" },
  standsOn: {
    vi: "{document} ({basis}, độ tin cậy {confidence})",
    en: "{document} ({basis}, confidence {confidence})",
  },
  notLaw: { vi: "đây là mức mặc định, không phải quy định", en: "this is a default, and no law" },
  smallCells: {
    vi: "số đếm người trả lời từ 1 đến dưới {below} không công bố",
    en: "counts of respondents from 1 up to {below}, and not {below}, are not published",
  },
  noSmallCells: { vi: "bộ chỉ số này không đặt ngưỡng", en: "this policy sets none" },
  public: {
    vi: "bản công bố được: số đếm dưới ngưỡng đã giữ lại",
    en: "may be published: counts under the threshold are withheld",
  },
  exact: {
    vi: "CHỈ DÙNG NỘI BỘ: có số đếm dưới ngưỡng công bố",
    en: "FOR INTERNAL USE ALONE: it holds counts under the threshold of publication",
  },
  agreement: {
    vi: "{by}: khớp khi chênh không quá {tolerance} điểm; tiêu chí {indicators}, lĩnh vực {areas}, tổng điểm {totals}",
    en: "{by}: in agreement within {tolerance} points; indicators {indicators}, areas {areas}, totals {totals}",
  },
  of: { vi: "{agree} trên {compared}", en: "{agree} of {compared}" },
  noBefore: { vi: "không có kết quả kỳ trước", en: "no result of an earlier period was given" },
  sameBefore: {
    vi: "kỳ {period}, cùng bộ chỉ số: cột Thay đổi của tờ Xếp hạng",
    en: "{period}, by the same policy: the column Change of the sheet Ranking",
  },
  otherBefore: {
    vi: "kỳ {period} được chấm bằng bộ chỉ số khác ({policy}, sha256 {sha256}…) nên không so sánh",
    en: "{period} was judged by another policy ({policy}, sha256 {sha256}…) and is not compared",
  },
  partial: {
    vi: "{rejected} dòng số liệu bị loại (tờ Số liệu)",
    en: "{rejected} rows of data were rejected (sheet Data quality)",
  },
  follow: {
    vi: "Hạng → Tổng để xếp hạng → Tổng điểm (tờ Xếp hạng) → Điểm các lĩnh vực (tờ Lĩnh vực) → Điểm các tiêu chí (tờ Tiêu chí; tiêu chí là tổng: tờ Thành phần) → tử số, mẫu số của tiêu chí và mốc điểm (tờ Quy tắc). Trong Excel: Công thức › Dò ô phụ thuộc vào.",
    en: "Rank → total for the rank → total (sheet Ranking) → points of areas (sheet Areas) → points of indicators (sheet Indicators; of sums: sheet Parts) → their numerators and denominators, and the thresholds (sheet Rules). In Excel: Formulas › Trace Precedents.",
  },
  change: {
    vi: "Các ô nền vàng là số đếm: sửa một ô thì điểm, tổng, xếp loại và hạng tính lại theo. Số ghi sẵn trong mỗi ô công thức là số của cchc. Mẫu số sửa thành 0 cho lỗi #DIV/0!: khi đó quy tắc về mẫu số bằng 0 quyết định, không phải công thức.",
    en: "Cells with a yellow ground are counts: change one and points, totals, grades and ranks follow. The number that each formula carries is the one of cchc. A denominator of 0 gives #DIV/0!: the rule for an empty denominator then decides, and no formula.",
  },
  value: {
    vi: "Cột “Công thức hay giá trị” nói vì sao một ô là giá trị. Bỏ bớt số đếm của một dòng không đổi trạng thái của dòng đó: trạng thái, bằng chứng, điểm do quy tắc cho là giá trị.",
    en: "The column “Formula or value” says why a cell is a value. Taking counts out of a row does not change its status: status, evidence and points given by a rule are values.",
  },
  sorting: {
    vi: "Lọc bằng mũi tên ở dòng đầu. Đừng sắp xếp lại: các tờ trỏ đến nhau theo số dòng; cần sắp xếp thì chép sang tệp khác dưới dạng giá trị.",
    en: "Filter with the arrows of the first row. Do not sort: sheets point to each other by rows; to sort, copy values to another file.",
  },
  narrow: {
    vi: "Vì có {rows} dòng tiêu chí, tờ Tiêu chí không có các cột {columns}; căn cứ và nguồn ở tờ Quy tắc, đủ mọi cột trong tệp CSV: cchc report … --out ….csv",
    en: "With {rows} rows of indicators, the sheet Indicators leaves out the columns {columns}; sources stand on the sheet Rules, all columns in CSV: cchc report … --out ….csv",
  },
  without: {
    vi: "Vì có {rows} dòng tiêu chí, quá {most}, tệp này không có tờ Tiêu chí, Thành phần và Hồ sơ, và điểm lĩnh vực là giá trị. Từng tiêu chí của mọi đơn vị ở tệp CSV: cchc report … --out ….csv",
    en: "With {rows} rows of indicators, more than {most}, this file has no sheets Indicators, Parts and Records, and points of areas are values. Every indicator of every unit is in CSV: cchc report … --out ….csv",
  },
} as const satisfies Record<string, Localized>;

/** Words that the workbook uses, explained. */
export const glossary = [
  {
    word: { vi: "Bằng chứng", en: "Evidence" },
    means: {
      vi: "phần của điểm tối đa áp dụng được chấm bằng số đếm",
      en: "the share of the applicable maximum that was judged on counts",
    },
  },
  {
    word: { vi: "Điểm tối đa áp dụng", en: "Applicable maximum" },
    means: {
      vi: "điểm tối đa tính cho đơn vị này; 0 khi tiêu chí được bỏ ra và phần còn lại quy đổi lên",
      en: "the maximum that counts for this unit; 0 where the indicator was left out and the others are scaled up",
    },
  },
  {
    word: { vi: "Nguồn gốc điểm", en: "Origin of the points" },
    means: {
      vi: "từ số đếm; do quy tắc cho khi thiếu số liệu hoặc mẫu số bằng 0; lấy theo công bố",
      en: "from counts; given by the rule for missing data or an empty denominator; taken over as published",
    },
  },
  {
    word: { vi: "Cơ sở", en: "Basis" },
    means: {
      vi: "quy tắc dựa trên quy định, số công bố quan sát được, thông lệ, hay là lựa chọn mà cơ quan có thẩm quyền phải quyết định",
      en: "what a rule stands on: law, observed figures, common practice, or a choice that the competent body has to adopt",
    },
  },
  {
    word: { vi: "Cảnh báo", en: "Flag" },
    means: {
      vi: "dấu hiệu cần xem lại một con số; không cảnh báo nào trừ điểm",
      en: "a sign that a number deserves a look; none takes a point off",
    },
  },
] as const satisfies readonly { readonly word: Localized; readonly means: Localized }[];
