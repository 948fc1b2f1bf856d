import type { Localized } from "@cchc/core";

/** What the keys of shapes and conditions mean, as editors show it. */
export const shapeKeyHelp: Readonly<Record<string, Localized>> = {
  shape: { vi: "Dạng điểm: linear, bands, lookup, …", en: "The shape: linear, bands, lookup, …" },
  direction: { vi: "Giá trị thế nào là tốt hơn", en: "Which way a value improves" },
  zeroAt: { vi: "Giá trị được 0 điểm", en: "The value that earns no points" },
  fullAt: { vi: "Giá trị được điểm tối đa", en: "The value that earns full points" },
  cases: { vi: "Trường hợp đầu tiên đúng cho điểm", en: "The first case that holds gives the points" },
  if: { vi: "Điều kiện", en: "The condition" },
  otherwise: {
    vi: "Khi không trường hợp nào đúng; hoặc ngoài diện áp dụng thì sao",
    en: "When no case holds; or what the others get",
  },
  each: { vi: "Điểm cho mỗi cái; hoặc số đo chia cho", en: "Points for each; or the measure to divide by" },
  cap: { vi: "Nhiều nhất từng này điểm", en: "At most so many points" },
  floor: { vi: "Ít nhất từng này điểm", en: "At least so many points" },
  pass: { vi: "Điều kiện đạt", en: "The condition to pass" },
  shareAtTarget: {
    vi: "Phần điểm tối đa được hưởng khi đạt mục tiêu",
    en: "Share of the maximum that the target earns",
  },
  parts: { vi: "Các thành phần cộng lại", en: "The parts that are added up" },
  fact: {
    vi: "Dữ kiện: value, numerator, denominator, level; hoặc trường của bản ghi",
    en: "The fact: value, numerator, denominator, level; or a field of a record",
  },
  path: { vi: "Chỗ bên trong dữ kiện", en: "The place inside a fact" },
  operator: { vi: "Phép so sánh", en: "The comparison" },
  value: { vi: "So với giá trị này; tỷ lệ viết 0.9, không viết 90", en: "Compared with this; a share is 0.9, not 90" },
  all: { vi: "Mọi điều kiện đều đúng", en: "Every condition holds" },
  any: { vi: "Ít nhất một điều kiện đúng", en: "At least one condition holds" },
  not: { vi: "Điều kiện không đúng", en: "The condition does not hold" },
  condition: { vi: "Tên điều kiện trong policy.yaml", en: "Name of a condition in policy.yaml" },
};
