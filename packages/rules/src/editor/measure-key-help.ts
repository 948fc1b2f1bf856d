import type { Localized } from "@cchc/core";

/** What the keys of measures and flags mean, as editors show it. */
export const measureKeyHelp: Readonly<Record<string, Localized>> = {
  meaning: {
    vi: "Cảnh báo có thể nghĩa là gì, và không chứng minh điều gì",
    en: "What the flag may mean, and what it does not prove",
  },
  raise: { vi: "Điều gì nêu cảnh báo", en: "What raises the flag" },
  touches: { vi: "Tiêu chí mà cảnh báo đứng cạnh", en: "The indicators that the flag stands beside" },
  look: { vi: "Xem gì tiếp theo", en: "What to look at next" },
  over: { vi: "Hơn từng này điểm", en: "By more than so many points" },
  kind: { vi: "ratio: tỷ lệ; amount: số lượng", en: "ratio: a share; amount: an amount" },
  mayExceed: { vi: "true: tử số được phép vượt mẫu số", en: "true: the numerator may be more than the denominator" },
  numerator: { vi: "Tử số: phần đạt", en: "The numerator: what is met" },
  denominator: { vi: "Mẫu số: toàn bộ", en: "The denominator: the whole" },
  amount: { vi: "Số lượng", en: "The amount" },
  unit: { vi: "Đơn vị tính", en: "The unit of measure" },
  count: {
    vi: "Cách đếm từ bản ghi; bỏ trống nếu nguồn đã đếm",
    en: "How it is counted from records; absent when the source counted",
  },
  by: { vi: "Cách đếm; với cảnh báo: điều gì nêu", en: "The way of counting; of a flag: what raises it" },
  entity: { vi: "Loại bản ghi", en: "The kind of record" },
  in: { vi: "Bản ghi nào thuộc kỳ", en: "Which records belong to the period" },
  at: {
    vi: "Trường ngày đưa bản ghi vào kỳ; hoặc đường dẫn trong tệp",
    en: "The date that puts a record into the period; or a path in a file",
  },
  standing: { vi: "Đang có vào ngày cuối kỳ", en: "Standing on the last day of the period" },
  open: { vi: "Đang mở vào một ngày trong kỳ", en: "Open on any day of the period" },
  rule: { vi: "Quy tắc đếm; hoặc quy tắc lint", en: "The counting rule; or the lint rule" },
  population: {
    vi: "Bản ghi được đếm; hoặc số đo tổng thể",
    en: "Records that are counted; or the measure of the population",
  },
  exclude: { vi: "Bản ghi bị loại ra", en: "Records that are left out" },
  changeable: {
    vi: "Bản ghi trong kỳ còn thay đổi được: chưa đạt mà còn đạt được",
    en: "Records that can still change in the period: not met, and can still be met",
  },
  joins: { vi: "true: trong kỳ còn có thể thêm bản ghi", en: "true: records may still be added in the period" },
  leaves: { vi: "true: trong kỳ bản ghi còn có thể rút ra", en: "true: records may still leave in the period" },
  of: {
    vi: "Trường được tính; số đo thành phần; hoặc xếp loại theo gì",
    en: "The field that is taken; the measure it is made of; or what grades are over",
  },
  and: { vi: "Số đo thứ hai", en: "The second measure" },
  minus: { vi: "Số đo bị trừ", en: "The measure that is subtracted" },
  absolute: { vi: "true: bỏ dấu", en: "true: without its sign" },
  times: { vi: "Nhân với", en: "Multiplied by" },
  since: { vi: "Kỳ gốc, theo tên trong policy.yaml", en: "The baseline, by its name in policy.yaml" },
  error: { vi: "Sai số cho phép", en: "The error that is allowed" },
  z: { vi: "Hệ số tin cậy: 1.96 cho 95%", en: "Factor of confidence: 1.96 for 95%" },
  within: { vi: "Trong một phút, giờ hay ngày", en: "In one minute, hour or day" },
  opening: { vi: "Ngày và số đầu kỳ của bản ghi", en: "First day and opening figure of a record" },
  closing: { vi: "Ngày và số cuối kỳ của bản ghi", en: "Last day and closing figure of a record" },
};
