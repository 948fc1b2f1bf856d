import type { LintRule } from "../lint-rule.ts";
import { measuresNamed } from "../measures-named.ts";

/** Flags that are printed beside nothing. One about the unit's code is about the whole card. */
export const flagTouchesNothing: LintRule = {
  id: "flag/touches-nothing",
  severity: "warning",
  needs: "whole",
  title: { vi: "cảnh báo không gắn với tiêu chí nào", en: "a flag that touches no indicator" },
  why: {
    vi: "Cảnh báo chỉ có ích khi đứng cạnh con số nó nghi ngờ. Số đo của nó không thuộc tiêu chí nào và touches bỏ trống.",
    en: "A flag helps where it stands beside the number it doubts. Its measure scores no indicator, and touches is not given.",
  },
  mend: { vi: "thêm touches: [mã tiêu chí]", en: "add touches: [ids of indicators]" },
  check: ({ flags, indicators }) => {
    const scored = new Set(indicators.flatMap(({ value }) => measuresNamed(value).map(({ id }) => id)));
    return flags.flatMap(({ file, value }) =>
      value.touches !== undefined || value.raise.some(({ by }) => by === "unit-not-in-force")
        ? []
        : value.raise.flatMap((trigger, index) =>
            trigger.by !== "measure" || scored.has(trigger.measure)
              ? []
              : [{ file, path: ["raise", index, "measure"], given: trigger.measure }],
          ),
    );
  },
};
