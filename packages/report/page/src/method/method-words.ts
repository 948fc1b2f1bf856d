import type { Localized } from "@cchc/core";

/** Words of the view of data and method. */
export const methodWords = {
  data: { vi: "Số liệu", en: "Data" },
  file: { vi: "Tệp", en: "File" },
  entity: { vi: "Thực thể", en: "Entity" },
  read: { vi: "Đọc", en: "Read" },
  accepted: { vi: "Nhận", en: "Accepted" },
  rejected: { vi: "Loại", en: "Rejected" },
  reconciliation: {
    vi: "Đọc = nhận + loại, cho mọi tệp. Không dòng nào bị bỏ qua trong im lặng.",
    en: "Read = accepted + rejected, for every file. No row is skipped in silence.",
  },
  noInputs: { vi: "Kết quả không ghi tệp nào đã đọc.", en: "The result names no file that was read." },
  rejects: {
    vi: "Dòng bị loại ghi ở {name} ({rows} dòng, sha256 {sha256}).",
    en: "Rejected rows stand in {name} ({rows} rows, sha256 {sha256}).",
  },
  missing: { vi: "Chỗ thiếu số liệu", en: "What was missing" },
  missingNone: { vi: "Mọi tiêu chí áp dụng đều có điểm.", en: "Every indicator that applies has points." },
  missingUnits: { vi: "Đơn vị thiếu nhiều nhất:", en: "Units that miss the most:" },
  idsLeftOut: {
    vi: "Trang bỏ bớt {count} mã bản ghi cho nhẹ; số đếm không đổi.",
    en: "The page leaves out {count} ids of records for its size; counts are as they were.",
  },
  agreement: { vi: "So với số công bố", en: "Against what was published" },
  agreementOf: { vi: "{what}: khớp {agree} trên {compared}", en: "{what}: {agree} of {compared} agree" },
  indicators: { vi: "tiêu chí", en: "indicators" },
  areas: { vi: "lĩnh vực", en: "areas" },
  totals: { vi: "tổng điểm", en: "totals" },
  ranks: { vi: "thứ hạng", en: "ranks" },
  policy: { vi: "Bộ chỉ số", en: "Policy" },
  decision: { vi: "Căn cứ", en: "Decision" },
  inForce: { vi: "Áp dụng", en: "In force" },
  noEnd: { vi: "chưa định ngày hết hiệu lực", en: "no end set" },
  extends: { vi: "Lớp: mở rộng {base}, thay {count} giá trị", en: "Layer: extends {base}, changes {count} values" },
  grades: { vi: "Xếp loại", en: "Grades" },
  gradesStand: {
    vi: "Dựa trên: {basis}, độ tin cậy {confidence} ({document}).",
    en: "Stand on: {basis}, confidence {confidence} ({document}).",
  },
  gradesOfPoints: { vi: "so với tổng điểm", en: "of the total" },
  gradesOfShare: { vi: "so với phần điểm tối đa áp dụng", en: "of the share of the applicable maximum" },
  method: { vi: "Cách tính", en: "Method" },
  rounding: {
    vi: "Tính bằng phân số chính xác; chỉ làm tròn khi in, {digits} chữ số, nửa lên.",
    en: "Computed in exact fractions; rounded in print alone, {digits} places, half up.",
  },
  ranking: {
    vi: "Xếp hạng trước khi làm tròn, {among}; bằng điểm thì đồng hạng ({ties}).",
    en: "Ranked before rounding, {among}; equals share a place ({ties}).",
  },
  amongLevel: { vi: "giữa các đơn vị cùng cấp", en: "among units of one level" },
  amongAll: { vi: "giữa mọi đơn vị", en: "among all units" },
  rankEvidence: {
    vi: "Chỉ xếp hạng đơn vị có bằng chứng từ {evidence} trở lên.",
    en: "Only units with evidence of {evidence} or more are ranked.",
  },
  smallCells: {
    vi: "Số đếm người trả lời dưới {below} không công bố ({basis}).",
    en: "Counts of respondents under {below} are not published ({basis}).",
  },
  notes: { vi: "Ghi chú của bộ chỉ số", en: "Notes of the policy" },
  pins: { vi: "Kết quả đến từ đâu", en: "What the result came from" },
  tool: { vi: "Công cụ", en: "Tool" },
  register: { vi: "Danh mục đơn vị", en: "Register of units" },
  calendar: { vi: "Lịch làm việc", en: "Calendar" },
  mapping: { vi: "Tệp khai cột", en: "Mapping" },
  dataHash: { vi: "Số liệu đã chấm", en: "What was judged" },
  words: { vi: "Các từ", en: "Words" },
  verify: {
    vi: "Tính lại từ đầu bằng: npx cchc verify <result.json> --data <…>",
    en: "Compute it again by: npx cchc verify <result.json> --data <…>",
  },
} as const satisfies Record<string, Localized>;

/** Words explained, for readers who meet them here first. */
export const glossary: readonly { readonly word: Localized; readonly means: Localized }[] = [
  {
    word: { vi: "Tiêu chí", en: "Indicator" },
    means: {
      vi: "một số đo và cách giá trị của nó thành điểm, từ ngày nào, theo quyết định của ai",
      en: "a measure and how its value becomes points, since when and on whose decision",
    },
  },
  {
    word: { vi: "Điểm tối đa áp dụng", en: "Applicable maximum" },
    means: {
      vi: "điểm tối đa của những gì áp dụng cho đơn vị; phần không áp dụng được bỏ ra và quy đổi",
      en: "the most points of what applies to the unit; what does not apply is left out and made good by scaling",
    },
  },
  {
    word: { vi: "Bằng chứng", en: "Evidence" },
    means: {
      vi: "phần của điểm tối đa áp dụng được chấm bằng số đếm, không phải do quy tắc cho khi thiếu số liệu",
      en: "the share of the applicable maximum that was judged on counts, and not given by a rule for a gap",
    },
  },
  {
    word: { vi: "Cảnh báo", en: "Flag" },
    means: {
      vi: "dấu hiệu một con số cần xem lại; không bao giờ tự trừ điểm",
      en: "a sign that a number deserves a look; never a deduction",
    },
  },
  {
    word: { vi: "Cơ sở", en: "Basis" },
    means: {
      vi: "quy tắc dựa trên quy định, số đã công bố, thông lệ, hay là lựa chọn phải được cơ quan có thẩm quyền thông qua",
      en: "whether a rule stands on law, on published figures, on practice, or is a choice that the competent body must adopt",
    },
  },
  {
    word: { vi: "Thay đổi ít nhất", en: "The least change" },
    means: {
      vi: "ít bản ghi nhất phải khác đi để được mức điểm kế tiếp",
      en: "the fewest records that must differ for the next better outcome",
    },
  },
];
