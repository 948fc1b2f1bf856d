import { conditionWords } from "../../explain/condition-words.ts";
import type { LintRule } from "../lint-rule.ts";
import { idleHits } from "./idle-hits.ts";

/** Conditions that can't fail. */
export const conditionAlwaysHolds: LintRule = {
  id: "condition/always-holds",
  severity: "warning",
  needs: "sound",
  title: { vi: "điều kiện luôn đúng", en: "a condition that always holds" },
  why: {
    vi: "Điều kiện mà giá trị nào cũng thỏa mãn không phân biệt được ai với ai: điểm thành cho không, cảnh báo thành thường trực.",
    en: "A condition that every value meets tells nobody apart: points become a gift, and a flag is raised for everyone.",
  },
  mend: { vi: "sửa mốc, hoặc bỏ điều kiện", en: "mend the edge, or remove the condition" },
  check: (policy) =>
    idleHits(policy, "always")
      // With values missing, a comparison of records that always holds still says that the value is there.
      .filter(({ onRecords }) => !onRecords)
      .map(({ condition, file, path }) => ({ file, path, given: conditionWords(condition).en })),
};
