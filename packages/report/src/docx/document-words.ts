import type { Localized } from "@cchc/core";

/** Words of the report. `{name}` is filled in; dots are blanks that the office fills. */
export const documentWords = {
  above: { vi: "……………………", en: "……………………" },
  body: { vi: "(TÊN CƠ QUAN BAN HÀNH)", en: "(ISSUING BODY)" },
  number: { vi: "Số: ……/BC-……", en: "No.: ……/BC-……" },
  nation: { vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM" },
  motto: { vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness" },
  place: { vi: "……………, ngày …… tháng …… năm ……", en: "……………, …… …… ……" },
  report: { vi: "BÁO CÁO", en: "REPORT" },
  draft: { vi: "(Dự thảo)", en: "(Draft)" },
  about: { vi: "Kết quả {policy}, {period}", en: "Results under {policy}, {period}" },
  aboutUnit: { vi: "Kết quả của {unit} theo {policy}, {period}", en: "Results of {unit} under {policy}, {period}" },
  internal: {
    vi: "Bản nội bộ: có số đếm người trả lời dưới ngưỡng công bố, không được công bố.",
    en: "Internal: holds counts of respondents under the threshold of publication, not to be published.",
  },

  scope: { vi: "CĂN CỨ VÀ PHẠM VI", en: "GROUNDS AND SCOPE" },
  grounds: { vi: "Căn cứ {document}, {issuedBy}.", en: "Grounds: {document}, {issuedBy}." },
  scopeUnits: {
    vi: "Báo cáo gồm {count} đơn vị, {period} ({first} – {last}).",
    en: "The report is about {count} units, {period} ({first} – {last}).",
  },
  scopeUnit: {
    vi: "Báo cáo về {unit} ({code}), {period} ({first} – {last}).",
    en: "The report is about {unit} ({code}), {period} ({first} – {last}).",
  },
  rows: {
    vi: "Số liệu: đọc {read} dòng của {files} tệp, nhận {accepted}, loại {rejected}.",
    en: "Data: {read} rows of {files} files were read, {accepted} accepted, {rejected} rejected.",
  },
  noFiles: { vi: "Kết quả không ghi tệp số liệu nào.", en: "The result names no file of data." },
  partial: { vi: "Vì có dòng bị loại, kết quả chưa đầy đủ.", en: "Since rows were rejected, the result is partial." },
  simulated: {
    vi: "Tên đơn vị ghi rõ số liệu là mô phỏng; báo cáo này không nói về đơn vị có thật.",
    en: "The names of units say that the data is simulated; this report is about no real unit.",
  },
  small: {
    vi: "Số đếm người trả lời dưới {below} không nêu trong báo cáo ({basis}).",
    en: "Counts of respondents under {below} are not given in the report ({basis}).",
  },

  results: { vi: "KẾT QUẢ", en: "RESULTS" },
  total: {
    vi: "Tổng điểm {points} trên {max}, {evidence} điểm tối đa áp dụng được chấm bằng số đếm.",
    en: "The total is {points} of {max}; {evidence} of the applicable maximum was judged on counts.",
  },
  noTotal: { vi: "Đơn vị không có tổng điểm vì thiếu số liệu.", en: "The unit has no total, for want of data." },
  grade: {
    vi: "Xếp loại: {grade} ({basis}, độ tin cậy {confidence}).",
    en: "Grade: {grade} ({basis}, confidence {confidence}).",
  },
  rank: { vi: "Hạng {place} trong {of} đơn vị{among}.", en: "Rank {place} of {of} units{among}." },
  among: { vi: " cùng cấp", en: " of its level" },
  without: {
    vi: "Trong đó {points} điểm do quy tắc cho khi không có gì để đếm hoặc thiếu số liệu, không phải do kết quả làm việc.",
    en: "Of it, {points} points were given by a rule where there was nothing to count or no data, and not for work done.",
  },
  takenOver: {
    vi: "{points} điểm lấy theo công bố, không tính lại.",
    en: "{points} points are taken over as published, not computed.",
  },
  since: { vi: "So với {period}: {change} điểm.", en: "Since {period}: {change} points." },
  area: { vi: "Lĩnh vực", en: "Area" },
  points: { vi: "Điểm", en: "Points" },
  max: { vi: "Tối đa", en: "Most" },
  share: { vi: "Tỷ lệ điểm", en: "Share" },
  evidence: { vi: "Bằng chứng", en: "Evidence" },
  spread: {
    vi: "Trong {count} đơn vị có tổng điểm: cao nhất {high} ({best}), trung vị {median}, thấp nhất {low} ({last}).",
    en: "Of {count} units with a total: highest {high} ({best}), median {median}, lowest {low} ({last}).",
  },
  histogram: {
    vi: "Phân bố tổng điểm: mỗi cột rộng {step} điểm, từ {from} đến {to}.",
    en: "Distribution of totals: each column is {step} points wide, from {from} to {to}.",
  },
  ranking: { vi: "Bảng xếp hạng", en: "Ranking" },
  place1: { vi: "Hạng", en: "Rank" },
  unit: { vi: "Đơn vị", en: "Unit" },
  gradeColumn: { vi: "Xếp loại", en: "Grade" },

  strong: { vi: "MẶT MẠNH", en: "STRENGTHS" },
  strongNone: { vi: "Không tiêu chí nào đạt điểm tối đa bằng số đếm.", en: "No indicator has full points on counts." },
  strongOf: { vi: "Đạt điểm tối đa bằng số đếm:", en: "Full points on counts:" },
  ruleOf: {
    vi: "Đủ điểm do quy tắc cho, không có số đếm (không coi là mặt mạnh): {list}.",
    en: "Full points given by a rule, without counts (no strength): {list}.",
  },
  strongMany: {
    vi: "{title}: {full} trong {scored} đơn vị đạt điểm tối đa bằng số đếm.",
    en: "{title}: {full} of {scored} units have full points on counts.",
  },

  weak: { vi: "TỒN TẠI, NGUYÊN NHÂN VÀ VIỆC CẦN LÀM", en: "SHORTCOMINGS, CAUSES AND WHAT TO DO" },
  weakNone: {
    vi: "Không tiêu chí nào chấm bằng số đếm bị mất điểm.",
    en: "No indicator that was judged on counts lost points.",
  },
  lost: { vi: "{title}: {points}/{max} điểm (mất {lost})", en: "{title}: {points}/{max} points ({lost} lost)" },
  lostMany: {
    vi: "{title}: {short} trong {judged} đơn vị mất điểm, tổng cộng {lost} điểm",
    en: "{title}: {short} of {judged} units lost points, {lost} in all",
  },
  cause: { vi: "Vì sao", en: "Why" },
  clause: { vi: "Căn cứ", en: "Grounds" },
  standing: {
    vi: "{clause}; {source} ({basis}, độ tin cậy {confidence})",
    en: "{clause}; {source} ({basis}, confidence {confidence})",
  },
  remedy: { vi: "Việc cần làm", en: "What to do" },
  least: { vi: "Thay đổi ít nhất", en: "The least change" },
  records: { vi: "Bản ghi chưa đạt (một số)", en: "Records that fall short (some)" },
  missing: {
    vi: "Không có số liệu hoặc không có gì để đếm: {list}.",
    en: "Without data or anything to count: {list}.",
  },

  beside: { vi: "CHUYỂN BIẾN, GIÁM SÁT VÀ CẢNH BÁO", en: "MOVEMENTS, OVERSIGHT AND FLAGS" },
  besideMeans: { vi: "Các phần sau không tính vào tổng điểm.", en: "What follows does not enter the total." },
  flagsMeans: {
    vi: "Cảnh báo là dấu hiệu cần xem lại, không trừ điểm:",
    en: "Flags are signs that deserve a look and take no points off:",
  },
  noFlags: { vi: "Không có cảnh báo nào.", en: "There are no flags." },

  method: { vi: "PHƯƠNG PHÁP", en: "METHOD" },
  rounding: {
    vi: "Tính bằng phân số chính xác, chỉ làm tròn khi in ({digits} chữ số, nửa lên). Xếp hạng trước khi làm tròn, bằng điểm thì đồng hạng ({ties}).",
    en: "Computed in exact fractions, rounded in print alone ({digits} places, half up). Ranked before rounding, equals share a place ({ties}).",
  },
  pins: { vi: "Bộ chỉ số {policy}, sha256 {sha256}; {tool}.", en: "Policy {policy}, sha256 {sha256}; {tool}." },
  verify: {
    vi: "Mọi câu trong báo cáo lấy từ kết quả đã lưu; tính lại bằng: npx cchc verify.",
    en: "Every sentence of this report comes from the stored result; compute it again by: npx cchc verify.",
  },

  recipients: { vi: "Nơi nhận:", en: "Recipients:" },
  recipient1: { vi: "- ……………;", en: "- ……………;" },
  recipient2: { vi: "- Lưu: VT, …….", en: "- Filed: …….." },
  authority: { vi: "TM. ……………………", en: "ON BEHALF OF ……………" },
  title: { vi: "(CHỨC VỤ CỦA NGƯỜI KÝ)", en: "(TITLE OF THE SIGNER)" },
  signature: { vi: "(Chữ ký, dấu)", en: "(Signature, seal)" },
  signer: { vi: "(Họ và tên)", en: "(Full name)" },
  page: { vi: "Tỷ lệ điểm của {area}: {share}", en: "Share of points of {area}: {share}" },
} as const satisfies Record<string, Localized>;
