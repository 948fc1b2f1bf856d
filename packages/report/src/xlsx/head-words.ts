import type { areaColumns, indicatorColumns, partColumns } from "./indicator-columns.ts";
import type { ruleColumns } from "./rules-plan.ts";
import type { Head } from "./table.ts";

const unit = { title: { vi: "Mã đơn vị", en: "Unit code" }, width: 12 } as const;
const name = { title: { vi: "Đơn vị", en: "Unit" }, width: 34 } as const;
const level = { title: { vi: "Cấp", en: "Level" }, width: 14 } as const;
const area = { title: { vi: "Lĩnh vực", en: "Area" }, width: 28 } as const;
const code = { title: { vi: "Mã tiêu chí", en: "Code" }, width: 9 } as const;
const title = { title: { vi: "Tiêu chí", en: "Indicator" }, width: 44 } as const;
const points = { title: { vi: "Điểm", en: "Points" }, width: 9 } as const;
const max = { title: { vi: "Điểm tối đa", en: "Maximum" }, width: 9 } as const;
const status = { title: { vi: "Trạng thái", en: "Status" }, width: 15 } as const;
const how = { title: { vi: "Công thức hay giá trị", en: "Formula or value" }, width: 30 } as const;
const published = { title: { vi: "Điểm công bố", en: "Published" }, width: 10 } as const;
const difference = { title: { vi: "Chênh lệch", en: "Difference" }, width: 10 } as const;
const basis = { title: { vi: "Cơ sở", en: "Basis" }, width: 18 } as const;
const confidence = { title: { vi: "Độ tin cậy", en: "Confidence" }, width: 11 } as const;
const document = { title: { vi: "Nguồn quy tắc", en: "Source of the rule" }, width: 40 } as const;

const judged = {
  unit,
  name,
  level,
  code,
  title,
  numerator: { title: { vi: "Tử số", en: "Numerator" }, width: 11 },
  denominator: { title: { vi: "Mẫu số", en: "Denominator" }, width: 11 },
  amount: { title: { vi: "Số lượng", en: "Amount" }, width: 11 },
  amountUnit: { title: { vi: "Đơn vị tính", en: "Counted in" }, width: 12 },
  value: { title: { vi: "Giá trị", en: "Value" }, width: 11 },
  status,
  points,
  max,
  applicable: { title: { vi: "Điểm tối đa áp dụng", en: "Applicable maximum" }, width: 11 },
  origin: { title: { vi: "Nguồn gốc điểm", en: "Origin of the points" }, width: 18 },
  how,
  reason: { title: { vi: "Cách tính", en: "How it was judged" }, width: 60 },
} as const;

/** Heads of the Indicators sheet. */
export const indicatorHeads: Readonly<Record<(typeof indicatorColumns)[number], Head>> = {
  ...judged,
  area,
  clause: { title: { vi: "Căn cứ", en: "Clause" }, width: 30 },
  document,
  basis,
  confidence,
  remedy: { title: { vi: "Việc cần làm", en: "What to do" }, width: 50 },
  next: { title: { vi: "Thay đổi ít nhất để tăng điểm", en: "The least that would lift it" }, width: 60 },
  published,
  self: { title: { vi: "Tự chấm", en: "Self-scored" }, width: 10 },
  verified: { title: { vi: "Thẩm định", en: "Verified" }, width: 10 },
};

/** Heads of the Parts sheet. */
export const partHeads: Readonly<Record<(typeof partColumns)[number], Head>> = {
  ...judged,
  part: { title: { vi: "Thành phần", en: "Part" }, width: 36 },
};

/** Heads of the Areas sheet. */
export const areaHeads: Readonly<Record<(typeof areaColumns)[number], Head>> = {
  unit,
  name,
  area: { ...area, width: 40 },
  counted: { title: { vi: "Tính vào tổng", en: "In the total" }, width: 9 },
  points,
  max,
  earned: { title: { vi: "Điểm trước quy đổi", en: "Points before rescaling" }, width: 11 },
  applicable: judged.applicable,
  evidence: { title: { vi: "Bằng chứng", en: "Evidence" }, width: 11 },
  withoutEvidence: { title: { vi: "Điểm không có bằng chứng", en: "Points without evidence" }, width: 12 },
  takenOver: { title: { vi: "Điểm lấy theo công bố", en: "Points taken over" }, width: 12 },
  status,
  published,
  difference,
  how,
};

/** Heads of the Rules sheet. */
export const ruleHeads: Readonly<Record<(typeof ruleColumns)[number], Head>> = {
  code,
  title,
  part: { title: { vi: "Thành phần", en: "Part" }, width: 30 },
  element: { title: { vi: "Nội dung", en: "What" }, width: 26 },
  sign: { title: { vi: "Từ mốc", en: "From" }, width: 7 },
  edgeNumerator: { title: { vi: "Mốc: tử số", en: "Edge: numerator" }, width: 11 },
  edgeDenominator: { title: { vi: "Mốc: mẫu số", en: "Edge: denominator" }, width: 11 },
  edge: { title: { vi: "Mốc", en: "Edge" }, width: 11 },
  upTo: { title: { vi: "Đến", en: "Up to" }, width: 11 },
  value: { title: { vi: "Giá trị", en: "Value" }, width: 11 },
  unit: { title: { vi: "Là", en: "Of" }, width: 12 },
  from: { title: { vi: "Áp dụng từ", en: "In force from" }, width: 13 },
  document,
  basis,
  confidence,
  note: { title: { vi: "Ghi chú", en: "Note" }, width: 70 },
};
