import { totalMax } from "../../policy/policy.ts";
import type { LintRule } from "../lint-rule.ts";

/** Totals that are no hundred. */
export const weightTotal: LintRule = {
  id: "weight/total",
  severity: "info",
  needs: "whole",
  title: { vi: "tổng điểm tối đa không phải 100", en: "the maxima of the areas do not add up to 100" },
  why: {
    vi: "Hầu hết bộ chỉ số cải cách hành chính có tổng 100. Tổng khác có thể đúng theo văn bản, nhưng cũng là dấu hiệu quên một lĩnh vực.",
    en: "Most indices of administrative reform add up to 100. Another total may be what the document says; it may also be an area that was forgotten.",
  },
  mend: { vi: "đối chiếu tổng điểm với văn bản", en: "compare the total with the document" },
  check: ({ head }) => {
    const total = totalMax(head?.value.areas ?? []);
    return head === undefined || total.equals(100)
      ? []
      : [{ file: head.file, path: ["areas"], part: "key", given: `${total}` }];
  },
};
