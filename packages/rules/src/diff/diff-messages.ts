import type { Localized } from "@cchc/core";

/** Texts of a diff of policies, by key. */
export const diffMessages = {
  "diff/changed": { vi: "{what}: {before} → {after}", en: "{what}: {before} → {after}" },
  "diff/added": { vi: "{what}: thêm {after}", en: "{what}: {after} added" },
  "diff/removed": { vi: "{what}: bỏ {before}", en: "{what}: {before} removed" },
  "diff/renamed": {
    vi: "có lẽ chỉ đổi mã, nội dung như nhau: {before} → {after}",
    en: "probably renamed, the content is the same: {before} → {after}",
  },
  "diff/new": { vi: "{after} là mới", en: "{after} is new" },
  "diff/gone": { vi: "{before} không còn", en: "{before} is gone" },
  "diff/other-points": { vi: "{what}: có giá trị được điểm khác", en: "{what}: some values get other points" },
  "diff/other-grades": { vi: "{what}: có tổng điểm được xếp loại khác", en: "{what}: some totals get another grade" },
  "diff/points": { vi: "{values}: {before} → {after} điểm", en: "{values}: {before} → {after} points" },
  "diff/points-most": {
    vi: "{values}: điểm khác đi, chênh nhiều nhất tại {at}: {before} → {after}",
    en: "{values}: other points, the most at {at}: {before} → {after}",
  },
  "diff/grade": { vi: "{values}: {before} → {after}", en: "{values}: {before} → {after}" },
} as const satisfies Record<string, Localized>;
