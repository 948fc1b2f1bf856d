import type { LintRule } from "../lint-rule.ts";

/** Policies that began before they were decided. */
export const decisionAfterStart: LintRule = {
  id: "decision/after-start",
  severity: "warning",
  needs: "text",
  title: { vi: "có hiệu lực trước ngày ban hành", en: "in force before it was decided" },
  why: {
    vi: "Chấm điểm theo quy định chưa ban hành là áp dụng hồi tố; đơn vị bị chấm không thể biết mình bị đo bằng gì.",
    en: "To judge by what was not yet decided is to judge backwards in time; the unit could not know what it was measured by.",
  },
  mend: {
    vi: "đối chiếu from với ngày hiệu lực trong văn bản",
    en: "compare from with the day of effect in the document",
  },
  check: ({ head }) => {
    const { decision, from } = head?.value ?? {};
    return head === undefined || decision?.date === undefined || from === undefined || decision.date <= from
      ? []
      : [{ file: head.file, path: ["from"], given: `${from} < ${decision.date}` }];
  },
};
