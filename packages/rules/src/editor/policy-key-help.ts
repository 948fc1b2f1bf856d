import type { Localized } from "@cchc/core";

/** What the keys of policy.yaml mean, as editors show it. */
export const policyKeyHelp: Readonly<Record<string, Localized>> = {
  id: {
    vi: "Mã, cũng là tên tệp hoặc thư mục: chữ thường, số, gạch nối",
    en: "The id, also the name of the file or folder: small letters, digits, hyphens",
  },
  title: { vi: "Tên, bằng cả hai ngôn ngữ", en: "The title, in both languages" },
  vi: { vi: "Tiếng Việt có dấu", en: "In Vietnamese, with its diacritics" },
  en: { vi: "Tiếng Anh", en: "In English" },
  short: {
    vi: "Tên ngắn cho đầu cột, không quá 12 ký tự",
    en: "Short title for the head of a column, 12 characters at most",
  },
  decision: { vi: "Văn bản ban hành bộ chỉ số", en: "The document that lays the policy down" },
  document: { vi: "Số hiệu văn bản", en: "Number or name of the document" },
  date: { vi: "Ngày ký", en: "The day it was signed" },
  issuedBy: { vi: "Cơ quan ban hành", en: "Who issued it" },
  url: { vi: "Đường dẫn tới văn bản", en: "Address of the document" },
  note: { vi: "Ghi chú cho người đọc", en: "A note to readers" },
  notes: { vi: "Các ghi chú in cùng bộ chỉ số", en: "Notes that are printed with the policy" },
  from: { vi: "Ngày đầu tiên có hiệu lực (hoặc mốc đầu)", en: "The first day in force (or where something begins)" },
  to: {
    vi: "Ngày cuối cùng có hiệu lực; bỏ trống nếu còn hiệu lực",
    en: "The last day in force; absent while it stands",
  },
  periods: { vi: "Các loại kỳ được chấm", en: "Kinds of period that are judged" },
  baselines: { vi: "Kỳ gốc để so chuyển biến, theo tên", en: "Periods that movements are measured against, by name" },
  areas: { vi: "Các lĩnh vực", en: "The areas" },
  inTotal: { vi: "false: chấm riêng, không vào tổng", en: "false: judged by itself, not in the total" },
  max: { vi: "Điểm tối đa", en: "Most points" },
  grades: { vi: "Xếp loại theo tổng điểm", en: "Grades over the total" },
  bands: { vi: "Các khoảng, mỗi giá trị thuộc đúng một khoảng", en: "The bands; every value lies in exactly one" },
  atLeast: { vi: "Từ mốc này, kể cả mốc (≥)", en: "From here, the edge included (≥)" },
  above: { vi: "Trên mốc này, không kể mốc (>)", en: "Over this, the edge not included (>)" },
  below: { vi: "Dưới mốc này, không kể mốc (<)", en: "Under this, the edge not included (<)" },
  atMost: { vi: "Đến mốc này, kể cả mốc (≤)", en: "Up to here, the edge included (≤)" },
  rank: { vi: "Cách xếp hạng", en: "How units are ranked" },
  among: {
    vi: "level: giữa các đơn vị cùng cấp; all: tất cả",
    en: "level: among units of one level; all: all together",
  },
  evidence: {
    vi: "Đơn vị có phần bằng chứng dưới mức này thì không xếp hạng, như 100%",
    en: "Units with a smaller share of evidence have no rank, such as 100%",
  },
  ties: { vi: "standard: 1, 2, 2, 4; dense: 1, 2, 2, 3", en: "standard: 1, 2, 2, 4; dense: 1, 2, 2, 3" },
  print: { vi: "Cách in số", en: "How numbers are printed" },
  digits: { vi: "Số chữ số thập phân", en: "Decimal places" },
  published: {
    vi: "Điểm nguồn đã công bố: để so sánh, hoặc cho trong ví dụ",
    en: "Scores that the source published: to compare with, or given in an example",
  },
  smallCells: {
    vi: "Số người trả lời dưới ngưỡng nào (below) thì không công bố số đếm",
    en: "Under how many respondents (below) counts are not published",
  },
  tolerance: { vi: "Chênh lệch tối đa vẫn coi là khớp", en: "Largest difference that still agrees" },
  conditions: { vi: "Điều kiện có tên, dùng ở nhiều nơi", en: "Conditions with a name, used in several places" },
  suppress: {
    vi: "Phát hiện của lint được bỏ qua, có lý do và thời hạn",
    en: "Findings of the lint that are passed over, with reason and last day",
  },
  file: { vi: "Tệp trong thư mục bộ chỉ số", en: "A file inside the policy folder" },
  reason: { vi: "Vì sao bỏ qua", en: "Why it is passed over" },
  until: { vi: "Ngày cuối còn bỏ qua", en: "The last day on which it is passed over" },
  basis: {
    vi: "Cơ sở: law văn bản, observed số đã công bố, practice thông lệ, choice tự chọn",
    en: "What it stands on: law, observed figures, practice, or a choice",
  },
  source: { vi: "Nguồn: văn bản, phần, mức chắc chắn", en: "The source: document, part, how sure it is" },
  part: { vi: "Điều, khoản, phụ lục; hoặc phần của kỳ", en: "Article, clause, annex; or a part of the period" },
  extends: {
    vi: "Bộ chỉ số gốc mà lớp này thay giá trị: mã, hoặc thư mục ./…",
    en: "The policy whose values this layer changes: its id, or a folder ./…",
  },
  remove: { vi: "true: bỏ tiêu chí này trong các ngày ấy", en: "true: the indicator is not asked on these days" },
  why: { vi: "Vì sao thay, viết cho người đọc", en: "Why it is changed, for a reader" },
  whenMissing: {
    vi: "Cả lĩnh vực không có số liệu (như khối khảo sát) thì tính thế nào",
    en: "What it means when a whole area has no data, such as a survey",
  },
  treatment: {
    vi: "exclude-and-rescale: bỏ và quy đổi; withhold: không cho điểm",
    en: "exclude-and-rescale: left out and rescaled; withhold: no points",
  },
  confidence: { vi: "Mức chắc chắn của nguồn", en: "How sure the source is" },
};
