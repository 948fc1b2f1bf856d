import type { Localized } from "@cchc/core";

/** Words about layers of policies and where their values come from. */
export const layerWords = {
  extends: { vi: "Mở rộng {base}, thay {count} giá trị", en: "Extends {base}, with {count} values of its own" },
  why: { vi: "{name} vào ngày {day}, theo {policy}", en: "{name} on {day}, by {policy}" },
  nothing: {
    vi: "Không có giá trị nào vào ngày này: tiêu chí chưa có hoặc đã bị bỏ.",
    en: "No value on this day: the indicator is not part of the policy.",
  },
  versions: {
    vi: "Mọi phiên bản, cũ trước mới sau (→ đang áp dụng):",
    en: "All versions, the oldest first (→ in force):",
  },
  removed: { vi: "bỏ tiêu chí", en: "left out" },
  days: { vi: "{from} – {to}", en: "{from} – {to}" },
  open: { vi: "chưa định ngày hết", en: "no end set" },
  by: { vi: "{layer}, {document}", en: "{layer}, {document}" },
  override: { vi: "overrides/{name}.yaml", en: "overrides/{name}.yaml" },
  standsOn: { vi: "{basis}, độ tin cậy {confidence}: {source}", en: "{basis}, confidence {confidence}: {source}" },
  standsOnDecision: { vi: "theo quyết định của bộ chỉ số", en: "by the policy's decision" },
  because: { vi: "vì sao thay: {why}", en: "why it was changed: {why}" },
  "in-force": { vi: "đang áp dụng", en: "in force" },
  overridden: { vi: "bị lớp trên thay", en: "overridden by the layer above" },
  "other-days": { vi: "áp dụng vào ngày khác", en: "on other days" },
} as const satisfies Record<string, Localized>;
