import { countsRespondents } from "../../small-cells/counts-respondents.ts";
import type { LintRule } from "../lint-rule.ts";

/** Answers of citizens that are counted without a threshold of what is published. */
export const smallCellsNoThreshold: LintRule = {
  id: "small-cells/no-threshold",
  severity: "info",
  needs: "whole",
  title: {
    vi: "có đếm câu trả lời của người dân mà chưa đặt ngưỡng công bố",
    en: "answers of citizens are counted without a threshold of what is published",
  },
  why: {
    vi: "Khi chỉ vài người trả lời, hoặc chỉ vài người không hài lòng, số đếm chính xác có thể cho người khác đoán ra họ là ai.",
    en: "Where a few answered, or a few were dissatisfied, an exact count may let others guess who they are.",
  },
  mend: {
    vi: "thêm smallCells với below, basis và source vào policy.yaml",
    en: "add smallCells with below, basis and source to policy.yaml",
  },
  check: ({ head, measures, measureOf }) => {
    const asked = measures.find(({ value }) => countsRespondents(value, measureOf));
    return head === undefined || head.value.smallCells !== undefined || asked === undefined
      ? []
      : [{ file: head.file, path: ["id"], given: asked.value.id }];
  },
};
