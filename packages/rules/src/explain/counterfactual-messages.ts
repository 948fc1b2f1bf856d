import type { Localized } from "@cchc/core";

/** Texts of counterfactuals: what to change, what is known of it, what it brings, and why nothing can be said. */
export const counterfactualMessages = {
  "counterfactual/meet": { vi: "thêm {count} đạt “{measure}”", en: "{count} more that meet “{measure}”" },
  "counterfactual/unmeet": { vi: "bớt {count} thuộc “{measure}”", en: "{count} fewer under “{measure}”" },
  "counterfactual/join-met": { vi: "thêm {count} mới, đạt “{measure}”", en: "{count} new ones that meet “{measure}”" },
  "counterfactual/join-unmet": {
    vi: "thêm {count} mới, không thuộc “{measure}”",
    en: "{count} new ones that are not under “{measure}”",
  },
  "counterfactual/leave-met": {
    vi: "{count} thuộc “{measure}” ra khỏi diện tính",
    en: "{count} under “{measure}” that leave the count",
  },
  "counterfactual/leave-unmet": {
    vi: "{count} chưa đạt “{measure}” ra khỏi diện tính",
    en: "{count} that do not meet “{measure}” leave the count",
  },
  "counterfactual/more": { vi: "“{measure}”: thêm {count}", en: "“{measure}”: {count} more" },
  "counterfactual/fewer": { vi: "“{measure}”: bớt {count}", en: "“{measure}”: {count} fewer" },
  "counterfactual/value-at": { vi: "“{measure}” cần đạt {value}", en: "“{measure}” must reach {value}" },
  "counterfactual/value-past": { vi: "“{measure}” cần vượt qua mốc {value}", en: "“{measure}” must get past {value}" },

  "counterfactual/counts": {
    vi: "{numerator}/{denominator} → {newNumerator}/{newDenominator}",
    en: "{numerator}/{denominator} → {newNumerator}/{newDenominator}",
  },
  "counterfactual/amounts": { vi: "{from} → {to}", en: "{from} → {to}" },
  "counterfactual/now": { vi: "hiện là {value}", en: "now {value}" },
  "counterfactual/can-change": { vi: "còn {limit} có thể thay đổi", en: "{limit} can still change" },
  "counterfactual/assumed": {
    vi: "giả định {limit} còn thay đổi được, số liệu không cho biết",
    en: "assuming that {limit} can still change, which the data do not tell",
  },
  "counterfactual/by-values": {
    vi: "cần bao nhiêu bản ghi là tùy giá trị của chúng",
    en: "how many records that takes depends on their values",
  },
  "counterfactual/not-proven": { vi: "có thể có cách ít hơn", en: "a smaller change may exist" },

  "counterfactual/points": { vi: "{before} → {after} điểm", en: "{before} → {after} points" },
  "counterfactual/total": { vi: "tổng {before} → {after}", en: "total {before} → {after}" },
  "counterfactual/one": { vi: "riêng một bản ghi: +{gain} điểm", en: "one alone: +{gain} points" },
  "counterfactual/one-small": {
    vi: "riêng một bản ghi: thêm chưa đến một phần trăm điểm",
    en: "one alone: less than a hundredth of a point",
  },

  "counterfactual/one-new": { vi: "riêng một bản ghi mới: +{gain} điểm", en: "one new one alone: +{gain} points" },

  "counterfactual/none/already-best": { vi: "đã đạt mức cao nhất", en: "this is the best outcome already" },
  "counterfactual/none/tracked": { vi: "chỉ theo dõi, không chấm điểm", en: "followed, not scored" },
  "counterfactual/none/published": {
    vi: "điểm lấy theo công bố, quy tắc chưa được biết nên không tính được cần thay đổi gì",
    en: "the points are taken over as published; their rule is not known, so nobody can say what would change them",
  },
  "counterfactual/none/no-rule": {
    vi: "kỳ này không có quy tắc chấm tiêu chí này",
    en: "no rule scores this indicator in the period",
  },
  "counterfactual/none/not-applicable": { vi: "không áp dụng cho đơn vị này", en: "it does not apply to this unit" },
  "counterfactual/none/exempt": { vi: "đơn vị được miễn", en: "the unit is exempt" },
  "counterfactual/none/no-data": {
    vi: "không có số liệu: trước hết phải có số liệu",
    en: "there are no data: data come first",
  },
  "counterfactual/none/empty-denominator": {
    vi: "không phát sinh gì để tính nên không có gì để thay đổi",
    en: "there was nothing to count, so there is nothing to change",
  },
  "counterfactual/none/pending": { vi: "chưa đến hạn đánh giá", en: "it is not due yet" },
  "counterfactual/none/error": {
    vi: "số liệu lỗi: trước hết phải sửa số liệu",
    en: "the data are faulty: they must be put right first",
  },
  "counterfactual/none/several-rules": {
    vi: "trong kỳ tiêu chí đổi quy tắc, mỗi quy tắc tính theo phần của nó: chưa tính ngược được",
    en: "the rule changed inside the period and each counts for its part: this is not turned round yet",
  },
  "counterfactual/none/level-decides": {
    vi: "chỉ cấp của đơn vị quyết định, không bản ghi nào thay đổi được",
    en: "the level of the unit alone decides; no record changes that",
  },
  "counterfactual/none/leader-unknown": {
    vi: "cần giá trị của đơn vị dẫn đầu, kết quả này không có đủ các đơn vị",
    en: "it takes the value of the best unit, and this result does not hold all units",
  },
  "counterfactual/none/too-few-can-change": {
    vi: "còn {limit} bản ghi có thể thay đổi, không đủ để lên mức kế tiếp trong kỳ này",
    en: "{limit} records can still change, too few for the next outcome in this period",
  },
  "counterfactual/none/nothing-can-change": {
    vi: "trong kỳ này không bản ghi chưa đạt nào còn thay đổi được",
    en: "none of the records that fall short can still change in this period",
  },
  "counterfactual/none/out-of-reach": {
    vi: "không số lượng bản ghi nào đưa lên mức cao hơn",
    en: "no number of records leads to a better outcome",
  },
  "counterfactual/none/small-cells": {
    vi: "số người trả lời ít nên số đếm không công bố (smallCells trong policy.yaml), vì vậy không nói còn thiếu bao nhiêu",
    en: "few answered and counts are not published (smallCells in policy.yaml), so it is not said how many are lacking",
  },
  "counterfactual/best": { vi: "tốt nhất còn đạt được", en: "the best that can still be had" },
} as const satisfies Record<string, Localized>;
