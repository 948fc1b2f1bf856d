import type { Localized } from "@cchc/core";

/** Texts of the impact of a change of policy, by key. */
export const impactMessages = {
  "impact/added": { vi: "tiêu chí chỉ có ở bộ chỉ số sau", en: "an indicator of the policy after alone" },
  "impact/removed": { vi: "tiêu chí chỉ có ở bộ chỉ số trước", en: "an indicator of the policy before alone" },
  "impact/no-rule-before": { vi: "trước: chưa có quy tắc nào có hiệu lực", en: "before: no rule was in force" },
  "impact/no-rule-after": { vi: "sau: không còn quy tắc nào có hiệu lực", en: "after: no rule is in force" },
  "impact/part-added": { vi: "phần “{part}” là mới", en: "the part “{part}” is new" },
  "impact/part-removed": { vi: "phần “{part}” không còn", en: "the part “{part}” is gone" },
  "impact/in-part": { vi: "phần “{part}”: {cause}", en: "the part “{part}”: {cause}" },
  "impact/edge": {
    vi: "mốc {before} {heldBefore} → mốc {after} {heldAfter}",
    en: "edge {before} {heldBefore} → edge {after} {heldAfter}",
  },
  "impact/band": { vi: "khoảng điểm {before} → {after}", en: "band {before} → {after}" },
  "impact/band-points": {
    vi: "điểm của khoảng {band}: {before} → {after}",
    en: "points of the band {band}: {before} → {after}",
  },
  "impact/leaf": {
    vi: "điều kiện {before} {heldBefore} → {after} {heldAfter}",
    en: "condition {before} {heldBefore} → {after} {heldAfter}",
  },
  "impact/leaf-added": { vi: "điều kiện mới {after} {heldAfter}", en: "new condition {after} {heldAfter}" },
  "impact/leaf-removed": {
    vi: "điều kiện {before} {heldBefore} không còn",
    en: "condition {before} {heldBefore} is gone",
  },
  "impact/leaf-joined": {
    vi: "các điều kiện được ghép khác: {before} → {after}",
    en: "conditions are joined in another way: {before} → {after}",
  },
  "impact/case-points": { vi: "điểm của trường hợp: {before} → {after}", en: "points of the case: {before} → {after}" },
  "impact/applies": { vi: "phạm vi áp dụng: {before} → {after}", en: "to whom it applies: {before} → {after}" },
  "impact/gap": { vi: "cách xử lý khi {status}: {before} → {after}", en: "treatment of {status}: {before} → {after}" },
  "impact/measure": { vi: "số đo: {before} → {after}", en: "measure: {before} → {after}" },
  "impact/counts": {
    vi: "số đo “{measure}” được đếm khác",
    en: "the measure “{measure}” is counted in another way",
  },
  "impact/shape": { vi: "dạng điểm: {before} → {after}", en: "shape: {before} → {after}" },
  "impact/number": { vi: "{name}: {before} → {after}", en: "{name}: {before} → {after}" },
  "impact/maximum": { vi: "điểm tối đa: {before} → {after}", en: "maximum: {before} → {after}" },
  "impact/other": { vi: "nguyên nhân khác", en: "another cause" },
  "impact/two-regimes": {
    vi: "Hai bộ chỉ số là hai chế độ chấm: điểm trước và sau chỉ so được với nhau trên cùng số liệu này, không so giữa các kỳ.",
    en: "Two policies are two regimes: points before and after are compared over these data alone, never between periods.",
  },
  "impact/other-maximum": {
    vi: "Tổng điểm tối đa: {before} → {after}.",
    en: "Most points in total: {before} → {after}.",
  },
  "impact/other-grades": {
    vi: "Mức xếp loại của hai bộ chỉ số không như nhau: cùng tên mức chưa chắc cùng nghĩa.",
    en: "The grades of the two policies differ: the same name need not mean the same.",
  },
  "impact/other-rank": {
    vi: "Cách xếp hạng của hai bộ chỉ số không như nhau.",
    en: "The rank rules of the two policies differ.",
  },
  "impact/renamed": {
    vi: "{before} và {after} được coi là một tiêu chí (nội dung như nhau, có lẽ chỉ đổi mã).",
    en: "{before} and {after} are taken for one indicator (the same content, probably renamed).",
  },
  "impact/other-count": {
    vi: "Số đo “{measure}” được định nghĩa khác nhau, nhưng số đếm cho sẵn dùng chung cho cả hai.",
    en: "The measure “{measure}” is defined in another way, and the counts that were given stand for both.",
  },
  "impact/asked-before": {
    vi: "Số đo “{measure}”, chỉ bộ chỉ số trước dùng: không có số liệu của {units} đơn vị, nên không so được.",
    en: "The measure “{measure}”, asked by the policy before alone: no data of {units} unit(s), so no comparison.",
  },
  "impact/asked-after": {
    vi: "Số đo “{measure}”, chỉ bộ chỉ số sau dùng: không có số liệu của {units} đơn vị, nên không so được.",
    en: "The measure “{measure}”, asked by the policy after alone: no data of {units} unit(s), so no comparison.",
  },
  "impact/unit-without-total": {
    vi: "{unit}: không có tổng điểm ở một trong hai bộ chỉ số, nên không so được.",
    en: "{unit}: no total under one of the two policies, so no comparison.",
  },
  "impact/area-once": {
    vi: "Lĩnh vực “{area}” chỉ có ở một trong hai bộ chỉ số, nên không cộng để so.",
    en: "The area “{area}” is one of one policy alone, so its points are not added up to compare.",
  },
  "impact/unit-once": {
    vi: "{unit} chỉ được chấm ở một trong hai bộ chỉ số.",
    en: "{unit} is scored under one of the two policies alone.",
  },
} as const satisfies Record<string, Localized>;
