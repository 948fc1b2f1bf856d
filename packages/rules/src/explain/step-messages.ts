import type { Localized } from "@cchc/core";
import type { StepName } from "./step.ts";

/** How a step is written, by what it does. */
export const stepMessages = {
  "step/joined": { vi: "{name}: {terms} = {gives}", en: "{name}: {terms} = {gives}" },
  "step/within": {
    vi: "{name}: {value}, không dưới {low}, không quá {high} → {gives}",
    en: "{name}: {value}, not under {low}, not over {high} → {gives}",
  },
  "step/least": {
    vi: "{name}: số nhỏ nhất trong {terms} → {gives}",
    en: "{name}: the smallest of {terms} → {gives}",
  },
  "step/take": { vi: "{name}: {gives}", en: "{name}: {gives}" },
} as const satisfies Record<string, Localized>;

/** What each step finds, in words. */
export const stepNames = {
  value: { vi: "giá trị", en: "value" },
  "past-start": { vi: "vượt mốc đầu", en: "beyond the start" },
  "whole-way": { vi: "cả quãng", en: "the whole way" },
  "missing-share": { vi: "phần còn thiếu", en: "what is missing" },
  share: { vi: "tỷ lệ điểm", en: "share of the points" },
  way: { vi: "phần đã đi", en: "part of the way" },
  counted: { vi: "đếm được", en: "counted" },
  left: { vi: "còn lại", en: "left" },
  "bonus-share": { vi: "phần thi đua", en: "share to compete for" },
  bonus: { vi: "điểm thi đua đạt", en: "share won" },
  points: { vi: "điểm", en: "points" },
  band: { vi: "điểm của mức", en: "points of the band" },
  case: { vi: "điểm của trường hợp", en: "points of the case" },
  condition: { vi: "điểm theo điều kiện", en: "points by the condition" },
  best: { vi: "điểm tối đa", en: "the maximum" },
  "by-rule": { vi: "điểm theo quy tắc", en: "points by rule" },
  published: { vi: "điểm công bố", en: "published points" },
  parts: { vi: "cộng các thành phần", en: "the parts added up" },
  "parts-times-maximum": { vi: "nhân điểm tối đa các thành phần", en: "times the parts' maximum" },
  versions: { vi: "các quy tắc trong kỳ cộng lại", en: "the rules of the period added up" },
  "parts-rescaled": { vi: "chia điểm tối đa áp dụng", en: "over the applicable maximum" },
  "times-area-maximum": { vi: "nhân điểm tối đa lĩnh vực", en: "times the area's maximum" },
  "in-area": { vi: "điểm trong lĩnh vực", en: "points in the area" },
  "times-total-maximum": { vi: "nhân tổng điểm tối đa", en: "times the total maximum" },
  "in-total": { vi: "điểm trong tổng", en: "points in the total" },
} as const satisfies Record<StepName, Localized>;
