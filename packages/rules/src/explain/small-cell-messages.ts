import type { Localized } from "@cchc/core";

/** Texts for counts of respondents that are too small to be published. */
export const smallCellMessages = {
  "small-cells/counts": {
    vi: "{counts}: số người trả lời dưới {below} không công bố (smallCells.below trong policy.yaml)",
    en: "{counts}: fewer than {below} respondents are not published (smallCells.below in policy.yaml)",
  },
  "small-cells/derived": {
    vi: "không công bố: có thể lộ số người trả lời dưới {below} (smallCells.below trong policy.yaml)",
    en: "not published: it could tell of fewer than {below} respondents (smallCells.below in policy.yaml)",
  },
  "small-cells/flag": {
    vi: "{measure}: không công bố số đếm: có thể lộ số người trả lời dưới {below} (smallCells.below trong policy.yaml)",
    en: "{measure}: counts not published: they could tell of fewer than {below} respondents (smallCells.below in policy.yaml)",
  },
} as const satisfies Record<string, Localized>;
