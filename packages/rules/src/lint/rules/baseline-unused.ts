import type { LintRule } from "../lint-rule.ts";

/** Baselines that no movement is measured against. */
export const baselineUnused: LintRule = {
  id: "baseline/unused",
  severity: "warning",
  needs: "whole",
  title: { vi: "kỳ gốc không số đo nào dùng", en: "a baseline that no measure uses" },
  why: {
    vi: "Kỳ gốc khai mà không dùng khiến người đọc tin rằng có so sánh với nó.",
    en: "A baseline that is named and not used makes readers believe that something is compared with it.",
  },
  mend: { vi: "thêm số đo by: change, hoặc bỏ kỳ gốc", en: "add a measure by: change, or remove the baseline" },
  check: ({ head, measures }) => {
    const used = measures.flatMap(({ value: { count } }) => (count?.by === "change" ? [count.since] : []));
    return head === undefined
      ? []
      : Object.keys(head.value.baselines ?? {})
          .filter((name) => !used.includes(name))
          .map((name) => ({ file: head.file, path: ["baselines", name], part: "key", given: name }));
  },
};
