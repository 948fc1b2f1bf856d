import { conditionWords } from "../../explain/condition-words.ts";
import type { LintRule } from "../lint-rule.ts";
import { idleHits } from "./idle-hits.ts";

/** Conditions that can't be met, alone or together. */
export const conditionNeverHolds: LintRule = {
  id: "condition/never-holds",
  severity: "error",
  needs: "sound",
  title: { vi: "điều kiện không bao giờ đúng", en: "a condition that can never hold" },
  why: {
    vi: "Không đơn vị nào đạt được một điều kiện tự mâu thuẫn hoặc đòi giá trị mà số đo không thể có; điểm sau điều kiện ấy chỉ có trên giấy.",
    en: "No unit can meet a condition that contradicts itself, or that asks for a value the measure cannot have; the points behind it exist on paper only.",
  },
  mend: {
    vi: "sửa các mốc để có giá trị thỏa mãn, hoặc bỏ nhánh này",
    en: "mend the edges so that some value meets it, or remove the branch",
  },
  check: (policy) =>
    idleHits(policy, "never").map(({ condition, file, path }) => ({ file, path, given: conditionWords(condition).en })),
};
