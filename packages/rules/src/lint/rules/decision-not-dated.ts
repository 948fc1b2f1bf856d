import type { LintRule } from "../lint-rule.ts";

/** Decisions without a day. */
export const decisionNotDated: LintRule = {
  id: "decision/not-dated",
  severity: "info",
  needs: "text",
  title: { vi: "văn bản quyết định chưa ghi ngày ký", en: "the decision has no date" },
  why: {
    vi: "Số hiệu văn bản được dùng lại mỗi năm; không có ngày thì không chắc đang dẫn văn bản nào.",
    en: "Numbers of documents are used again every year; without a date it is not certain which one is meant.",
  },
  mend: { vi: "thêm decision.date", en: "add decision.date" },
  check: ({ head }) =>
    head === undefined || head.value.decision.date !== undefined
      ? []
      : [{ file: head.file, path: ["decision"], part: "key", given: head.value.decision.document }],
};
