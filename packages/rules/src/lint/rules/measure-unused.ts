import { measuresUnder } from "@cchc/core";
import type { LintedPolicy, LintRule } from "../lint-rule.ts";
import { measuresNamed } from "../measures-named.ts";

/** Measures that no indicator and no flag rests on. */
export const measureUnused: LintRule = {
  id: "measure/unused",
  severity: "warning",
  needs: "whole",
  title: { vi: "số đo không tiêu chí hay cảnh báo nào dùng", en: "a measure that no indicator and no flag uses" },
  why: {
    vi: "Số đo mồ côi bắt đơn vị thu thập số liệu mà không ai nhìn tới, hoặc cho thấy một tiêu chí đã quên nối.",
    en: "An orphan makes units collect what nobody looks at, or shows an indicator that somebody forgot to connect.",
  },
  mend: {
    vi: "nối vào measure, related hoặc change của một tiêu chí, hoặc xóa tệp",
    en: "name it in the measure, related or change of an indicator, or delete the file",
  },
  check: (policy) => {
    const used = usedMeasures(policy);
    return policy.measures
      .filter(({ value }) => !used.has(value.id))
      .map(({ file, value }) => ({ file, path: ["id"], given: value.id }));
  },
};

/** Measures that indicators and flags name, and what those are made of. */
function usedMeasures({ indicators, flags, measureOf }: LintedPolicy): Set<string> {
  const named = indicators.flatMap(({ value }) => measuresNamed(value).map(({ id }) => id));
  const raising = flags.flatMap(({ value }) =>
    value.raise.flatMap((one) => (one.by === "measure" ? [one.measure] : [])),
  );
  const used = new Set([...named, ...raising]);
  for (const id of used) {
    const measure = measureOf.get(id);
    for (const under of measure === undefined ? [] : measuresUnder(measure)) {
      used.add(under);
    }
  }
  return used;
}
