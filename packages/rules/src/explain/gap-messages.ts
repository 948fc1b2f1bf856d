import type { Localized } from "@cchc/core";

/** Texts for a status that stands in the place of a value: `<status>/<what the rule makes of it>`. */
export const gapMessages = {
  "empty-denominator/zero": {
    vi: "mẫu số bằng 0 (không phát sinh): theo quy tắc được 0 điểm",
    en: "the denominator is 0 (nothing to count): by rule 0 points",
  },
  "empty-denominator/full": {
    vi: "mẫu số bằng 0 (không phát sinh): theo quy tắc được đủ {points} điểm, không có hồ sơ làm bằng chứng",
    en: "the denominator is 0 (nothing to count): by rule the full {points} points, with no record as evidence",
  },
  "empty-denominator/exclude-and-rescale": {
    vi: "mẫu số bằng 0 (không phát sinh): bỏ tiêu chí và quy đổi điểm tối đa",
    en: "the denominator is 0 (nothing to count): left out, and the rest rescaled",
  },
  "empty-denominator/withhold": {
    vi: "mẫu số bằng 0 (không phát sinh): không cho điểm, điểm tối đa vẫn tính",
    en: "the denominator is 0 (nothing to count): no points given, the maximum still counts",
  },
  "no-data/zero": { vi: "không có số liệu: theo quy tắc được 0 điểm", en: "no data: by rule 0 points" },
  "no-data/full": {
    vi: "không có số liệu: theo quy tắc được đủ {points} điểm, không có bằng chứng",
    en: "no data: by rule the full {points} points, without evidence",
  },
  "no-data/exclude-and-rescale": {
    vi: "không có số liệu: bỏ tiêu chí và quy đổi điểm tối đa",
    en: "no data: left out, and the rest rescaled",
  },
  "no-data/withhold": {
    vi: "không có số liệu: không cho điểm, điểm tối đa vẫn tính",
    en: "no data: no points given, the maximum still counts",
  },
  "not-applicable/zero": { vi: "không áp dụng: 0 điểm", en: "not applicable: 0 points" },
  "not-applicable/full": {
    vi: "không áp dụng: theo quy tắc được đủ {points} điểm",
    en: "not applicable: by rule the full {points} points",
  },
  "not-applicable/exclude-and-rescale": {
    vi: "không áp dụng: bỏ tiêu chí và quy đổi điểm tối đa",
    en: "not applicable: left out, and the rest rescaled",
  },
  "exempt/zero": { vi: "được miễn: 0 điểm", en: "exempt: 0 points" },
  "exempt/full": {
    vi: "được miễn: theo quy tắc được đủ {points} điểm",
    en: "exempt: by rule the full {points} points",
  },
  "exempt/exclude-and-rescale": {
    vi: "được miễn: bỏ tiêu chí và quy đổi điểm tối đa",
    en: "exempt: left out, and the rest rescaled",
  },
  "pending/withhold": {
    vi: "chưa đến hạn có số liệu: chưa cho điểm",
    en: "the data is not due yet: no points given yet",
  },
  "error/withhold": { vi: "số liệu có lỗi: không cho điểm", en: "the data is faulty: no points given" },
  "published/taken-over": {
    vi: "lấy theo điểm nguồn công bố ({points}); quy tắc chi tiết chưa được công bố nên không tính lại",
    en: "the published score stands ({points}); its rule is not known, so it is not recomputed",
  },
  "published/out-of-range": {
    vi: "điểm công bố {points} nằm ngoài khoảng 0 đến {max}: không dùng",
    en: "the published score {points} lies outside 0 to {max}: not used",
  },
  "tracked/amount": { vi: "chỉ theo dõi, không chấm điểm", en: "followed, not scored" },
  "tracked/value": { vi: "chỉ theo dõi, không chấm điểm: {value}", en: "followed, not scored: {value}" },
  "tracked/gap": { vi: "chỉ theo dõi, không chấm điểm; chưa có số", en: "followed, not scored; no number" },
  "sum/parts": { vi: "tổng các thành phần = {points}", en: "sum of the parts = {points}" },
  "sum/capped": {
    vi: "tổng các thành phần {sum}, không quá {points}",
    en: "the parts add up to {sum}, not over {points}",
  },
  "flag/share": {
    vi: "{measure}: {numerator}/{denominator} ({value})",
    en: "{measure}: {numerator}/{denominator} ({value})",
  },
  "flag/amount": { vi: "{measure}: {value} {unit}", en: "{measure}: {value} {unit}" },
  "flag/amount-at": { vi: "{measure}: {value} {unit}, {at}", en: "{measure}: {value} {unit}, {at}" },
  "flag/refused": {
    vi: "{measure}: tử số {numerator}, mẫu số {denominator}",
    en: "{measure}: numerator {numerator}, denominator {denominator}",
  },
  "flag/points-without-evidence": {
    vi: "{points} điểm không có bằng chứng, ở {count} tiêu chí",
    en: "{points} points without evidence, in {count} indicator(s)",
  },
  "flag/no-value": { vi: "không có số liệu: {measure}", en: "no data: {measure}" },
  "flag/no-pair": {
    vi: "không tiêu chí nào có cả điểm tự chấm và điểm thẩm định",
    en: "no indicator has both self-scored and verified points",
  },
  "flag/no-register": {
    vi: "không có mã đơn vị hành chính để tra danh mục",
    en: "no administrative code to look up in the register",
  },
  "flag/self-over-verified": {
    vi: "tự chấm {self}, thẩm định {verified}",
    en: "self-scored {self}, verified {verified}",
  },
  "flag/unit-not-in-force": {
    vi: "mã đơn vị không có hiệu lực trong cả kỳ",
    en: "the unit's code is not in force on every day of the period",
  },
  "change/pro-rata": {
    vi: "{count} quy tắc trong kỳ, mỗi quy tắc tính theo số ngày của nó: {points} điểm",
    en: "{count} rules in the period, each for its days: {points} points",
  },
  "change/pro-rata-two": {
    vi: "đổi quy tắc trong kỳ, tính theo số ngày: {first} × {firstDays}/{days} ngày + {second} × {secondDays}/{days} ngày = {points} điểm",
    en: "the rule changed in the period, each counts for its days: {first} × {firstDays}/{days} days + {second} × {secondDays}/{days} days = {points} points",
  },
  "change/no-points": {
    vi: "{count} quy tắc trong kỳ, không quy tắc nào cho điểm",
    en: "{count} rules in the period, and none gives points",
  },
  "change/record-date": {
    vi: "{count} quy tắc trong kỳ, mỗi quy tắc chấm các bản ghi của ngày nó có hiệu lực: {points} điểm",
    en: "{count} rules in the period, each for the records of its days: {points} points",
  },
  "change/record-date-two": {
    vi: "đổi quy tắc trong kỳ, tính theo ngày của bản ghi: {first} × {firstCount}/{all} + {second} × {secondCount}/{all} = {points} điểm",
    en: "the rule changed in the period, records count under the rule of their day: {first} × {firstCount}/{all} + {second} × {secondCount}/{all} = {points} points",
  },
  "change/no-parts": {
    vi: "quy tắc đổi trong kỳ và tính theo ngày của bản ghi, nhưng không có số đếm riêng cho {parts}: không cho điểm",
    en: "the rule changed in the period and records count under the rule of their day, but there are no counts for {parts} alone: no points given",
  },
  "change/not-split": {
    vi: "quy tắc đổi trong kỳ và tính theo ngày của bản ghi, nhưng tiêu chí này chỉ có một con số cho cả kỳ: không cho điểm",
    en: "the rule changed in the period and records count under the rule of their day, but this indicator has one number for the whole period: no points given",
  },
  "regime/period-start": {
    vi: "{count} tiêu chí đổi quy tắc trong kỳ ({codes}): cả kỳ chấm theo quy tắc của ngày đầu kỳ",
    en: "{count} indicator(s) changed their rule in the period ({codes}): the rule of the first day judges all of it",
  },
  "regime/pro-rata": {
    vi: "{count} tiêu chí đổi quy tắc trong kỳ ({codes}): mỗi quy tắc tính theo số ngày; không so thẳng với kỳ khác",
    en: "{count} indicator(s) changed their rule in the period ({codes}): each rule counts for its days; not to be compared with other periods as it is",
  },
  "regime/record-date": {
    vi: "{count} tiêu chí đổi quy tắc trong kỳ ({codes}): bản ghi tính theo quy tắc của ngày mình; không so thẳng với kỳ khác",
    en: "{count} indicator(s) changed their rule in the period ({codes}): records count under the rule of their day; not to be compared with other periods as it is",
  },
  "missing/exclude-and-rescale": {
    vi: "{area}: thiếu toàn bộ số liệu, theo quy tắc bỏ cả khối và quy đổi điểm ({document})",
    en: "{area}: all data is missing; by rule the block is left out and the rest rescaled ({document})",
  },
  "missing/withhold": {
    vi: "{area}: thiếu toàn bộ số liệu, theo quy tắc không cho điểm, điểm tối đa vẫn tính ({document})",
    en: "{area}: all data is missing; by rule no points are given and the maximum still counts ({document})",
  },
  "rule/none": {
    vi: "kỳ này chưa có quy tắc nào có hiệu lực: không áp dụng",
    en: "no rule is in force in this period: not applicable",
  },
} as const satisfies Record<string, Localized>;
